"""The day that is meant by a date without its year."""

from datetime import date, timedelta
from typing import Final

_SOON: Final = timedelta(days=60)
"""How far ahead of its publication a year-less date may lie: papers announce what comes, and mostly tell what was."""
_LEAP_YEARS_APART: Final = 8
"""At most, as around 1900."""


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
