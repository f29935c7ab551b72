"""A speaker as the text has it."""

from dataclasses import dataclass
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.quotes.named_speaker import Named

SPEAKERS: Final = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
"""What can speak: `Berlin said` stands for those who govern there."""


@dataclass(frozen=True, slots=True)
class Said:
    """A speaker as the text has it; pronouns are resolved by whoever knows what stood before."""

    text: str
    start: int
    entity: Named | None = None
    pronoun: bool = False


def said_by(text: str, one: Named) -> Said:
    """Return a mention of an entity as a speaker."""
    return Said(text[one.start : one.end], one.start, entity=one)
