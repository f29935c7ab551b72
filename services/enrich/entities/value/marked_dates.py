"""What a recogniser marks as a date, in ISO 8601."""

import re
from datetime import date
from typing import Final

from services.enrich.entities.value.yearless import nearest
from services.enrich.languages.months import MONTHS, month_pattern
from services.enrich.languages.vocabulary import pattern
from services.enrich.languages.weekdays import weekday_pattern

_MONTH: Final = rf"(?P<month>{month_pattern()})\.?"
_DAY: Final = rf"(?P<day>\d{{1,2}})(?:{pattern('date.day_endings')})?"
_OF: Final = rf"(?: (?:{pattern('date.before_month')}))?"
_YEAR: Final = r"(?P<year>(?:1[5-9]|20)\d\d)"
_BEFORE: Final = f"{pattern('values.before_date')}|{weekday_pattern()}"
_FORMS: Final = tuple(
    re.compile(rf"(?:(?:{_BEFORE}),? )*{form}\Z", re.IGNORECASE)
    for form in (
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_DAY}{_OF} {_MONTH},? {_YEAR}",
        rf"{_MONTH},? (?:(?:{pattern('date.before_year')}) )?{_YEAR}",
        rf"{_MONTH} {_DAY}",
        rf"{_DAY}{_OF} {_MONTH}",
        rf"{_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])",
        rf"{_YEAR}",
    )
)


def marked_date(text: str, published: date | None) -> str | None:
    """Return a printed date as YYYY-MM-DD, YYYY-MM or YYYY; one without its year only if the article's date is known.

    >>> marked_date("October 6, 2005", None)
    '2005-10-06'
    """
    match = next((found for form in _FORMS if (found := form.match(text))), None)
    if not match:
        return None
    parts = match.groupdict()
    month = MONTHS[parts["month"].casefold()] if parts.get("month") else int(parts.get("number") or 0)
    year, day = int(parts.get("year") or 0), int(parts.get("day") or 0)
    try:
        if not year:
            return nearest(month, day, published).isoformat() if published else None
        if month and day:
            return date(year, month, day).isoformat()
    except ValueError:  # February 30
        return None
    return f"{year:04}-{month:02}" if month else f"{year:04}"
