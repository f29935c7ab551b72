"""How long nothing happened though there was something to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.chaos.facts import Facts
from benchmarks.chaos.in_hand import Orphaned
from benchmarks.chaos.windows import Windows


@dataclass(frozen=True, slots=True)
class Stall:
    """A span of time, in milliseconds of the epoch, and what was broken meanwhile."""

    start: float = 0
    end: float = 0
    meanwhile: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it was."""
        return (self.end - self.start) / 1000


def longest_silence(facts: Facts, windows: Windows, until: float) -> Stall:
    """Find the longest time before `until` in which nothing was published while some article was waiting."""
    settled = sorted(
        (one.at, remembered.admitted_at)
        for one in facts.log
        if (remembered := facts.statuses.get((one.id, one.version))) and one.at <= until
    )
    longest, waiting_since = Stall(), float("inf")
    for (before, _), (at, admitted) in zip(reversed(settled[:-1]), reversed(settled[1:]), strict=True):
        waiting_since = min(waiting_since, admitted)
        start = max(before, waiting_since)
        if at - start > longest.end - longest.start:
            longest = Stall(start, at)
    return Stall(longest.start, longest.end, tuple(windows.within(longest.start, longest.end)))


def after_kills(orphaned: Iterable[Orphaned], facts: Facts, windows: Windows) -> list[Stall]:
    """Return how long each article lay that a killed worker had in hand, longest first."""
    published = {(one.id, one.version): one.at for one in facts.log}
    stalls = [
        Stall(one.at, at, tuple(windows.within(one.at, at)))
        for one in orphaned
        if (at := published.get((one.id, one.version))) and at >= one.at
    ]
    return sorted(stalls, key=lambda stall: stall.seconds, reverse=True)
