"""Who is named where in a body, as far as it asks who speaks."""

from collections.abc import Iterable
from dataclasses import dataclass

from services.contracts.entity import Entity, EntityType, Zone


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of an entity, in offsets of the article."""

    start: int
    end: int
    entity: str
    name: str
    type: EntityType


def named(entities: Iterable[Entity]) -> list[Named]:
    """Return the mentions of a body, in the order in which they stand there."""
    found = (
        Named(mention.start, mention.end, entity.id, entity.name, entity.type)
        for entity in entities
        for mention in entity.mentions
        if mention.zone is Zone.BODY
    )
    return sorted(found, key=lambda one: one.start)
