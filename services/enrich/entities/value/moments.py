"""Dates as printed in English, turned into ISO 8601."""

import re
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:1[5-9]|20)\d\d)"
_FORMS: Final = tuple(
    re.compile(rf"(?:on |\w+day,? )*(?:the )?{form}\Z", re.IGNORECASE)
    for form in (
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"{_MONTH},? (?:of )?{_YEAR}",
        rf"{_MONTH} {_DAY}",
        rf"{_DAY}(?: of)? {_MONTH}",
        rf"{_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])",
        rf"{_YEAR}",
    )
)
_SOON: Final = timedelta(days=60)
"""How far ahead of its publication a year-less date may lie: papers announce what comes, and mostly tell what was."""
_LEAP_YEARS_APART: Final = 8
"""At most, as around 1900."""


def iso(text: str, published: date | None) -> str | None:
    """Return a printed date as YYYY-MM-DD, YYYY-MM or YYYY; one without its year only if the article's date is known.

    >>> iso("October 6, 2005", None)
    '2005-10-06'
    """
    match = next((found for form in _FORMS if (found := form.match(text))), None)
    if not match:
        return None
    parts = match.groupdict()
    month = _MONTHS.index(parts["month"][:3].lower()) + 1 if parts.get("month") else int(parts.get("number") or 0)
    year, day = int(parts.get("year") or 0), int(parts.get("day") or 0)
    try:
        if not year:
            return nearest(month, day, published).isoformat() if published else None
        if month and day:
            return date(year, month, day).isoformat()
    except ValueError:  # February 30
        return None
    return f"{year:04}-{month:02}" if month else f"{year:04}"


def nearest(month: int, day: int, published: date) -> date:
    """Return the day of a year-less date that an article of that day most likely means.

    Raises ValueError when there is none, as for February 30.
    """
    latest = published + _SOON
    for year in range(latest.year, latest.year - _LEAP_YEARS_APART - 1, -1):
        if (month, day) == (2, 29) and not _leap(year):
            continue
        if date(year, month, day) <= latest:
            return date(year, month, day)
    raise ValueError(month, day)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
