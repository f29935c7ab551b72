"""Words that only ever name a house: `Figaro Magazine` is no person."""

from functools import cache

from services.enrich.gazetteer.tables import rows


@cache
def house_words() -> frozenset[str]:
    """Return the words, casefolded."""
    return frozenset(columns[0] for columns in rows("house_words.txt"))
