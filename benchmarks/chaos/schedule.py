"""When which fault comes: all of it follows from the seed. What a fault then meets does not."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final


class Fault(StrEnum):
    """What is done to the pipeline."""

    KILL_INGEST = "SIGKILL ingest"
    KILL_WORKER = "SIGKILL worker"
    KILL_CHILD = "SIGKILL child"
    KILL_FEED = "SIGKILL feed"
    KILL_NURSERY = "SIGKILL nursery"
    STOP_WORKER = "SIGSTOP worker"
    KILL_SERVER = "SIGKILL server"
    RESTART_SERVER = "restart server"
    STALL_SERVER = "stall server"
    FILL_SERVER = "fill server"
    FLUSH_SCRIPTS = "flush scripts"
    KILLS_CHILD = "poison kills child"
    KILLS_WORKER = "poison kills worker"
    HANGS = "poison hangs"
    EATS_MEMORY = "poison eats memory"
    STUMBLES = "stumbles once"


POISON: Final = frozenset({Fault.KILLS_CHILD, Fault.KILLS_WORKER, Fault.HANGS, Fault.EATS_MEMORY})
"""Articles that can never be enriched."""
POSTED: Final = POISON | {Fault.STUMBLES}
"""Faults that come as an article."""

_A_MINUTE: Final[Mapping[Fault, float]] = {
    Fault.KILL_INGEST: 9.5,
    Fault.KILL_WORKER: 9.5,
    Fault.KILL_CHILD: 12,
    Fault.KILL_FEED: 9.5,
    Fault.KILL_NURSERY: 2.5,
    Fault.STOP_WORKER: 3,
    Fault.KILL_SERVER: 1.5,
    Fault.RESTART_SERVER: 1.5,
    Fault.STALL_SERVER: 2,
    Fault.FILL_SERVER: 1,
    Fault.FLUSH_SCRIPTS: 4,
    Fault.KILLS_CHILD: 1.2,
    Fault.KILLS_WORKER: 0.4,
    Fault.HANGS: 0.4,
    Fault.EATS_MEMORY: 1.2,
    Fault.STUMBLES: 12,
}
_ALL_FROM: Final = timedelta(seconds=12)
_POISON_SHARE: Final = 0.35
"""Poison comes early: it is buried after the last of several attempts, each later than the one before."""


@dataclass(frozen=True, slots=True, order=True)
class Scheduled:
    """A fault and when it comes; `draw`, from 0 to 1, settles what it hits and for how long."""

    at: timedelta
    fault: Fault
    draw: float


def schedule(seed: int, traffic: timedelta) -> list[Scheduled]:
    """Return the faults of a run in order, each kind spread over the whole time.

    Each comes at least once, unless the run is so short that poison could not be buried within it.
    """
    least = 1 if traffic >= _ALL_FROM else 0
    rng = random.Random(seed)  # noqa: S311 - a run is to be repeated, not to be a secret
    return sorted(
        Scheduled(at, fault, rng.random())
        for fault, a_minute in _A_MINUTE.items()
        for at in _times(rng, max(least, round(a_minute * traffic / timedelta(minutes=1))), _share(fault) * traffic)
    )


def _share(fault: Fault) -> float:
    return _POISON_SHARE if fault in POISON else 1.0


def _times(rng: random.Random, number: int, within: timedelta) -> Iterator[timedelta]:
    """One time in each of `number` equal parts."""
    for part in range(number):
        yield (part + rng.random()) * within / number
