"""States, provinces, parts of the world and seas that news names without saying what they are."""

from dataclasses import dataclass
from functools import cache

from services.enrich.gazetteer.tables import as_listed, names, rows


@dataclass(frozen=True, slots=True)
class Region:
    """Part of a country, or of the world."""

    name: str
    iso: str | None
    """ISO 3166-2."""
    geonames: int | None
    wikidata: str | None


def region(name: str) -> Region | None:
    """Return the region that goes by a name: 'Bavaria', 'N.J.', 'Middle East'."""
    table = _by_name()
    return next((table[key] for key in as_listed(name) if key in table), None)


def every_name() -> tuple[str, ...]:
    """Return everything that `region` knows."""
    return tuple(_by_name())


@cache
def _by_name() -> dict[str, Region]:
    found: dict[str, Region] = {}
    for iso, geonames, item, called in rows("regions.tsv"):
        one = Region(called.split(";")[0], iso or None, int(geonames) if geonames else None, item or None)
        found |= dict.fromkeys(names(called), one)
    return found
