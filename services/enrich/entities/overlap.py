"""Stretches of text that must not overlap: the longer one is right."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class Stretch(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """Offset of the first code point."""
        ...

    @property
    def end(self) -> int:
        """Offset behind the last code point."""
        ...


S = TypeVar("S", bound=Stretch)


def apart(stretches: Iterable[S]) -> list[S]:
    """Return stretches in order and without overlaps: `Bank of England`, not `England`."""
    taken: list[S] = []
    for one in sorted(stretches, key=lambda each: (each.start - each.end, each.start)):
        at = bisect_left(taken, one.start, key=_start)
        clear_before = at == 0 or taken[at - 1].end <= one.start
        clear_behind = at == len(taken) or one.end <= taken[at].start
        if clear_before and clear_behind:
            taken.insert(at, one)
    return taken


def crossing(stretches: Sequence[S], start: int, end: int) -> list[S]:
    """Return those of some stretches (in order, without overlaps) that overlap with the one given."""
    low = bisect_left(stretches, start, key=_start)
    if low and stretches[low - 1].end > start:
        low -= 1
    return list(stretches[low : bisect_left(stretches, end, key=_start)])


def _start(one: Stretch) -> int:
    return one.start
