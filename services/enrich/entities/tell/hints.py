"""What other parts of an article say about its names: credits, the dateline, brackets, results."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.draft import Draft
from services.enrich.entities.find.spot import Spot
from services.enrich.entities.join.printed_name import Printed
from services.enrich.entities.tell.teams import team_names

_CREDITED_WEIGHT: Final = 3.0
"""Who is credited, and what stands in the dateline, was taken apart by rules that know what they read."""
_EXPLAINED_WEIGHT: Final = 1.5
"""Brackets explain bodies, and now and then a disease."""
_PLAYING_WEIGHT: Final = 5.0
"""More than any town's name weighs by itself."""


@dataclass(frozen=True, slots=True)
class Hints:
    """Names that other parts of the article speak for, whatever they look like: organizations and places."""

    credited: frozenset[str] = frozenset()
    """Agencies, distributors and outlets out of credits and datelines."""
    explained: frozenset[str] = frozenset()
    """Acronyms that the article explains, and what they stand for."""
    datelined: frozenset[str] = frozenset()
    """Places out of the dateline."""
    teams: frozenset[str] = frozenset()
    """Towns and states that stand for their teams."""

    def on(self, name: str) -> Iterator[tuple[EntityType, float]]:
        """Yield what they speak for, and how much."""
        for names, kind, weight in (
            (self.credited, EntityType.ORGANIZATION, _CREDITED_WEIGHT),
            (self.explained, EntityType.ORGANIZATION, _EXPLAINED_WEIGHT),
            (self.teams, EntityType.ORGANIZATION, _PLAYING_WEIGHT),
            (self.datelined, EntityType.PLACE, _CREDITED_WEIGHT),
        ):
            if name in names:
                yield kind, weight


def hints(draft: Draft, outside: Iterable[Printed], pairs: Mapping[str, str], spots: Iterable[Spot]) -> Hints:
    """Gather them: `outside` are the names in credits and dateline, `pairs` the acronyms with what they stand for."""
    bodies = {one.name for one in outside if one.type is EntityType.ORGANIZATION}
    for caption in draft.captions:
        if caption.credit:
            bodies |= {name for name in (caption.credit.distributor, caption.credit.outlet) if name}
    places = frozenset(one.name for one in outside if one.type is EntityType.PLACE)
    return Hints(frozenset(bodies), frozenset({*pairs, *pairs.values()}), places, team_names(draft.text, spots))
