"""Dates as papers print them, in the languages we read. Values are ISO 8601."""

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from services.enrich.languages.months import MONTHS
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.date.ascii_figures import ascii_figures
from services.enrich.printed.date.calendars import SOLAR_MONTHS, buddhist_year, solar_day, year_of_era
from services.enrich.printed.date.clock import clock_after, clock_before
from services.enrich.printed.date.date_forms import date_matches, may_name_year


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
    either_way: bool = False
    """Whether day and month are numbers up to twelve that might change places: `11/12/2024` is read day first."""

    @property
    def value(self) -> str | None:
        """Return ISO 8601, None without a year."""
        if self.year is None:
            return None
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}{self.clock}"

    def ordered(self, *, month_first: bool) -> "PrintedDate":
        """Return the date as its page means it (see month_order), where the date itself does not tell."""
        return replace(self, month=self.day, day=self.month) if month_first and self.either_way and self.day else self

    def against(self, published: str | None) -> str | None:
        """Return ISO 8601; a date without a year is taken for the last such day before the article came out."""
        if self.year is not None or self.day is None or not published:
            return self.value
        try:
            known = date.fromisoformat(published[:10])
        except ValueError:  # a producer may state anything
            return None
        year = known.year if (self.month, self.day) <= (known.month, known.day) else known.year - 1
        while (self.month, self.day) == _LEAP_DAY and year > 0 and not isleap(year):
            year -= 1
        return f"{year:04}-{self.month:02}-{self.day:02}" if year > 0 else None


_LEAP_DAY: Final = (2, 29)
_LEAP_YEAR: Final = 2000
"""Stands for a year that is not printed: it has all days that any year has."""
_OCTOBER: Final = 10
"""The month's number, as that of the next."""
_NOVEMBER: Final = 11
"""What another language calls by the name of this one's October."""
_POINTED_OCTOBER: Final = re.compile(rf"\d\. ?(?:{pattern('date.pointed_october')})(?!\w)", re.IGNORECASE)
_IN_FIGURES = re.compile(r"\d{1,2}([/-])\d{1,2}\1\D?\d")


def printed_dates(text: str) -> Iterator[PrintedDate]:
    """Yield the dates of a text in their order; where two readings overlap, the earlier and longer one."""
    text = ascii_figures(text)
    found = sorted(
        (each for match in date_matches(text) if (each := _date(match, text))),
        key=lambda each: (each.start, -each.end),
    )
    behind = 0
    for each in found:
        if each.start >= behind:
            yield each
            behind = each.end


def first_full_date(text: str) -> PrintedDate | None:
    """Return the first date that has its year and day."""
    text = ascii_figures(text)
    if not may_name_year(text):
        return None
    return next((found for found in printed_dates(text) if found.year is not None and found.day is not None), None)


def _date(match: re.Match[str], text: str) -> PrintedDate | None:
    try:
        year, month, day = _numbers(match.groupdict())
        month = _OCTOBER if month == _NOVEMBER and _POINTED_OCTOBER.search(match[0]) else month
        date(year or _LEAP_YEAR, month, 1 if day is None else day)
    except ValueError:  # no such day
        return None
    clock, end = clock_after(text, match.end()) if year and day else ("", match.end())
    if year and day and not clock:
        clock = clock_before(text, match.start())
    return PrintedDate(match.start(), end, year, month, day, clock, _is_either_way(match))


def _numbers(parts: dict[str, str | None]) -> tuple[int | None, int, int | None]:
    """Return year, month and day in our calendar. Raises ValueError for a day that another calendar has not."""
    year, day = parts.get("year"), parts.get("day") or parts.get("early")
    if (solar := parts.get("solar")) and year and day:
        found = solar_day(int(year), SOLAR_MONTHS.get(solar) or int(solar), int(day))
        return found.year, found.month, found.day
    name = (parts.get("month") or "").casefold()
    month, days = MONTHS.get(name) or int(name), int(day) if day else None
    if buddhist := parts.get("buddhist"):
        return buddhist_year(int(buddhist)), month, days
    if (era := parts.get("era")) and (counted := parts.get("era_year")):
        return year_of_era(era, int(counted) if counted.isdecimal() else 1), month, days
    return _full(year) if year else None, month, days


def _is_either_way(match: re.Match[str]) -> bool:
    """Whether either of the numbers before the year might be the month; with points between, the day is first."""
    return (
        "solar" not in match.re.groupindex
        and _IN_FIGURES.match(match[0]) is not None
        and int(match["day"]) <= max(MONTHS.values())
    )


def _full(year: str) -> int:
    """Return a year in full: in `05.08.24` it is one of this century."""
    return int(f"20{year}" if len(year) == 2 else year)  # noqa: PLR2004 - two digits
