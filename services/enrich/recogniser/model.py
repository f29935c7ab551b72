"""What the entities step asks of a recogniser, whatever stands behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from services.contracts.entity import EntityType, ValueType


@dataclass(frozen=True, slots=True)
class Recognised:
    """One name or value found in a text; offsets count in that text."""

    start: int
    end: int
    type: EntityType | ValueType
    chances: Mapping[EntityType | ValueType, float] = field(default_factory=dict)
    """How likely it is of each type, 0 to 1, where the recogniser says so; empty where it is not asked."""


class Model(Protocol):
    """A recogniser of names. Loaded once, at start; called from one thread at a time."""

    name: str
    """Name and version, for provenance."""
    languages: frozenset[str]
    """BCP 47 codes of what it can read."""

    def recognise(self, texts: Sequence[str]) -> list[list[Recognised]]:
        """Find names in each text; one list a text, in order, without overlaps."""
        ...
