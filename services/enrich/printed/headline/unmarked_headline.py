"""The headline of a page that marks no heading: the line that its title ends with."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.draft import Found
from services.enrich.page.blocks import printed, unseen
from services.enrich.printed.headline.agreement import PARTED
from services.enrich.printed.headline.candidate import FEWEST_WORDS_OF_NO_LABEL

_MOST_CHARACTERS_OF_A_PARTING: Final = 4
"""A bar or a dash, and spaces."""
_MOST_ELEMENTS_LOOKED_AT: Final = 3_000
"""A bound for pages of endless tables; the headline stands near the top."""


def unmarked_headline(root: HtmlElement, titles: Sequence[Found]) -> tuple[Found, HtmlElement] | None:
    """Return the line of a page without headings that its title ends with, behind the house's name and the section."""
    endings = [title.text.casefold() for title in titles if PARTED.search(title.text)]
    if not endings:
        return None
    for element in islice(root.iter("td", "p", "div", "span", "font", "b", "strong"), _MOST_ELEMENTS_LOOKED_AT):
        text = printed(element) if not len(element) and not unseen(element) else ""
        if len(text.split()) >= FEWEST_WORDS_OF_NO_LABEL and any(
            _is_ending(text.casefold(), title) for title in endings
        ):
            return Found(text, "html"), element
    return None


def _is_ending(text: str, title: str) -> bool:
    found = (
        PARTED.search(title, len(title) - len(text) - _MOST_CHARACTERS_OF_A_PARTING) if title.endswith(text) else None
    )
    return bool(found) and title[found.end() :] == text if found else False
