"""One name, one type in an article: what all its mentions together speak for."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.competitions import is_contest
from services.enrich.entities.find.heads import by_head
from services.enrich.entities.find.indexes import is_index
from services.enrich.entities.find.initials import is_initialled
from services.enrich.entities.find.ships import is_ship
from services.enrich.entities.find.spot import ENOUGH_WEIGHT, Spot
from services.enrich.entities.find.storms import is_storm
from services.enrich.entities.join.short_forms import short_forms
from services.enrich.entities.tell.hints import Hints
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.known import known
from services.enrich.gazetteer.organizations import candidate
from services.enrich.gazetteer.places import find
from services.enrich.text.names import is_name

_TRUST: Final[dict[EntityType, float]] = {
    EntityType.PERSON: 1.5,
    EntityType.PLACE: 1.5,
    EntityType.ORGANIZATION: 1.2,
    EntityType.GROUP: 0.8,
    EntityType.EVENT: 1.0,
    EntityType.FACILITY: 1.0,
    EntityType.LAW: 0.8,
    EntityType.WORK: 0.6,
    EntityType.PRODUCT: 0.5,
}
"""What the recogniser's word weighs; it knows people and places best."""
_LONE_PERSON: Final = 1.2
"""A single word taken for a person whose full name the article never gives: most often something else."""
_HEADED: Final = 2.5
_KNOWN: Final = 4.0
_OWN: Final = 1_000.0
"""What a newsroom's own gazetteer says is not up for a vote."""
_PEOPLE: Final = 8.0
"""A demonym is one whatever stands around it: `Kyrgyz border`, `in Uzbek`; and so is a country, its team included."""
_CREDITED: Final = 3.0
_LISTED_TOO: Final = 1.3
"""A body is called so, as other things are: `Ford`."""
_PLAYING: Final = 5.0
_EXPLAINED: Final = 1.5
_PART_OF_A_PERSON: Final = 4.0
_NUMBERED: Final = 3.0
"""Terminal 4, Unit 731: nobody is called by a number."""
_MOST_FROM_CONTEXT: Final = 3.0
_MOST_MENTIONS: Final = 200
"""Mentions of a name whose context is read: what these do not tell, more will not."""


def types(spots: Iterable[Spot], hints: Hints) -> dict[str, EntityType]:
    """Return the type of each name; names that too little speaks for are left out."""
    by_name: dict[str, list[Spot]] = defaultdict(list)
    for one in spots:
        by_name[one.name].append(one)
    several = {name: kind for name, all_of in by_name.items() if " " in name and (kind := _decide(all_of, hints))}
    parts = frozenset(
        part
        for name, kind in several.items()
        if kind is EntityType.PERSON
        for part in (*short_forms(name), *name.split())
    )
    single = {
        name: kind
        for name, all_of in by_name.items()
        if " " not in name and (kind := _decide(all_of, hints, person_parts=parts))
    }
    return several | single


def _decide(spots: list[Spot], hints: Hints, person_parts: frozenset[str] = frozenset()) -> EntityType | None:
    name = spots[0].name
    weights: dict[EntityType, float] = defaultdict(float)
    if name in person_parts:
        weights[EntityType.PERSON] += _PART_OF_A_PERSON
    for source in (_recognised(spots, single=" " not in name and name not in person_parts), _context(spots)):
        for kind, weight in source.items():
            weights[kind] += weight
    for kind, weight in _itself(next((one for one in spots if one.known), spots[0]), hints):
        weights[kind] += weight
    if any(map(str.isdigit, name)):
        weights[EntityType.PERSON] -= _NUMBERED
    best = max(weights, key=lambda kind: weights[kind], default=None)
    recognised = any(one.type or one.known for one in spots)
    return best if best and weights[best] >= (0.4 if recognised else ENOUGH_WEIGHT) else None


