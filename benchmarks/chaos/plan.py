"""What one run does: how long, how hard, with which limits."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from benchmarks.chaos.faulty import Defect

_SHORT: Final = timedelta(minutes=1)
_TRAFFIC_SHARE: Final = 0.8
"""Of the time asked for; the rest is for the last worker and the backlog."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A run."""

    seed: int
    time: timedelta
    defect: Defect | None = None
    producers: int = 6
    subscribers: int = 3
    workers: int = 3
    children: int = 2
    time_limit: timedelta = timedelta(seconds=3)
    child_memory_bytes: int = 160 * 1024 * 1024

    @property
    def traffic(self) -> timedelta:
        """How long producers post while things break."""
        return self.time * _TRAFFIC_SHARE

    @property
    def claim_after(self) -> timedelta:
        """Short, so that much is claimed; shorter in a short run, in which poison must come to its end too."""
        return timedelta(seconds=0.75 if self.time < _SHORT else 2)

    @property
    def max_deliveries(self) -> int:
        """More than an innocent article can meet with in such a run."""
        return 4 if self.time < _SHORT else 6

    @property
    def backlog_entries(self) -> int:
        """High-water mark: producers run into it, so the rate is what the machine sustains."""
        return 100 if self.time < _SHORT else 300

    @property
    def longest_backoff(self) -> timedelta:
        """How long the consumer loop leaves an entry alone at most: eight claim times and a fifth of jitter."""
        return self.claim_after * 8 * 1.2

    @property
    def patience(self) -> timedelta:
        """How long nothing may move before the rest of the backlog is given up as stuck."""
        return self.longest_backoff + self.time_limit + timedelta(seconds=3)
