"""Which town of a name is meant."""

from collections.abc import Collection

from services.contracts.metadata import Links
from services.enrich.gazetteer.places import OWN_NAME, Place, called

_LARGE = 100_000
"""A town of this size is meant by its bare name even where the article names no country of that kind."""
_NEAR = 50
"""A town in a country that the article names weighs as if it had fifty times its people."""


def town(name: str, countries: Collection[str]) -> Links:
    """Link a place that is no country and no region to GeoNames; no link is better than a wrong one.

    `countries` are the ISO codes of those that the article names.
    """

    def likelihood(place: Place) -> int:
        near = _NEAR if place.country in countries else 1
        return place.population * near * (OWN_NAME if place.name == name else 1)

    best = max(called(name), key=likelihood, default=None)
    if best and (best.population >= _LARGE or best.country in countries):
        return Links(geonames=best.geonames)
    return Links()
