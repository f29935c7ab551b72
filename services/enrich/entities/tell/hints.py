"""What other parts of an article say about its names: credits, the dateline, brackets, results."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services.contracts.entity import EntityType
from services.enrich.draft import Draft
from services.enrich.entities.find.spot import Spot
from services.enrich.entities.join.printed_name import Printed
from services.enrich.entities.tell.teams import team_names


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


def hints(draft: Draft, outside: Iterable[Printed], pairs: Mapping[str, str], spots: Iterable[Spot]) -> Hints:
    """Gather them: `outside` are the names in credits and dateline, `pairs` the acronyms with what they stand for."""
    bodies = {one.name for one in outside if one.type is EntityType.ORGANIZATION}
    for caption in draft.captions:
        if caption.credit:
            bodies |= {name for name in (caption.credit.distributor, caption.credit.outlet) if name}
    places = frozenset(one.name for one in outside if one.type is EntityType.PLACE)
    return Hints(frozenset(bodies), frozenset({*pairs, *pairs.values()}), places, team_names(draft.text, spots))
