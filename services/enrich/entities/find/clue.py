"""One rule by which the words beside a name speak for what it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from services.contracts.entity import EntityType


class Beside(NamedTuple):
    """What stands beside a name."""

    before: str
    after: str
    single: bool
    """Whether the name has one word."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A rule of the table, with a line that it takes and one that it must not; brackets stand round the name."""

    name: str
    speaks_for: EntityType
    weight: float
    """Less than 0 speaks against it."""
    looks: Callable[[Beside], object]
    takes: str
    leaves: str


def behind(pattern: str) -> Callable[[Beside], object]:
    """Look for a pattern right behind the name."""
    match = re.compile(pattern).match
    return lambda beside: match(beside.after)


def before(pattern: str) -> Callable[[Beside], object]:
    """Look for a pattern right before the name and the space that parts them."""
    search = re.compile(rf"{pattern} \Z").search
    return lambda beside: search(beside.before)
