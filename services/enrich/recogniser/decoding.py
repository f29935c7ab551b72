"""From scores a piece to names: where they stand is settled first, then what each of them is as a whole."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

_OUT, _BEGIN, _IN = 0, 1, 2
_LEAST_CHANCE: Final = 1e-6
"""Added to all chances, since none may be zero where their logarithms are taken."""
_HARDLY_CHANCE: Final = 0.02
"""Types that are less likely change nothing in the weighing, and are left out."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or what a tokenizer takes for one: the row of its first piece, and where it stands in its text."""

    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name, and the chance (0 to 1) of each type that it may be of; the others have hardly any."""

    start: int
    end: int
    type: str
    chances: Mapping[str, float]


class Decoder:
    """Reads scores over the labels O, B-X and I-X; labels that are no such are taken for O."""

    def __init__(self, labels: Sequence[str]) -> None:
        """Take the labels in the order of the scores."""
        self.types: Final = sorted({label[2:] for label in labels if label[:2] in {"B-", "I-"}})
        place = {kind: number for number, kind in enumerate(self.types)}
        shape = (len(labels), len(self.types))
        self._parts: Final = np.zeros((len(labels), 3), np.float32)
        self._kinds: Final = np.zeros(shape, np.float32)
        for number, label in enumerate(labels):
            named = label[:2] in {"B-", "I-"}
            self._parts[number, {"B": _BEGIN, "I": _IN}[label[0]] if named else _OUT] = 1
            if named:
                self._kinds[number, place[label[2:]]] = 1

    def names(self, scores: NDArray[np.float32], units: Sequence[Unit]) -> Iterator[Name]:
        """Yield each name; a row of `scores` for each piece, units in the order of the text."""
        if not units:
            return
        chosen = scores[[unit.row for unit in units]]
        chances = np.exp(chosen - chosen.max(-1, keepdims=True))
        chances /= chances.sum(-1, keepdims=True)
        parts = (chances @ self._parts).argmax(-1)
        kinds = np.log(chances @ self._kinds + _LEAST_CHANCE)
        for first, last in _runs(parts):
            likely = np.exp(kinds[first:last].mean(0))
            likely /= likely.sum()
            chances = {self.types[at]: float(likely[at]) for at in np.flatnonzero(likely >= _HARDLY_CHANCE)}
            yield Name(units[first].start, units[last - 1].end, self.types[likely.argmax()], chances)


def _runs(parts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Yield first and end of each run that begins anywhere and goes on inside."""
    found = np.flatnonzero(parts)
    first = last = -1
    for at in map(int, found):
        if at != last or parts[at] == _BEGIN:
            if last > first >= 0:
                yield first, last
            first = at
        last = at + 1
    if last > first >= 0:
        yield first, last
