"""Boosted trees, walked in numpy: learned in `training/`, kept as arrays without anything that could be run."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

DEPTH: Final = 6
"""Questions on the way from a tree's root to any of its leaves; a tree that ends earlier repeats its leaf."""
_NODES: Final = 2**DEPTH - 1
_WAYS_AT_ONCE: Final = 16_384
"""Ways down a tree, one for each row and tree, that are walked together: so many that numpy's calls take little of the
time, and so few that what is looked up stays in the processor's cache."""
_TREES_ADDED_AT_ONCE: Final = 48
"""Their leaves are added in single precision: by any other number the last digits of a chance would be others."""


class Trees(NamedTuple):
    """One boosted model: the sum of its trees' leaves is a score for each class."""

    features: tuple[str, ...]
    classes: tuple[str, ...]
    asked: NDArray[np.int32]
    """Which feature each node asks for: one row a tree, its nodes from the root down, level by level."""
    bound: NDArray[np.float32]
    """What is above it goes right, what is not goes left."""
    leaves: NDArray[np.float32]
    """One row a tree: the trees of one round stand together, one for each class in their order."""

    def chances(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return for each row the probability of each class."""
        scores = self._scores(np.ascontiguousarray(rows, dtype=np.float32))
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances: NDArray[np.float64] = odds / odds.sum(axis=1, keepdims=True)
        return chances

    def each_alone(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return for each row the probability of each class where one does not exclude another."""
        chances: NDArray[np.float64] = 1 / (1 + np.exp(-self._scores(np.ascontiguousarray(rows, dtype=np.float32))))
        return chances

    def _scores(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        count = len(self.classes)
        scores = np.zeros((len(rows), count))
        first = (np.arange(len(rows), dtype=np.int32) * rows.shape[1])[:, np.newaxis]
        values, asked, bound, leaves = rows.ravel(), self.asked.ravel(), self.bound.ravel(), self.leaves.ravel()
        added = _TREES_ADDED_AT_ONCE - _TREES_ADDED_AT_ONCE % count
        step = added * max(1, _WAYS_AT_ONCE // (added * max(1, len(rows))))
        for start in range(0, len(self.asked), step):
            trees = np.arange(start, min(start + step, len(self.asked)), dtype=np.int32)
            node = np.zeros((len(rows), len(trees)), dtype=np.int32)
            for _ in range(DEPTH):
                at = trees * _NODES + node  # always within, which `clip` spares numpy to check
                right = values.take(first + asked.take(at, mode="clip"), mode="clip") > bound.take(at, mode="clip")
                node = 2 * node + 1 + right
            found = leaves.take(trees * (_NODES + 1) + node - _NODES, mode="clip")
            for part in np.split(found, range(added, len(trees), added), axis=1):
                scores += np.ascontiguousarray(part).reshape(len(rows), -1, count).sum(axis=1)
        return scores


_GIVEN: dict[str, Trees] = {}


def give(trees: Mapping[str, Trees]) -> None:
    """Let trees stand in the place of those in use, in this process: learning asks those that others have taught."""
    _GIVEN.update(trees)


def load(name: str) -> Trees:
    """Return the trees of a name: those given, or those in this folder."""
    return _GIVEN.get(name) or _of_this_folder(name)


@cache
def _of_this_folder(name: str) -> Trees:
    with as_file(files("services.enrich.boosted").joinpath(f"{name}.npz")) as path:
        return kept(path)


def kept(path: Path) -> Trees:
    """Return the trees of a file."""
    with np.load(path) as arrays:
        return Trees(
            tuple(arrays["features"].tolist()),
            tuple(arrays["classes"].tolist()),
            arrays["asked"].astype(np.int32),
            arrays["bound"].astype(np.float32),
            arrays["leaves"].astype(np.float32),
        )
