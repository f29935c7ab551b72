"""Points in time as pages write them for machines."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_ZONE_NAME = re.compile(r"\[[\w/+-]+\]$")
"""Java writes the zone's name behind the offset: 2024-05-01T10:00:00+02:00[Europe/Berlin]."""
_COLON_FOR_POINT = re.compile(r"(?<=T\d\d:\d\d:\d\d):(?=\d{3}(?!\d))")
"""Some systems write a colon before the thousandths of a second."""
_SLASHES = re.compile(r"^(\d{4})/(\d{1,2})/(\d{1,2})")
_SHORT_PARTS = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?=\D|$)")
_JAVASCRIPT = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2} \d{4} \d{2}:\d{2}:\d{2}) GMT([+-]\d{4})")
_EPOCH = re.compile(r"^\d{10}(?:\d{3}|\.\d+)?$")
_IN_FIGURES = re.compile(r"^((?:19|20)\d{2}[01]\d[0-3]\d)([0-2]\d[0-5]\d(?:[0-5]\d)?)$")
"""Day and hour in figures alone: 20240107012000."""
_MOST_CHARACTERS_OF_A_MACHINE_DATE: Final = 64
"""JavaScript's dates with their zone spelt out are the longest; what is longer is text."""
_YEARS: Final = range(1900, 2100)


def machine_date(printed: str | None) -> str | None:
    """Return the moment in ISO 8601, a date alone where no time is given, None where it cannot be told.

    >>> machine_date("2024-01-07 01:20:00+0000"), machine_date("2024-1-7"), machine_date("soon")
    ('2024-01-07T01:20:00+00:00', '2024-01-07', None)

    Reads ISO 8601 in its looser forms, RFC 5322, JavaScript's Date and seconds since 1970.
    """
    text = (printed or "").strip()
    if not text or len(text) > _MOST_CHARACTERS_OF_A_MACHINE_DATE:
        return None
    text = _COLON_FOR_POINT.sub(".", text)
    text = _SHORT_PARTS.sub(_padded, _SLASHES.sub(_padded, _ZONE_NAME.sub("", text)))
    text = _IN_FIGURES.sub(r"\1T\2", text)
    for read in (_iso, _javascript, _epoch, _mail):
        try:
            at = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if at is not None and at.year in _YEARS:
            return at.date().isoformat() if _date_alone(text) else at.isoformat(timespec="seconds")
    return None


def _padded(found: re.Match[str]) -> str:
    return f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}"


def _date_alone(text: str) -> bool:
    return len(text) <= len("2024-01-07") and not _EPOCH.match(text)


def _iso(text: str) -> datetime:
    """Read ISO 8601, and the same with a space before the offset, which it does not allow and pages have."""
    return datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d{2}:?\d{2}$)", "", text).replace(" Z", "Z").replace(" UTC", "Z"))


def _javascript(text: str) -> datetime | None:
    found = _JAVASCRIPT.match(text)
    return datetime.strptime(f"{found[1]} {found[2]}", "%b %d %Y %H:%M:%S %z") if found else None


def _epoch(text: str) -> datetime | None:
    return datetime.fromtimestamp(int(text[:10]), UTC) if _EPOCH.match(text) else None


def _mail(text: str) -> datetime:
    return parsedate_to_datetime(text)
