"""One rule by which the words beside a name speak for what it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from services.contracts.entity import EntityType

Seen = TypeVar("Seen")


class Beside(NamedTuple):
    """What stands beside a name."""

    before: str
    after: str
    single: bool
    """Whether the name has one word."""


@dataclass(frozen=True, slots=True)
class Clue(Generic[Seen]):
    """A rule of a table, with a line that it takes and one that it must not; brackets stand round the name.

    It sees what is `Beside` the name, or only the text on one side of it: most do, and are the faster for it.
    """

    name: str
    speaks_for: EntityType
    weight: float
    """Less than 0 speaks against it."""
    looks: Callable[[Seen], object]
    takes: str
    leaves: str


def behind(pattern: str) -> Callable[[str], object]:
    """Look for a pattern at the beginning of what stands behind the name."""
    return re.compile(pattern).match


def before(pattern: str) -> Callable[[str], object]:
    """Look for a pattern at the end of what stands before the name, and the space that parts them."""
    return re.compile(rf"{pattern} \Z").search
