"""The networks that a page asks its readers to share on."""

from functools import cache

from services.enrich.gazetteer.tables import rows


@cache
def networks() -> frozenset[str]:
    """Return their names, casefolded."""
    return frozenset(name.casefold() for (name,) in rows("networks.txt"))
