"""How much of an article is about each thing it names."""

from collections.abc import Sequence
from typing import Final

from services.contracts.entity import EntityType, Zone

_ZONE_WEIGHTS: Final = {
    Zone.HEADLINE: 4.0,
    Zone.DEK: 2.0,
    Zone.BODY: 1.0,
    Zone.CAPTION: 0.5,
    Zone.DATELINE: 0.5,
    Zone.BYLINE: 0.0,
    Zone.CREDIT: 0.0,
}
_LEDE_WEIGHT: Final = 2.0
"""The opening carries the news: who is named in it matters twice."""
_GROUP_SHARE: Final = 0.5
"""A demonym is mostly an adjective."""


def weight(zone: Zone, kind: EntityType, *, lede: bool, repeat: bool) -> float:
    """Weigh one mention."""
    if repeat:
        return 0.0
    share = _LEDE_WEIGHT if lede and zone is Zone.BODY else _ZONE_WEIGHTS[zone]
    return share * _GROUP_SHARE if kind is EntityType.GROUP else share


def salience(weights: Sequence[float]) -> list[float]:
    """Turn weights into shares that sum up to no more than 1."""
    total = sum(weights)
    return [int(1000 * one / total) / 1000 if total else 0.0 for one in weights]
