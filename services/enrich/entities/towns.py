"""Which town of a name is meant."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from services.contracts.metadata import Links
from services.enrich.entities.scene import Scene
from services.enrich.gazetteer.cities import item
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.places import OWN_NAME, Place, called
from services.enrich.gazetteer.provinces import by_geonames
from services.enrich.gazetteer.regions import region

LEAST_CONFIDENCE: Final = 0.7
"""Below it there is no link: of ten such towns, three would be others of the same name."""
_LARGE: Final = 100_000
"""A town of this size is meant by its bare name even where the article names no country of that kind."""
_NEAR: Final = 60
"""A town in the only country that the article names weighs as if it had sixty times its people."""
_SAME_PROVINCE: Final = 20
_PRINTED: Final = 0.98
"""How sure it is that `Paris, Texas` is in Texas."""
_SURE: Final = 0.95


@dataclass(frozen=True, slots=True)
class Within:
    """What is printed behind a town's name: the country or the province it lies in."""

    country: str
    province: str | None = None
    """GeoNames' code."""


def town(name: str, within: Iterable[Within], scene: Scene) -> Links:
    """Link a town to GeoNames, and to Wikidata where its item is known; empty links where it may be another town."""
    towns = called(name)
    for one in within:
        inside = [place for place in towns if _lies(place, one)]
        if inside:
            return _links(max(inside, key=lambda place: place.population), _PRINTED)
        return Links()  # the text says where it lies, and we know no such place there
    weights = {place: _weight(place, name, scene) for place in towns}
    best = max(weights, key=lambda place: weights[place], default=None)
    if best is None or (best.population < _LARGE and not scene.shares.get(best.country)):
        return Links()
    confidence = _SURE * weights[best] / sum(weights.values())
    return _links(best, confidence) if confidence >= LEAST_CONFIDENCE else Links()


def within(text: str, end: int) -> Within | None:
    """Return where the town lies whose name ends at `end`, as in `Paris, Texas` or `Tripoli (Lebanon)`."""
    behind = _BEHIND.match(text, end)
    words = behind[1].split(" ") if behind else []
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        for form in (name, name.rstrip(".,")):
            part = region(form)
            if part and part.iso:
                province = by_geonames(part.geonames) if part.geonames else None
                return Within(part.iso[:2], province.code if province else None)
            if land := country(form):
                return Within(land.iso)
    return None


_BEHIND: Final = re.compile(r"(?:, | \()([A-Z][\w.'’-]{0,30}(?: (?:of |and |the )?[A-Z][\w.'’-]{0,30}){0,3})")


def _lies(place: Place, within: Within) -> bool:
    return place.country == within.country and within.province in {None, place.division}


def _weight(place: Place, name: str, scene: Scene) -> float:
    near = 1 + _NEAR * scene.shares.get(place.country, 0)
    if (place.country, place.division) in scene.provinces:
        near *= _SAME_PROVINCE
    return place.population * near * (OWN_NAME if folded(place.name) == folded(name) else 1)


def _links(place: Place, confidence: float) -> Links:
    return Links(geonames=place.geonames, wikidata=item(place.geonames), confidence=round(confidence, 2))
