"""An entry in hand, and how work on it may end.

WorkError
├── PermanentError   the input's fault: buried at once, trying again is no use
└── TransientError   anything else that may pass: left pending, reclaimed later, buried after max_deliveries
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol


class WorkError(Exception):
    """Work on an entry ended badly."""


class PermanentError(WorkError):
    """The entry itself cannot be worked on."""


class TransientError(WorkError):
    """It did not work this time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a stream, delivered to us."""

    stream: str
    id: str
    fields: dict[bytes, bytes]
    deliveries: int
    """How often Redis has delivered it, this time included."""


class Reason(StrEnum):
    """Why an entry was buried."""

    PERMANENT = "permanent"
    MAX_DELIVERIES = "max-deliveries"
    TOO_NEW = "too-new"


@dataclass(frozen=True, slots=True)
class Burial:
    """Why an entry goes to the dead letters."""

    reason: Reason
    error: str
    """Class of the error."""
    detail: str


class Work(Protocol):
    """What a consumer does with its entries."""

    def is_too_new(self, entry: Entry) -> bool:
        """Whether a newer producer wrote the entry, in a schema only a newer worker can read."""
        ...

    async def is_stopped(self) -> bool:
        """Whether to take nothing at present: too much has been given up in a row, something is wrong at large."""
        ...

    async def settle(self, entry: Entry) -> None:
        """Finish the entry: its result is written and the entry acknowledged, in one move. Raises WorkError."""
        ...

    async def bury(self, entry: Entry, burial: Burial) -> None:
        """Move the entry to the dead letters and acknowledge it, in one move."""
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """How a consumer behaves."""

    claim_after: timedelta = timedelta(seconds=15)
    """Idle time after which an entry counts as left behind."""
    max_deliveries: int = 4
    """Deliveries after which an entry is given up."""
    block: timedelta = timedelta(seconds=1)
    """How long one read for new entries waits."""
    reap_after: timedelta = timedelta(minutes=10)
    """Idle time after which a consumer with nothing pending is forgotten."""
    newer_schema_age: timedelta = timedelta(hours=24)
    """How long an entry of a newer schema waits for a newer worker."""
