"""The days of the week, by all their names in all languages."""

from typing import Final

from services.enrich.languages.vocabulary import below, pattern, words

WEEKDAYS: Final = {
    name: number for number, day in enumerate(below("date.weekdays")) for name in words(f"date.weekdays.{day}")
}
"""Name, as printed within a sentence, to number: 0 for Monday, as `date.weekday` counts."""


def weekday_pattern() -> str:
    """Return a pattern of all names of days, the longest first, without a group round it."""
    return pattern(*(f"date.weekdays.{day}" for day in below("date.weekdays")))
