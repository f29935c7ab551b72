"""Years and days of other calendars, in ours."""

from datetime import date, timedelta
from typing import Final

from services.enrich.languages.vocabulary import below, pattern, words

_YEAR_BEFORE: Final = {"buddhist": -543, "minguo": 1911, "reiwa": 2018, "heisei": 1988, "showa": 1925}
"""The year of ours before the first of an era: added to the era's year, it gives ours."""
_ERAS: Final = {name: era for era in below("date.eras") for name in words(f"date.eras.{era}")}
ERA_NAMES: Final = pattern(*(f"date.eras.{era}" for era in below("date.eras") if era != "buddhist"))
"""The eras whose name stands before the year."""
SOLAR_MONTHS: Final = {
    name: number
    for number, month in enumerate(below("date.solar_months"), start=1)
    for name in words(f"date.solar_months.{month}")
}
"""The months of Iran's year by their names, 1 to 12."""
_NEW_YEAR: Final = (1403, date(2024, 3, 20))
"""A first day of Iran's year, from which the others are counted."""
_LEAP_YEARS: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Those of 33 that have a day more: right for the solar years 1244 to 1472, of 1865 to 2094."""
_CYCLE_YEARS: Final = 33
"""After so many years the leap years come in the same order again."""
_LONG_MONTHS: Final = 6
"""So many months of 31 days come first, then five of 30; the last has 29, or 30 in a leap year."""


def year_of_era(era: str, year: int) -> int:
    """Return our year for that of an era, by the name that is printed.

    >>> year_of_era("พ.ศ.", 2567)
    2024
    """
    return year + _YEAR_BEFORE[_ERAS[era]]


def buddhist_year(year: int) -> int:
    """Return our year for one that is counted from the Buddha's death: `2567`, or the last two figures of it."""
    return (year if year > _YEAR_OF_TWO_FIGURES else _BUDDHIST_CENTURY + year) + _YEAR_BEFORE["buddhist"]


_YEAR_OF_TWO_FIGURES: Final = 99
"""The last of them: those above are printed in full."""
_BUDDHIST_CENTURY: Final = 2500
"""That of the years since 1957, which two figures mean."""


def solar_day(year: int, month: int, day: int) -> date:
    """Return our day for one of Iran's solar calendar. Raises ValueError for a day that its month has not.

    >>> solar_day(1402, 12, 13)
    datetime.date(2024, 3, 3)
    """
    if not 1 <= day <= _days(year, month):
        message = f"there is no day {day} in the month {month} of {year}"
        raise ValueError(message)
    known, at = _NEW_YEAR
    leap_days = _leap_years_before(year) - _leap_years_before(known)
    days = 365 * (year - known) + leap_days + sum(_days(year, before) for before in range(1, month)) + day - 1
    return at + timedelta(days)


def _days(year: int, month: int) -> int:
    if month <= _LONG_MONTHS:
        return 31
    return 30 if month < len(below("date.solar_months")) or year % _CYCLE_YEARS in _LEAP_YEARS else 29


def _leap_years_before(year: int) -> int:
    cycles, into = divmod(year, _CYCLE_YEARS)
    return cycles * len(_LEAP_YEARS) + sum(leap < into for leap in _LEAP_YEARS)
