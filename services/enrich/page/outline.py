"""What stands in what: the elements round a page's blocks as numbers, so that all blocks are measured at once."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from lxml.html import HtmlElement
from numpy.typing import NDArray


class Outline:
    """A page's blocks and the elements round them, each element with a number; the outermost has number nought."""

    def __init__(self, elements: Iterable[HtmlElement]) -> None:
        """Take the element of each block, in the page's order."""
        self.elements: list[HtmlElement] = []
        self._numbers: dict[HtmlElement, int] = {}
        self._parents: list[int] = []
        self._depths: list[int] = []
        self.homes = np.array([self._number(element) for element in elements], dtype=np.intp)
        self.parents = np.array(self._parents, dtype=np.intp)
        depths = np.array(self._depths)
        order = np.argsort(depths, kind="stable")
        self._levels = np.split(order, np.cumsum(np.bincount(depths))[:-1])

    def _number(self, element: HtmlElement) -> int:
        """Return an element's number; it and all round it that have none get one, the outermost first."""
        new: list[HtmlElement] = []
        at: HtmlElement | None = element
        while at is not None and at not in self._numbers:
            new.append(at)
            at = at.getparent()
        parent = 0 if at is None else self._numbers[at]
        depth = 0 if at is None else self._depths[parent] + 1
        for each in reversed(new):
            self._numbers[each] = len(self.elements)
            self._parents.append(parent)
            self._depths.append(depth)
            parent, depth = len(self.elements), depth + 1
            self.elements.append(each)
        return self._numbers[element]

    @cached_property
    def depths(self) -> NDArray[np.intp]:
        """How many elements stand round each."""
        return np.array(self._depths, dtype=np.intp)

    def sums(self, of_blocks: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return for each element the sum over the blocks in it: a row an element, of a row a block."""
        sums = np.zeros((len(self.parents), of_blocks.shape[1]))
        np.add.at(sums, self.homes, of_blocks)
        for level in reversed(self._levels[1:]):
            np.add.at(sums, self.parents[level], sums[level])
        return sums

    def distances(self, marked: NDArray[np.bool_], most: int) -> NDArray[np.int8]:
        """Return how many levels outwards the nearest marked element is, itself at nought, a row an element."""
        found = np.where(marked, 0, most).astype(np.int8)
        for level in self._levels[1:]:
            found[level] = np.minimum(found[level], found[self.parents[level]] + 1)
        return np.minimum(found, most)

    def handed_down(self, values: NDArray[np.float64], given: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return each element's value, or where it has none given, that of the nearest element round it."""
        found = values.copy()
        for level in self._levels[1:]:
            found[level] = np.where(given[level], found[level], found[self.parents[level]])
        return found

    def kinds(self, keys: Sequence[object]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return a number for each element's key, and one for its key with those of all round it."""
        known: dict[object, int] = {}
        own = [known.setdefault(key, len(known)) for key in keys]
        paths: dict[tuple[int, int], int] = {}
        path: list[int] = []
        for number, key in enumerate(own):
            outer = path[self._parents[number]] if number else -1
            path.append(paths.setdefault((outer, key), len(paths)))
        return np.array(own, dtype=np.intp), np.array(path, dtype=np.intp)
