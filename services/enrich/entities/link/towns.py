"""Which town of a name is meant."""

from collections.abc import Sequence
from typing import Final

from services.contracts.metadata import Links
from services.enrich.entities.link.confidence import BY_NAME, LISTED
from services.enrich.entities.link.story_scene import Scene
from services.enrich.entities.link.whereabouts import Within
from services.enrich.gazetteer.cities import item
from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.places import LARGE_PEOPLE, METROPOLIS_PEOPLE, OWN_NAME_TIMES, Place, bows_to, called

LEAST_CONFIDENCE: Final = 0.7
"""Below it there is no link: of ten such towns, three would be others of the same name."""
_NEAR_TIMES: Final = 60
"""A town in the only country that the article names weighs as if it had sixty times its people."""
_SAME_PROVINCE_TIMES: Final = 20
"""In a province of the story it weighs as if it had twenty times as many again."""
_DWARFED_TIMES: Final = 30
"""A town so much smaller than a metropolis of its name is not meant by it: who means Paris, Texas, says so."""


def town(name: str, within: Sequence[Within], scene: Scene, *, adjunct: bool = False) -> Links:
    """Link a town to GeoNames, and to Wikidata where its item is known; empty links where it may be another town.

    `within` is what the text says of where it lies, the likeliest first; `adjunct` says that the name never stands
    alone: `the Brady bill`.
    """
    towns = called(name)
    if within:
        inside = next((place for one in within for place in towns if one.holds(place)), None)
        # Where the text says where it lies, and we know no such place there, it is none of the others.
        return _links(inside, LISTED) if inside else Links()
    towns = _worth_a_thought(_without_shadows(towns, name, scene))
    weights = {place: _weight(place, name, scene) for place in towns}
    best = max(weights, key=lambda place: weights[place], default=None)
    if best is None or (adjunct and best.population < METROPOLIS_PEOPLE) or not _may_be_meant(best, name, scene):
        return Links()
    confidence = BY_NAME * weights[best] / sum(weights.values())
    return _links(best, confidence) if confidence >= LEAST_CONFIDENCE else Links()


def _without_shadows(towns: tuple[Place, ...], name: str, scene: Scene) -> tuple[Place, ...]:
    """Leave out what would outweigh a known town by having its name for another: Chattogram was Islamabad once."""
    own = [place for place in towns if folded(place.name) == folded(name)]
    largest = max((place.population for place in own), default=0)
    heaviest = max((_weight(place, name, scene) for place in own), default=0)
    return tuple(
        place
        for place in towns
        if largest < bows_to(place, name, at_home=bool(scene.shares.get(place.country)))
        or _weight(place, name, scene) <= heaviest
    )


def _worth_a_thought(towns: tuple[Place, ...]) -> tuple[Place, ...]:
    """Leave out the namesakes of a metropolis: a paper that means Paris, Texas, says so."""
    largest = max((place.population for place in towns), default=0)
    least = largest / _DWARFED_TIMES if largest >= METROPOLIS_PEOPLE else 0
    return tuple(place for place in towns if place.population >= least)


def _may_be_meant(place: Place, name: str, scene: Scene) -> bool:
    """Whether a town is large, or in a country of the story; under an old or foreign name it has to be there.

    A large one is meant by its bare name even where the article names no country of that kind. Stalingrad is a
    square in Paris, too.
    """
    if scene.shares.get(place.country):
        return True
    called_so = folded(place.name) == folded(name)
    return place.population >= LARGE_PEOPLE if called_so else place.population >= METROPOLIS_PEOPLE or not scene.shares


def _weight(place: Place, name: str, scene: Scene) -> float:
    near = 1 + _NEAR_TIMES * scene.shares.get(place.country, 0)
    if (place.country, place.division) in scene.provinces:
        near *= _SAME_PROVINCE_TIMES
    return place.population * near * (OWN_NAME_TIMES if folded(place.name) == folded(name) else 1)


def _links(place: Place, confidence: float) -> Links:
    return Links(geonames=place.geonames, wikidata=item(place.geonames), confidence=round(confidence, 2))
