"""Where a subscriber stands in the log: one entry id a partition, as one string.

PositionError   the string is no position, or one of another number of partitions
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

EntryId = tuple[int, int]
"""Milliseconds and sequence number: they compare as numbers, `1-10` behind `1-9`."""

START: Final[EntryId] = (0, 0)
_LARGEST: Final = 2**64 - 1
_ENTRY: Final = re.compile(r"(\d{1,20})-(\d{1,20})", re.ASCII)
_VERSION: Final = "v1"


class PositionError(ValueError):
    """The string is no position in this log."""


@dataclass(frozen=True, slots=True)
class Position:
    """The last entry seen of each partition."""

    entries: tuple[EntryId, ...]

    def __str__(self) -> str:
        """Write `v1;0=ms-seq;1=ms-seq`."""
        parts = [f"{number}={ms}-{seq}" for number, (ms, seq) in enumerate(self.entries)]
        return ";".join([_VERSION, *parts])

    def behind(self, partition: int, entry: EntryId) -> "Position":
        """Return the position that has seen `entry` too; never one further back."""
        if entry <= self.entries[partition]:
            return self
        return Position((*self.entries[:partition], entry, *self.entries[partition + 1 :]))

    def joined(self, other: "Position") -> "Position":
        """Return the position that has seen what either has seen."""
        return Position(tuple(map(max, self.entries, other.entries)))

    def met(self, other: "Position") -> "Position":
        """Return the position that has seen what both have seen."""
        return Position(tuple(map(min, self.entries, other.entries)))


def parse(text: str, partitions: int) -> Position:
    """Read a position. Raises PositionError."""
    version, *parts = text.split(";")
    if version != _VERSION or len(parts) != partitions:
        message = f"a position here looks like {Position((START,) * partitions)}"
        raise PositionError(message)
    entries = []
    for number, part in enumerate(parts):
        name, _, entry = part.partition("=")
        if name != str(number):
            message = f"partition {number} is missing"
            raise PositionError(message)
        entries.append(entry_id(entry))
    return Position(tuple(entries))


def entry_id(text: str) -> EntryId:
    """Read `ms-seq`. Raises PositionError."""
    match = _ENTRY.fullmatch(text)
    if match is None or max(parts := (int(match[1]), int(match[2]))) > _LARGEST:
        message = "an entry id is two numbers with a dash between"
        raise PositionError(message)
    return parts


def printed(entry: EntryId) -> str:
    """Write an entry id as Redis does."""
    return f"{entry[0]}-{entry[1]}"


def just_before(entry: EntryId) -> EntryId:
    """Return the id right before another: what stands behind it begins with that other."""
    ms, seq = entry
    if seq:
        return ms, seq - 1
    return (ms - 1, _LARGEST) if ms else START


def before_time(moment: datetime) -> EntryId:
    """Return the id behind which stands what was published at `moment` or later."""
    return just_before((max(int(moment.timestamp() * 1000), 0), 0))
