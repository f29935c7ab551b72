"""The day of publication: what the page states, or else what it prints."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from services.contracts.metadata import Moment
from services.enrich.page.blocks import Block
from services.enrich.printed.date.address_date import address_date
from services.enrich.printed.date.date_on_page import date_below, date_near, dateline_date, kicker_date
from services.enrich.printed.date.labelled_dates import day_of_publication
from services.enrich.printed.date.local_time import at_its_place
from services.enrich.printed.date.printed_dates import PrintedDate
from services.enrich.printed.date.time_element import time_element


@dataclass(frozen=True, slots=True)
class StatedDates:
    """What a page states of its date for machines."""

    published_at: Moment | None
    loose: Moment | None
    """A date that may be that of publication."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where on a page a date may be printed: its blocks, those by the headline, those of the story."""

    blocks: list[Block]
    near: list[int]
    story: list[int]
    month_first: bool = False
    """Whether the page means November by `11/12/2024`."""


def publication(
    said: StatedDates, page: HtmlElement, headline: HtmlElement | None, where: Where, address: str | None
) -> tuple[Moment | None, int | None]:
    """Return the moment of publication as stated, or the index of the block that prints it.

    A statement of publication comes first, at the hour of its place. A bare `date` gives way to another day printed by
    the headline. Then come a `time` element, other printed dates, and the day in the page's address.
    """
    if said.published_at:
        return at_its_place(said.published_at, page, _printed(where)), None
    printed_at = date_near(where.blocks, where.near)
    if said.loose:
        other = printed_at is not None and not _agrees(where, printed_at, said.loose)
        return (None, printed_at) if other else (said.loose, None)
    end = where.blocks[where.story[-1]].element if where.story else None
    if timed := time_element(page, headline, end):
        return timed, None
    if printed_at is None:
        printed_at = date_below(where.blocks, where.story)
    if printed_at is not None:
        return None, printed_at
    opening = where.blocks[where.story[0]].text if where.story else ""
    kicker = kicker_date(headline, month_first=where.month_first)
    return kicker or dateline_date(opening, month_first=where.month_first) or address_date(address), None


def _printed(where: Where) -> Iterator[PrintedDate]:
    """Yield the days of publication that are printed by the headline, one a block."""
    dates = (day_of_publication(where.blocks[index].text) for index in where.near)
    return (date.ordered(month_first=where.month_first) for date in dates if date)


def _agrees(where: Where, at: int, date: Moment) -> bool:
    printed = day_of_publication(where.blocks[at].text)
    value = printed.ordered(month_first=where.month_first).value if printed else None
    return value is not None and value[:10] == date.value[:10]
