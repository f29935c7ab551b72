"""A name that another step has taken apart already."""

from dataclasses import dataclass
from typing import Final

from services.contracts.entity import EntityType, Zone
from services.contracts.metadata import Links

_UNLINKED: Final = Links()


@dataclass(frozen=True, slots=True)
class Printed:
    """One name outside the story's own text."""

    start: int
    end: int
    name: str
    """Its usual form."""
    type: EntityType
    zone: Zone
    links: Links = _UNLINKED
