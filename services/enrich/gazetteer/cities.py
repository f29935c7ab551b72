"""Wikidata's items for towns, by their GeoNames ids."""

from functools import cache

from services.enrich.gazetteer.tables import rows


def item(geonames: int) -> str | None:
    """Return the Wikidata item of a place, None for most."""
    return by_hand(geonames) or _towns().get(geonames)


def by_hand(geonames: int) -> str | None:
    """Return the item of one of the cities that news names most: these were entered by hand."""
    return _cities().get(geonames)


@cache
def _cities() -> dict[int, str]:
    return {int(geonames): wikidata for wikidata, geonames, _ in rows("cities.tsv")}


@cache
def _towns() -> dict[int, str]:
    """Return what `benchmarks/items.py` found."""
    return {int(geonames): wikidata for geonames, wikidata, _ in rows("towns.tsv")}
