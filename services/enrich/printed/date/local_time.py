"""The hour at its place of a moment that a page states in universal time."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, timezone
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.contracts.metadata import Moment
from services.enrich.printed.date.machine_date import machine_date
from services.enrich.printed.date.printed_dates import PrintedDate

_MOST_TIME_ELEMENTS: Final = 40
"""The article's own stands among the first; behind them come those of comments and of other stories."""
_FARTHEST: Final = timedelta(hours=14)
"""No clock on earth is farther from universal time."""
_STEP: Final = timedelta(minutes=30)
"""Clocks are set apart by hours and half hours; by quarters hardly anywhere."""
_MIDDAY_HOUR: Final = 12
"""From then on in universal time, it is tomorrow's midnight somewhere in the east."""
_HOUR_IN_DAY: Final = "T"


def at_its_place(said: Moment, page: HtmlElement, printed: Iterable[PrintedDate]) -> Moment:
    """Return a moment stated in universal time as its paper counts it: on the day that its readers saw.

    Late in Santa Cruz is tomorrow in universal time. The place's own clock is told by the same moment where the page
    gives it with an offset, or by the hour that it prints; midnight there is a day without an hour.
    """
    stated = _universal(said.value)
    if stated is None:
        return said
    value = next((text for text in _with_offset(page, stated)), None) or next(
        (text for date in printed if (text := _as_printed(stated, date))), None
    )
    return Moment(value=value, basis=said.basis) if value else said


def _universal(value: str) -> datetime | None:
    at = datetime.fromisoformat(value) if _HOUR_IN_DAY in value else None
    return at if at is not None and at.utcoffset() == timedelta() else None


def _with_offset(page: HtmlElement, stated: datetime) -> Iterator[str]:
    """Yield the same moment where the page states it with the offset of a place."""
    timed = islice(page.iter("time"), _MOST_TIME_ELEMENTS)
    for text in (*(each.get("datetime") for each in timed), *(each.get("content") for each in page.iter("meta"))):
        value = machine_date(text) if text and ("+" in text or "-" in text) else None
        at = datetime.fromisoformat(value) if value and _HOUR_IN_DAY in value else None
        if at is not None and at.utcoffset() and at == stated:
            yield at.isoformat(timespec="seconds")


def _as_printed(stated: datetime, printed: PrintedDate) -> str | None:
    """Return the moment by the hour that is printed, or the day if it is midnight there."""
    value = printed.value
    if value is None or printed.day is None:
        return None
    at = datetime.fromisoformat(value)
    if not printed.clock:
        is_midnight = stated.hour >= _MIDDAY_HOUR and not stated.minute and not stated.second
        return value if is_midnight and at.date() - stated.date() == timedelta(days=1) else None
    away = at.replace(tzinfo=None) - stated.replace(tzinfo=None, second=at.second)
    if at.tzinfo or not away or abs(away) > _FARTHEST or away % _STEP:
        return None
    return stated.astimezone(timezone(away)).isoformat(timespec="seconds")
