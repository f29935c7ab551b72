"""The months, by all their names in all languages."""

import unicodedata
from typing import Final

from services.enrich.languages.vocabulary import below, pattern, words

_DOTLESS_I: Final = "\u0131"


def month_pattern() -> str:
    """Return a pattern of all names of months, the longest first, without a group round it."""
    return pattern(*(f"date.months.{month}" for month in below("date.months")))


def _forms(name: str) -> set[str]:
    """Return a name in the small letters that any way of writing it may fold to.

    Folding takes `ΐ` apart, and makes `MAYIS` of `Mayıs` another word; patterns that ignore case find both.
    """
    small = name.casefold()
    return {small, unicodedata.normalize("NFC", small), small.replace(_DOTLESS_I, "i")}


MONTHS: Final = {
    form: number
    for number, month in enumerate(below("date.months"), start=1)
    for name in words(f"date.months.{month}")
    for form in _forms(name)
}
"""Name to number, 1 to 12; the names casefolded and without a closing dot."""
