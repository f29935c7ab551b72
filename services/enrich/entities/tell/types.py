"""One name, one type in an article: what all its mentions together speak for."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.heads import by_head
from services.enrich.entities.find.spot import ENOUGH_WEIGHT, Spot
from services.enrich.entities.join.short_forms import short_forms
from services.enrich.entities.tell.hints import Hints
from services.enrich.entities.tell.signs import signs
from services.enrich.gazetteer.known import known
from services.enrich.languages.vocabulary import pattern
from services.enrich.text.names import is_name

_RECOGNISED_WEIGHTS: Final[dict[EntityType, float]] = {
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
_LONE_PERSON_WEIGHT: Final = 1.2
"""A single word taken for a person whose full name the article never gives: most often something else."""
_PART_OF_A_PERSON_WEIGHT: Final = 4.0
"""Who has been named in full is called by a part of it, whatever the words around it say."""
_NAMESAKE_WEIGHT: Final = 4.0
"""A company that is called as a person of the article is told by what only companies have: `a Ford plant`."""
_FIGURE_WEIGHT: Final = -3.0
"""Terminal 4, Unit 731: nobody is called by a number."""
_MOST_FROM_CONTEXT: Final = 3.0
"""The tenth `in X` tells no more than the fourth."""
_MOST_MENTIONS: Final = 200
"""Mentions of a name whose context is read: what these do not tell, more will not."""
_FEWEST_RECOGNISED_WEIGHT: Final = 0.4
"""What must speak for a name that the recogniser or a table knows; others need what the context alone must weigh."""


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
    if name in person_parts and any(owns_a_site(*one.around()) for one in spots[:_MOST_MENTIONS]):
        weights[EntityType.ORGANIZATION] += _NAMESAKE_WEIGHT
    elif name in person_parts:
        weights[EntityType.PERSON] += _PART_OF_A_PERSON_WEIGHT
    for source in (_recognised(spots, single=" " not in name and name not in person_parts), _context(spots)):
        for kind, weight in source.items():
            weights[kind] += weight
    listed = next((one.known for one in spots if one.known), None)
    for kind, weight in (*signs(name, listed), *hints.on(name)):
        weights[kind] += weight
    if any(map(str.isdigit, name)):
        weights[EntityType.PERSON] += _FIGURE_WEIGHT
    best = max(weights, key=lambda kind: weights[kind], default=None)
    recognised = any(one.type or one.known for one in spots)
    return best if best and weights[best] >= (_FEWEST_RECOGNISED_WEIGHT if recognised else ENOUGH_WEIGHT) else None


def owns_a_site(before: str, after: str) -> bool:
    """Whether a name stands between an article and what only companies run: `a Ford plant`."""
    return bool(_SITE.match(after) and _ARTICLE.search(before))


_SITE: Final = re.compile(rf" (?:{pattern('names.sites')})\b")
_ARTICLE: Final = re.compile(rf"\b(?i:{pattern('names.determiners')}) \Z")


def _recognised(spots: list[Spot], *, single: bool) -> Mapping[EntityType, float]:
    votes: Counter[EntityType] = Counter()
    for one in spots:
        for kind, chance in _votes(one):
            votes[_vote(kind, spots[0])] += chance  # type: ignore[assignment]
    total = sum(votes.values())
    return {
        kind: (_LONE_PERSON_WEIGHT if single and kind is EntityType.PERSON else _RECOGNISED_WEIGHTS[kind])
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
    """Sum up the words around all mentions."""
    weights: dict[EntityType, float] = defaultdict(float)
    for one in spots[:_MOST_MENTIONS]:
        for kind, weight in one.clues():
            weights[kind] += weight
    return {kind: min(_MOST_FROM_CONTEXT, weight) for kind, weight in weights.items()}
