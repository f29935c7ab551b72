"""Companies, chains, authorities ... of which Wikidata's item is known, to be linked and not to be looked for.

Any of these names may be another's as well, so that the article has to make it a body before it is looked up here.
The table is made by `benchmarks/items.py`.
"""

from dataclasses import dataclass
from functools import cache

from services.enrich.gazetteer.tables import rows


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is known by one name."""

    wikidata: str
    country: str | None
    """ISO 3166-1 alpha-2 of where it has to be for a name of one word to be its own."""


def body(name: str) -> Body | None:
    """Return the body that goes by a name, in exactly this case."""
    return _by_name().get(name)


@cache
def _by_name() -> dict[str, Body]:
    return {name: Body(wikidata, country or None) for wikidata, country, name in rows("bodies.tsv")}
