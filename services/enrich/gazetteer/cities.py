"""Wikidata's items for the places that news names most, by their GeoNames ids."""

from functools import cache

from services.enrich.gazetteer.tables import rows


def item(geonames: int) -> str | None:
    """Return the Wikidata item of a place, None for most."""
    return _by_id().get(geonames)


@cache
def _by_id() -> dict[int, str]:
    return {int(geonames): wikidata for wikidata, geonames, _ in rows("cities.tsv")}
