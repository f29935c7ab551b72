"""Dates in a text, resolved against the day the article came out: printed in full or in part, or told from that day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from services.enrich.entities.value.yearless import nearest
from services.enrich.languages.months import MONTHS
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
        yield Day(found.start(), found.end(), _relative(found[0].lower(), published) if published else None)
    for found in _WEEKDAY.finditer(text) if "day" in text else ():
        future = bool(_TO_COME.search(text, max(0, found.start() - _REACH), found.start()))
        value = _weekday(found["day"], (found["which"] or "").lower(), published, future=future) if published else None
        yield Day(found.start(), found.end(), value)


def _may_have_one(text: str) -> bool:
    """Whether there is a month's name or a date in figures: looking for that is ten times as fast as reading dates."""
    return bool(_FIGURES.search(text)) or not MONTHS.keys().isdisjoint(_WORDS.findall(text.casefold()))


_FIGURES: Final = re.compile(r"\d[-/.]\d|\d ?[年년월月]")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_YEARS: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR: Final = re.compile(
    r"(?i:\b(?:in|since|by|until|till|from|during|of|early|late|mid|before|after|between|through|to|year|seit|im jahr|"
    r"depuis|en|desde|nel|dal|em)[ -](?:early |late |mid-)?)(?P<year>1[5-9]\d\d|20\d\d)(?![\d,]|[.:]\d|-\d|[ -]?(?:km|"
    r"people|men|women|troops|soldiers|dollars|euros|miles|meters|feet|tons|percent|%))\b"
)
"""A bare year: four digits may count anything, the word in front tells."""
_RELATIVE: Final = Sieve(r"\b(?:(?:the day before )?yesterday|today|tomorrow|(?:last|this|next) (?:week|month|year))\b")
_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY: Final = re.compile(
    rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past) )?(?P<day>{'|'.join(_NAMES)})\b(?!s)"
)
_TO_COME: Final = re.compile(
    r"\b(?:will|shall|would|due|set|scheduled|expected|plans?|planned|to be|going to|until|from|by)\b[^.!?\n]*\Z"
)
_REACH: Final = 120
_WEEK: Final = 7


def _relative(words: str, published: date) -> str:
    if words in _STEPS:
        return (published + timedelta(days=_STEPS[words])).isoformat()
    which, unit = words.split()
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return f"{published.year + step:04}"
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}"
    year, week, _ = (published + timedelta(weeks=step)).isocalendar()
    return f"{year:04}-W{week:02}"


_STEPS: Final = {"the day before yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1}


def _weekday(name: str, which: str, published: date, *, future: bool) -> str | None:
    """Return the last such day up to the article's own, as news means it; None where it may lie ahead."""
    back = (published.weekday() - _NAMES.index(name)) % _WEEK
    if which in {"next", "this coming"}:
        return None  # the coming one or the one after: papers differ
    if which in {"last", "this past"}:
        return (published - timedelta(days=back or _WEEK)).isoformat()
    return None if future or which else (published - timedelta(days=back)).isoformat()
