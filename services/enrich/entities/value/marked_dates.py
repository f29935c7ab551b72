"""What a recogniser marks as a date, in ISO 8601."""

import re
from datetime import date
from typing import Final

from services.enrich.entities.value.yearless import nearest

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


def marked_date(text: str, published: date | None) -> str | None:
    """Return a printed date as YYYY-MM-DD, YYYY-MM or YYYY; one without its year only if the article's date is known.

    >>> marked_date("October 6, 2005", None)
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
