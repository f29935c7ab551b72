"""The months, by all their names in all languages."""

from typing import Final

from services.enrich.languages.vocabulary import below, pattern, words

MONTHS: Final = {
    name.casefold(): number
    for number, month in enumerate(below("date.months"), start=1)
    for name in words(f"date.months.{month}")
}
"""Name to number, 1 to 12; the names casefolded and without a closing dot."""


def month_pattern() -> str:
    """Return a pattern of all names of months, the longest first, without a group round it."""
    return pattern(*(f"date.months.{month}" for month in below("date.months")))
