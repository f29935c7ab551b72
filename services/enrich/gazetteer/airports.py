"""Airports with traffic, from OpenTravelData (CC BY 4.0). The table is made by `benchmarks/items.py`."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Final

from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.tables import names, rows
from services.enrich.languages.vocabulary import words

_LEAST_LETTERS_OF_A_TAIL: Final = 6
"""Shorter ones are words that many airports are called by behind their towns."""
_ENDINGS: Final = tuple(f" {word}" for section in ("airport", "international") for word in words(f"names.{section}"))


@dataclass(frozen=True, slots=True)
class Airport:
    """An airport."""

    wikidata: str | None
    geonames: int
    country: str
    """ISO 3166-1 alpha-2."""


def airports(name: str) -> tuple[Airport, ...]:
    """Return the airports that go by a name: 'London Heathrow Airport', 'Heathrow Airport', 'Heathrow'.

    Papers leave out the town in front, and `Airport` behind, where the name stays one's own.
    """
    return _by_name().get(_bare(name), ())


def _bare(name: str) -> str:
    bare = folded(name)
    for ending in _ENDINGS:
        bare = bare.removesuffix(ending)
    return bare


@cache
def _by_name() -> dict[str, tuple[Airport, ...]]:
    found: dict[str, set[Airport]] = defaultdict(set)
    tails: dict[str, set[Airport]] = defaultdict(set)
    for wikidata, geonames, country, called in rows("airports.tsv"):
        one = Airport(wikidata or None, int(geonames), country)
        for name in names(called):
            found[_bare(name)].add(one)
            _, _, tail = _bare(name).partition(" ")
            if len(tail) >= _LEAST_LETTERS_OF_A_TAIL:
                tails[tail].add(one)
    return {name: tuple(all_of) for name, all_of in (tails | found).items()}