def _recognised(spots: list[Spot], *, single: bool) -> Mapping[EntityType, float]:
    votes: Counter[EntityType] = Counter()
    for one in spots:
        for kind, chance in _votes(one):
            votes[_vote(kind, spots[0])] += chance  # type: ignore[assignment]
    total = sum(votes.values())
    return {
        kind: (_LONE_PERSON if single and kind is EntityType.PERSON else _TRUST[kind])
        * (count / total)
        * (1 + math.log2(total) / 3)
        for kind, count in votes.items()
    }


def _votes(one: Spot) -> Iterable[tuple[EntityType, float]]:
    """Yield what the recogniser takes it for: all that it may be, as likely as it is."""
    told = [(kind, chance) for kind, chance in one.chances.items() if isinstance(kind, EntityType)]
    return told or ([(one.type, 1.0)] if one.type else [])


def _vote(kind: EntityType, one: Spot) -> EntityType:
    """Take an unknown `group` of two names for a person: peoples are known, and have one word."""
    person = kind is EntityType.GROUP and not one.known and is_name(one.name) and not by_head(one.name)
    return EntityType.PERSON if person and not any(map(known, one.name.split())) else kind


def _context(spots: list[Spot]) -> Mapping[EntityType, float]:
    """Sum up the words around all mentions; the tenth `in X` tells no more than the fourth."""
    weights: dict[EntityType, float] = defaultdict(float)
    for one in spots[:_MOST_MENTIONS]:
        for kind, weight in one.clues():
            weights[kind] += weight
    return {kind: min(_MOST_FROM_CONTEXT, weight) for kind, weight in weights.items()}


_LOOKS: Final[tuple[tuple[Callable[[str], bool], EntityType, float], ...]] = (
    (is_ship, EntityType.PRODUCT, _KNOWN),
    (is_index, EntityType.PRODUCT, _PEOPLE),
    (is_storm, EntityType.EVENT, _KNOWN),
    (is_contest, EntityType.EVENT, _PEOPLE),
    (is_initialled, EntityType.PERSON, _HEADED),
)


def _itself(one: Spot, hints: Hints) -> Iterable[tuple[EntityType, float]]:
    """Yield what the name says by itself."""
    if one.known and one.known.own:
        yield one.known.type, _OWN
    elif one.known:
        yield one.known.type, _PEOPLE if one.known.type is EntityType.GROUP or country(one.name) else _KNOWN
    for looks_so, kind, weight in _LOOKS:
        if looks_so(one.name):
            yield kind, weight
    if " & " in one.name:
        yield EntityType.ORGANIZATION, _HEADED
    headed = by_head(one.name)
    if headed:
        yield headed, _HEADED
    if not one.known and candidate(one.name):
        yield EntityType.ORGANIZATION, _LISTED_TOO
    if one.name.isupper() and 2 <= len(one.name) <= 4 and not one.known:  # noqa: PLR2004 - as long as most acronyms
        yield EntityType.ORGANIZATION, 0.5
    yield from _hinted(one.name, hints)
    yield from _town(one.name)


def _hinted(name: str, hints: Hints) -> Iterable[tuple[EntityType, float]]:
    if name in hints.credited:
        yield EntityType.ORGANIZATION, _CREDITED
    if name in hints.explained:
        yield EntityType.ORGANIZATION, _EXPLAINED
    if name in hints.teams:
        yield EntityType.ORGANIZATION, _PLAYING
    if name in hints.datelined:
        yield EntityType.PLACE, _CREDITED


def _town(name: str) -> Iterable[tuple[EntityType, float]]:
    """Hardly any other thing is called by two words or more that name a town."""
    place = find(name)
    if place and len(name) > 3:  # noqa: PLR2004 - villages of two and three letters are called like words
        yield EntityType.PLACE, _size(place.population) * (2 if " " in name else 1)


def _size(population: int) -> float:
    """Weigh a town: 0.3 for a village, 0.8 for 50,000 people, 1.3 for a million."""
    return max(0.3, 0.4 * (math.log10(population + 1) - 2.7))
