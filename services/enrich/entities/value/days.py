"""Dates in a text, resolved against the day the article came out: printed in full or in part, or told from that day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from services.enrich.entities.value.yearless import nearest
from services.enrich.languages.months import MONTHS
from services.enrich.languages.vocabulary import below, pattern, patterns, words
from services.enrich.languages.weekdays import WEEKDAYS, weekday_pattern
from services.enrich.printed.date.printed_dates import printed_dates
from services.enrich.text.sieve import Sieve


@dataclass(frozen=True, slots=True)
class Day:
    """A date at `text[start:end]`; `value` is YYYY-MM-DD, YYYY-MM, YYYY or YYYY-Www, None where it cannot be told."""

    start: int
    end: int
    value: str | None


def days(text: str, published: date | None, *, month_first: bool = False) -> Iterator[Day]:
    """Yield the dates of a text; of overlapping ones, those printed in figures come first.

    `month_first`: whether the page means November by `11/12/2024`.
    """
    for printed in printed_dates(text) if _may_have_one(text) else ():
        one = printed.ordered(month_first=month_first)
        end = one.end - text.endswith(".", one.start, one.end)
        if one.year is None and one.day is not None:
            meant = nearest(one.month, one.day, published) if published else None
            yield Day(one.start, end, meant.isoformat() if meant else None)
        else:
            yield Day(one.start, end, one.value[:10] if one.value else None)
    for found in _YEAR.finditer(text) if _YEARS.search(text) else ():
        yield Day(found.start("year"), found.end("year"), found["year"])
    for found in _RELATIVE.finditer(text, 0, len(text)):
        yield Day(found.start(), found.end(), _relative(found, published) if published else None)
    for found in _WEEKDAY.finditer(text) if any(map(text.__contains__, WEEKDAYS)) else ():
        future = bool(_TO_COME.search(text, max(0, found.start() - _LEAD_CHARACTERS), found.start()))
        value = _weekday(found["day"], (found["which"] or "").lower(), published, future=future) if published else None
        yield Day(found.start(), found.end(), value)


def _may_have_one(text: str) -> bool:
    """Whether there is a month's name or a date in figures: looking for that is ten times as fast as reading dates."""
    return bool(_FIGURES.search(text)) or not MONTHS.keys().isdisjoint(_WORDS.findall(text.casefold()))


_FIGURES: Final = re.compile(rf"\d[-/.]\d|\d ?(?:{pattern('date.signs.year', 'date.signs.month')})")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_YEARS: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR: Final = re.compile(
    rf"(?i:\b(?:{pattern('values.year_leads')})[ -](?:(?:{pattern('values.year_parts')})[ -])?)"
    r"(?P<year>1[5-9]\d\d|20\d\d)"
    rf"(?![\d,]|[.:]\d|-\d|[ -]?(?:km|%|{pattern('values.counted')}))\b"
)
"""A bare year: four digits may count anything, the word in front tells."""
_DAYS: Final = {
    word: step
    for name, step in {"two_days_ago": -2, "yesterday": -1, "today": 0, "tomorrow": 1}.items()
    for word in words(f"values.days.{name}")
}
_SPANS: Final = {
    word: step for name, step in {"last": -1, "this": 0, "next": 1}.items() for word in words(f"values.spans.{name}")
}
_PERIODS: Final = {word: name for name in below("values.periods") for word in words(f"values.periods.{name}")}
_RELATIVE: Final = Sieve(
    rf"\b(?:(?P<day>{'|'.join(sorted(_DAYS, key=len, reverse=True))})"
    rf"|(?P<span>{'|'.join(_SPANS)}) (?P<period>{'|'.join(_PERIODS)}))\b"
)
_LAST_DAY: Final = words("values.weekdays.last")
_NEXT_DAY: Final = words("values.weekdays.next")
_WEEKDAY: Final = re.compile(
    rf"\b(?:(?P<which>(?i:{'|'.join(patterns('values.weekdays').values())})) )?(?P<day>{weekday_pattern()})\b"
)
_TO_COME: Final = re.compile(rf"\b(?:{pattern('values.to_come')})\b[^.!?\n]*\Z")
_LEAD_CHARACTERS: Final = 120
"""So much before the name of a day is searched, within its sentence, for what says that it is to come."""
_DAYS_OF_A_WEEK: Final = 7
"""Names of days come round after so many."""


def _relative(found: re.Match[str], published: date) -> str:
    if found["day"]:
        return (published + timedelta(days=_DAYS[found["day"].lower()])).isoformat()
    step, period = _SPANS[found["span"].lower()], _PERIODS[found["period"].lower()]
    if period == "year":
        return f"{published.year + step:04}"
    if period == "month":
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}"
    year, week, _ = (published + timedelta(weeks=step)).isocalendar()
    return f"{year:04}-W{week:02}"


def _weekday(name: str, which: str, published: date, *, future: bool) -> str | None:
    """Return the last such day up to the article's own, as news means it; None where it may lie ahead."""
    back = (published.weekday() - WEEKDAYS[name]) % _DAYS_OF_A_WEEK
    if which in _NEXT_DAY:
        return None  # the coming one or the one after: papers differ
    if which in _LAST_DAY:
        return (published - timedelta(days=back or _DAYS_OF_A_WEEK)).isoformat()
    return None if future or which else (published - timedelta(days=back)).isoformat()
