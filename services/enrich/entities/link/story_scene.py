"""Where a story plays: which countries and provinces it names, and how much."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.entities.join.things import Thing
from services.enrich.gazetteer.cities import by_hand
from services.enrich.gazetteer.organizations import Sense, candidate
from services.enrich.gazetteer.places import Place, find
from services.enrich.gazetteer.provinces import by_geonames, provinces

_WELL_KNOWN_PEOPLE: Final = 500_000
"""Of cities with so many people it is known where they lie."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Countries and provinces of a story."""

    shares: Mapping[str, float] = field(default_factory=dict)
    """ISO 3166-1 alpha-2 code to its share of all mentions, 0 to 1."""
    provinces: frozenset[tuple[str, str]] = frozenset()
    """Country, and GeoNames' code of the province in it."""

    @property
    def home(self) -> str | None:
        """The country that the story names most, itself or by its people and provinces."""
        return max(self.shares, key=lambda iso: self.shares[iso], default=None)


NOWHERE = Scene()


def scene(things: Sequence[Thing], mentions: Mapping[int, int]) -> Scene:
    """Sum up what is named; `mentions` has the number of mentions by index of the thing.

    Large towns tell the country only of a story that names none: there may be others of their names.
    """
    weights: Counter[str] = Counter()
    metropolises: Counter[str] = Counter()
    named: set[tuple[str, str]] = set()
    for number, count in mentions.items():
        thing = things[number]
        if thing.links.iso:
            weights[thing.links.iso[:2]] += count
            province = by_geonames(thing.links.geonames) if thing.links.geonames else None
            if province:
                named.add((province.country, province.code))
        elif thing.type is EntityType.ORGANIZATION and (state := _state(thing.name)):
            weights[state] += count
        elif thing.type is EntityType.PLACE and thing.links == Links():
            town = find(thing.name)
            if town and town.population >= _WELL_KNOWN_PEOPLE and not _may_be_province(thing.name, town):
                metropolises[town.country] += count
    weights = weights or metropolises
    total = sum(weights.values())
    return Scene({iso: weight / total for iso, weight in weights.items()} if total else {}, frozenset(named))


def _may_be_province(name: str, town: Place) -> bool:
    """Whether a town that news seldom names is called as a province abroad: Victoria in Hong Kong tells no country."""
    return by_hand(town.geonames) is None and any(one.country != town.country for one in provinces(name))


def _state(name: str) -> str | None:
    """Return the country whose government, parliament or army a body is: a story of the FBI is American."""
    found = candidate(name)
    return found[0].country if found and found[0].kind in _OF_STATES and found[1] is Sense.PLAIN else None


_OF_STATES: Final = frozenset({"body", "force"})
"""Kinds of organizations in our table."""
