"""The date of publication as printed near the headline, or in a `time` element there."""

import re
from typing import Final

from lxml.html import HtmlElement

from services.contracts.metadata import Moment
from services.enrich.html.blocks import Block
from services.enrich.html.marks import marks
from services.enrich.html.moment import moment
from services.enrich.printed.dates import first_full_date

_NAMED = re.compile(
    r"(?<![a-z])(?:date|datum|time|publi\w*|posted|fecha|data)(?![a-z])|date(?:time|stamp|line)?(?![a-z])"
)
_IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)")
_BEHIND: Final = 8
"""Blocks behind the story in which older pages print the date."""


def clock(frame: HtmlElement, headline: HtmlElement | None) -> Moment | None:
    """Return what the first `time` element behind the headline says, or failing that the first in the frame."""
    values: list[str] = []
    behind = headline is None
    for element in frame.iter():
        behind = behind or element is headline
        value = moment(element.get("datetime")) if element.tag == "time" else None
        if value and behind:
            return Moment(value=value, basis="time-element")
        if value:
            values.append(value)
    return Moment(value=values[0], basis="time-element") if values else None


def address_date(url: str | None) -> Moment | None:
    """Return the day that the page's address names, as in `/2025/03/01/`: better than nothing, and no hour."""
    found = _IN_ADDRESS.search(url or "")
    value = moment(f"{found[1]}-{found[2]}-{found[3]}") if found else None
    return Moment(value=value, basis="url") if value else None


def datestamp(blocks: list[Block], near: list[int], story: list[int]) -> int | None:
    """Return the index of the block that prints the date of publication, with its year."""
    for index in near:
        if first_full_date(blocks[index].text):
            return index
    end = story[-1] + 1 if story else 0
    for index in range(end, min(len(blocks), end + _BEHIND)):
        if _NAMED.search(marks(blocks[index].element)) and first_full_date(blocks[index].text):
            return index
    return None
