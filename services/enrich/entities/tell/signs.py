"""What a name says by itself about what it is, whatever stands around it."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from services.contracts.entity import EntityType
from services.enrich.entities.find.competitions import is_contest
from services.enrich.entities.find.heads import by_head
from services.enrich.entities.find.indexes import is_index
from services.enrich.entities.find.initials import is_initialled
from services.enrich.entities.find.ships import is_ship
from services.enrich.entities.find.storms import is_storm
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.known import Known
from services.enrich.gazetteer.organizations import candidate
from services.enrich.gazetteer.places import find

_OWN_WEIGHT: Final = 1_000.0
"""What a newsroom's own gazetteer says is not up for a vote."""
_ACRONYM_LETTERS: Final = range(2, 5)
"""As long are most acronyms; longer capitals are shouted."""
_SHORTEST_TOWN_LETTERS: Final = 4
"""Villages of two and three letters are called like words."""
_LEAST_TOWN_WEIGHT: Final = 0.3
"""What a village weighs."""
_TOWN_WEIGHT: Final = 0.4
"""What ten times the people add: 0.8 for a town of 50,000, 1.3 for a million."""
_VILLAGE_LOG: Final = 2.7
"""Of 500 people, counted by the power of ten: what a town has beyond them weighs."""


class Called(NamedTuple):
    """A name, and what the tables know about it."""

    name: str
    known: Known | None


@dataclass(frozen=True, slots=True)
class Sign:
    """A rule of the table, with a name that it takes and one that it must not."""

    name: str
    weight: float
    looks: Callable[[Called], EntityType | None]
    """What it takes the name for."""
    takes: str
    leaves: str


def signs(name: str, known: Known | None) -> Iterator[tuple[EntityType, float]]:
    """Yield what a name speaks for, and how much."""
    if known and known.own:
        yield known.type, _OWN_WEIGHT
    called = Called(name, known)
    for sign in SIGNS:
        if kind := sign.looks(called):
            yield kind, sign.weight
    yield from _town(name)


def _listed(called: Called) -> EntityType | None:
    known = called.known
    return known.type if known and not known.own and not _never_else(called) else None


def _never_else(called: Called) -> EntityType | None:
    """Return what is listed and is so whatever stands around it: `Kyrgyz border`, `in Uzbek`; a country as a team."""
    known = called.known
    fixed = known and not known.own and (known.type is EntityType.GROUP or country(called.name))
    return known.type if known and fixed else None


def _shape(looks_so: Callable[[str], bool], kind: EntityType) -> Callable[[Called], EntityType | None]:
    return lambda called: kind if looks_so(called.name) else None


def _has_ampersand(name: str) -> bool:
    return " & " in name


def _unlisted_body(called: Called) -> EntityType | None:
    """Take what a body is called as other things are: `Ford`."""
    return EntityType.ORGANIZATION if not called.known and candidate(called.name) else None


def _acronym(called: Called) -> EntityType | None:
    short = called.name.isupper() and len(called.name) in _ACRONYM_LETTERS
    return EntityType.ORGANIZATION if short and not called.known else None


SIGNS: Final = (
    Sign("people or country", 8.0, _never_else, "Latvian", "Bavaria"),
    Sign("listed", 4.0, _listed, "Bavaria", "Latvian"),
    Sign("ship", 4.0, _shape(is_ship, EntityType.PRODUCT), "HMS Alder", "Alder"),
    Sign("index", 8.0, _shape(is_index, EntityType.PRODUCT), "S&P 500", "S&P"),
    Sign("storm", 4.0, _shape(is_storm, EntityType.EVENT), "Hurricane Ada", "Ada Hurricane"),
    Sign("contest", 8.0, _shape(is_contest, EntityType.EVENT), "Champions League", "Premier League"),
    Sign("initials", 2.5, _shape(is_initialled, EntityType.PERSON), "J. Alder", "U.S. Alder"),
    Sign("ampersand", 2.5, _shape(_has_ampersand, EntityType.ORGANIZATION), "Holt & Quell", "Holt and Quell"),
    Sign("head", 2.5, lambda called: by_head(called.name), "Alder Institute", "Institute"),
    Sign("listed, as other things are", 1.3, _unlisted_body, "Ford", "Alder"),
    Sign("short capitals", 0.5, _acronym, "HBW", "HBWAT"),
)


def _town(name: str) -> Iterator[tuple[EntityType, float]]:
    """Weigh a town by its people; hardly any other thing is called by two words or more that name one."""
    place = find(name)
    if place and len(name) >= _SHORTEST_TOWN_LETTERS:
        size = _TOWN_WEIGHT * (math.log10(place.population + 1) - _VILLAGE_LOG)
        yield EntityType.PLACE, max(_LEAST_TOWN_WEIGHT, size) * (2 if " " in name else 1)
