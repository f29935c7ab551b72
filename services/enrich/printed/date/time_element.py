"""The date of publication in a `time` element, or in what a microformat hides."""

from typing import Final

from lxml.html import HtmlElement

from services.contracts.metadata import Moment
from services.enrich.printed.date.embedded_post import is_of_embedded_post
from services.enrich.printed.date.machine_date import machine_date

_HATOM: Final = frozenset({"published", "updated", "entry-date", "dt-published"})


def time_element(frame: HtmlElement, headline: HtmlElement | None, end: HtmlElement | None) -> Moment | None:
    """Return what the first `time` element between headline and story's end says, or else the first in the frame.

    Behind the story, and in many pages' margins, stand the times of other stories.
    """
    first: str | None = None
    behind = headline is None
    for element in frame.iter():
        behind = behind or element is headline
        if behind and first and element is end:
            break
        value = machine_date(element.get("datetime")) if element.tag == "time" else _titled(element)
        if value and is_of_embedded_post(element):
            continue
        if value and behind:
            return Moment(value=value, basis="time-element")
        first = first or value
    return Moment(value=first, basis="time-element") if first else None


def _titled(element: HtmlElement) -> str | None:
    """Return the moment that a microformat (hAtom) hides in the title of what prints it."""
    names = element.get("class", "")
    return machine_date(element.get("title")) if names and not _HATOM.isdisjoint(names.lower().split()) else None
