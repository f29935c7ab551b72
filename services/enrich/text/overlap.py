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
    ordered = sorted(stretches, key=lambda each: (each.start - each.end, each.start))
    low = min((one.start for one in ordered), default=0)
    covered = bytearray(max((one.end for one in ordered), default=0) - low)
    taken: list[S] = []
    for one in ordered:
        start, end = one.start - low, one.end - low
        # What is taken already is at least as long: if it overlaps, it covers the first or the last code point.
        if start < end and not covered[start] and not covered[end - 1]:
            covered[start:end] = b"\x01" * (end - start)
            taken.append(one)
    return sorted(taken, key=_start)


def crossing(stretches: Sequence[S], start: int, end: int) -> list[S]:
    """Return those of some stretches (in order, without overlaps) that overlap with the one given."""
    low = bisect_left(stretches, start, key=_start)
    if low and stretches[low - 1].end > start:
        low -= 1
    return list(stretches[low : bisect_left(stretches, end, key=_start)])


def _start(one: Stretch) -> int:
    return one.start
