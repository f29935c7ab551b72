"""Dates as papers print them, in the languages we read. Values are ISO 8601."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.enrich.printed.clock import clock_after
from services.enrich.words.months import MONTHS


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date at `text[start:end]`; the year is None where none is printed."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    clock: str = ""
    """`T16:34` with its zone where one is printed, or nothing."""

    @property
    def value(self) -> str | None:
        """Return ISO 8601, None without a year."""
        if self.year is None:
            return None
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}{self.clock}"

    def against(self, published: str | None) -> str | None:
        """Return ISO 8601; a date without a year is taken for the last such day before the article came out."""
        if self.year is not None or self.day is None or not published:
            return self.value
        try:
            known = date.fromisoformat(published[:10])
        except ValueError:  # a producer may state anything
            return None
        year = known.year if (self.month, self.day) <= (known.month, known.day) else known.year - 1
        return f"{year:04}-{self.month:02}-{self.day:02}"


_NAMES: Final = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_MONTH = rf"(?P<month>{_NAMES})(?!\w)\.?"
_DAY = r"(?<![\d.])(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th|er|º|ª|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?:(?!\d)|(?=\d{1,2}:\d\d))"
"""Pages lose the space between a date and the time behind it, and between a house and the date behind that."""
_OPEN = r"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])))"
_STEMS: Final = tuple({name[:3].casefold() for name in MONTHS})
_DOTTED_DAY: Final = _DAY.replace("(?:st|nd|rd|th|er|º|ª|", "(?:")
_PATTERNS: Final = tuple(
    (signs, re.compile(pattern, re.IGNORECASE))
    for signs, pattern in (
        ("-/", rf"(?<!\d){_YEAR}[-/](?P<month>0?[1-9]|1[0-2])[-/](?P<day>[12]\d|3[01]|0?[1-9])(?!\d)"),
        (".", rf"(?<![\w.]){_YEAR}\. ?(?P<month>0?[1-9]|1[0-2])\. ?(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)\.?"),
        ("-", rf"(?<![\d-])(?P<day>[12]\d|3[01]|0?[1-9])-(?P<month>0?[1-9]|1[0-2]|{_NAMES})-{_YEAR}"),
        ("-", rf"(?<![\d-])(?P<month>0?[1-9]|1[0-2])-(?P<day>1[3-9]|2\d|3[01])-{_YEAR}"),
        ("年", rf"(?<!\d){_YEAR}\s*年\s*(?P<month>1[0-2]|0?[1-9])\s*月\s*(?P<day>[12]\d|3[01]|0?[1-9])\s*日"),
        ("년", rf"(?<!\d){_YEAR}\s*년\s*(?P<month>1[0-2]|0?[1-9])\s*월\s*(?P<day>[12]\d|3[01]|0?[1-9])\s*일"),
        (_STEMS, rf"{_OPEN}{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?"),
        (_STEMS, rf"{_DAY}\s*(?:de\s+|of\s+|d['’])?(?<!\w){_MONTH}(?:,?\s+(?:de\s+|del\s+)?{_YEAR})?"),
        (".", rf"(?<![\d.]){_DOTTED_DAY}\.? ?(?P<month>1[0-2]|0?[1-9])\. ?{_YEAR}"),
        ("/", rf"(?<![\d/]){_DOTTED_DAY}/(?P<month>1[0-2]|0?[1-9])/{_YEAR}"),
        ("/", rf"(?<![\d/])(?P<month>1[0-2]|0?[1-9])/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}"),
        (_STEMS, rf"{_OPEN}{_MONTH}\s+{_YEAR}"),
        (".", r"(?<![\d.])(?P<day>[0-3]\d)\.(?P<month>0[1-9]|1[0-2])\.(?P<year>[0-3]\d)(?![\d.:])"),
        ("/", r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>0?[1-9]|1[0-2])/(?P<year>[0-3]\d)(?=,?\s+\d{1,2}[:.h]\d\d)"),
    )
)
"""Each with what a text must hold any of to be worth searching: most have a figure or two, and no date."""


def printed_dates(text: str) -> Iterator[PrintedDate]:
    """Yield the dates of a text in their order; where two readings overlap, the earlier and longer one."""
    if not any(map(str.isdigit, text)):
        return
    folded = text.casefold()
    patterns = [pattern for signs, pattern in _PATTERNS if any(sign in folded for sign in signs)]
    found = sorted(
        (each for pattern in patterns for match in pattern.finditer(text) if (each := _date(match, text))),
        key=lambda each: (each.start, -each.end),
    )
    behind = 0
    for each in found:
        if each.start >= behind:
            yield each
            behind = each.end


def first_full_date(text: str) -> PrintedDate | None:
    """Return the first date that has its year and day."""
    return next((found for found in printed_dates(text) if found.year is not None and found.day is not None), None)


def _date(match: re.Match[str], text: str) -> PrintedDate | None:
    parts = match.groupdict()
    name = parts["month"].casefold()
    month = MONTHS.get(name) or int(name)
    year, day = _full(parts.get("year")), parts.get("day")
    if day and not _exists(int(year or 2000), month, int(day)):
        return None
    clock, end = clock_after(text, match.end()) if year and day else ("", match.end())
    return PrintedDate(match.start(), end, int(year) if year else None, month, int(day) if day else None, clock)


def _full(year: str | None) -> str | None:
    """Return a year in full: in `05.08.24` it is one of this century."""
    return f"20{year}" if year and len(year) == 2 else year  # noqa: PLR2004 - two digits


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
