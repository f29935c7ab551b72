"""A row of the table: which programs run in it, and what is wanted of ours."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import TypeVar

from benchmarks.speed.figure import Found, Target, Turn

Measure = Callable[[], Awaitable[Turn]]
"""Runs one turn of one program."""
Amount = TypeVar("Amount", int, float)


class Form(IntEnum):
    """How much is measured: enough to see that it runs, two minutes of it, or twenty."""

    TINY = 0
    SHORT = 1
    WHOLE = 2


class SkipRowError(Exception):
    """A row cannot be measured here; the message says why."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run is made."""

    form: Form
    folder: Path
    """For data and logs; it goes afterwards."""
    peers: str | None
    """The Python of the peers' environment; None where only programs are run that need none."""
    pages: Path | None = None
    """A folder of pages to read; invented ones if there is none."""
    minutes: float | None = None
    """How long the day of the largest news API lasts."""
    flames: Path | None = None
    """Where to put pictures of what ours spend their time on; none are drawn without it."""

    def pick(self, tiny: Amount, short: Amount, whole: Amount) -> Amount:
        """Return the amount that goes with the form."""
        return (tiny, short, whole)[self.form]

    @property
    def turns(self) -> int:
        """How often each program runs, beside the run that warms it up."""
        return self.pick(1, 2, 5)

    @property
    def seconds(self) -> float:
        """How long a turn of load lasts."""
        return self.pick(0.3, 1.0, 3.0)


@dataclass(slots=True)
class Sides:
    """The programs of a row, ready to be run, ours first."""

    of: dict[str, Measure]
    notes: list[str] = field(default_factory=list)
    """What whoever reads the figures has to know: what was read, what was left out."""
    warm: bool = True
    """Whether a first turn of each does not count."""
    shares: Found = field(default_factory=dict)
    """What is known of it all only when the turns are over: the share of each step of ours."""
    turns: int | None = None
    """How many turns, where it is not the plan's number."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row."""

    name: str
    says: str
    sides: Callable[[Plan], AbstractAsyncContextManager[Sides]]
    targets: tuple[Target, ...]
