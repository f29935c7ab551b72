"""What a string must be before it may pass the edge."""

import re
from datetime import datetime
from typing import Any, Final

NUL = "\x00"


def whole_text(value: Any) -> Any:
    """Refuse text that is blank, or that no UTF-8 stream or database downstream could carry.

    A lone surrogate cannot be encoded; NUL ends strings in C and is refused by PostgreSQL text and XML alike.
    Other control characters, U+2028 and NEL occur on real pages and are kept as they are.
    """
    if not isinstance(value, str):
        return value
    if not value.strip():
        message = "the text is empty or nothing but white space"
        raise ValueError(message)
    return carried(value)


def blank_to_none(value: Any) -> Any:
    """Take an empty statement for none: forms and spreadsheets send empty strings for what they do not know."""
    if not isinstance(value, str):
        return value
    return carried(value.strip()) or None


def carried(value: str) -> str:
    """Return `value` if it can be written as UTF-8 and holds no NUL; raise ValueError otherwise."""
    if NUL in value:
        message = "the text contains a NUL character"
        raise ValueError(message)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        message = "the text contains a lone surrogate"
        raise ValueError(message) from error
    return value


def iso_8601(value: str | None) -> str | None:
    """Refuse a date that is not written as ISO 8601 has it: `yesterday` is the producer's to resolve."""
    if value is not None:
        datetime.fromisoformat(value)
    return value


_ROUGH: Final = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)
"""A year, or a month of it."""


def in_the_calendar(value: str) -> str:
    """Refuse a moment, day, week, month or year that is in no calendar, as `2016-28-11`."""
    if not _ROUGH.fullmatch(value):
        datetime.fromisoformat(value)
    return value
