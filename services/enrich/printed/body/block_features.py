"""What is measured of each block of a page, to tell whether it is of the story: one row a block."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.enrich.page.blocks import Block
from services.enrich.page.outline import Outline
from services.enrich.printed.body.block_look import LOOK, look
from services.enrich.printed.body.block_names import NAMES, names_at
from services.enrich.text.alignment import letters

Numbers = NDArray[Any]
Columns = dict[str, Numbers]

_FEWEST_CHARACTERS_OF_A_PARAGRAPH: Final = 80
"""Characters from which text without links runs, as paragraphs do."""
_FARTHEST_LEVELS: Final = 9
"""Levels out to a named element; what is farther out is round the whole page."""
_LEVELS_MEASURED: Final = 5
"""Elements round a block, itself the first, of which is measured what they hold."""
_FARTHEST_BLOCKS: Final = 40
"""Blocks to the next running text; farther is far."""
_FEWEST_CHARACTERS_SAID_AGAIN: Final = 25
"""Characters of a text that is not in a description by chance."""
_SAID_CHARACTERS: Final = 80
"""Characters of a block that are looked for in what the page states."""
_DESCRIBED_LETTERS: Final = 50
"""Letters of these that a description must have: it breaks off."""
_LONGEST_TITLE: Final = 300
"""Characters of a block that may be a title."""
_UNKNOWN: Final = -1.0
"""What stands for a number that a block does not have: less than any that one has."""
_LINES: Final = frozenset(
    {"blockquote", "center", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul"}
)
"""What lines of a story are set in; whatever is round them contains them."""
_NEAR: Final = {
    "length": (-3, -2, -1, 1, 2, 3),
    "linked": (-3, -2, -1, 1, 2, 3),
    "ends": (-3, -2, -1, 1, 2, 3),
    "bold": (-1, 1),
    "to h2": (-1, 1),
    "small_words": (-1, 1),
    "in body": (-1, 1),
}
"""What is asked of the blocks before and behind, and of which."""


class Says(NamedTuple):
    """What a page states of its article: titles, descriptions, and the story's text for machines."""

    titles: Sequence[str] = ()
    descriptions: Sequence[str] = ()
    body: str = ""


class Measured(NamedTuple):
    """A page's blocks in numbers, and by what their neighbours are told."""

    columns: Columns
    outline: Outline
    sizes: Numbers
    """Characters of each block."""
    groups: tuple[NDArray[np.intp], ...]
    """For each block its make, its path with and without classes, and its container: alike is what has one number."""


def measured(blocks: Sequence[Block], says: Says) -> Measured:
    """Measure all blocks of a page; there is at least one."""
    outline = Outline(block.element for block in blocks)
    own = np.array([look(block) for block in blocks], dtype=np.float64)
    columns: Columns = {name: own[:, at] for at, name in enumerate(LOOK)}
    page = _Page(outline, columns["length"].copy(), columns["linked"], columns["ends"])
    columns["length"] = np.log(page.sizes)
    times = Counter(block.text for block in blocks)
    columns["repeated"] = np.array([times[block.text] for block in blocks], dtype=np.float64)
    columns |= _named(outline) | page.round_it() | page.of_one_make() | page.beside_the_heaviest() | page.place()
    columns |= _stated(blocks, says, columns["to h1"], page.sizes)
    for name, places in _NEAR.items():
        columns |= {f"{name} {by:+}": shifted(columns[name], by) for by in places}
    for name, group in (("home", page.home), ("make", page.make)):
        columns |= {f"same {name} {by:+}": 1.0 * (shifted(1.0 * group, by) == group) for by in (-2, -1, 1, 2)}
    return Measured(columns, outline, page.sizes, (page.make, page.path, page.tags, page.home))


def shifted(values: Numbers, by: int) -> Numbers:
    """Return for each block the value of one so many behind it, or before it; beyond the page, less than any."""
    found = np.full(len(values), _UNKNOWN)
    if 0 < by < len(values):
        found[:-by] = values[by:]
    elif 0 < -by < len(values):
        found[-by:] = values[:by]
    return found


class _Page:
    """The blocks' sizes, and what is alike among their elements."""

    def __init__(self, outline: Outline, sizes: Numbers, linked: Numbers, ends: Numbers) -> None:
        self.outline, self.sizes, self._linked = outline, sizes, linked * sizes
        self._runs = (sizes >= _FEWEST_CHARACTERS_OF_A_PARAGRAPH) & (linked < 1 / 2)
        self._running = np.where(self._runs, sizes, 0.0)
        self._prose = self._runs & (ends > 0)
        self._all = max(self._running.sum(), 1.0)
        homes, parents = outline.homes, outline.parents
        own, path = outline.kinds([(element.tag, element.get("class")) for element in outline.elements])
        _, tags = outline.kinds([element.tag for element in outline.elements])
        self.make = own[homes] * (own.max() + 1) + own[parents[homes]]
        self.path, self.tags = path[homes], tags[homes]
        line = np.array([element.tag in _LINES for element in outline.elements])
        self._inner = outline.handed_down(np.arange(len(line), dtype=np.float64), ~line).astype(np.intp)
        self.home = self._inner[homes]

    def round_it(self) -> Columns:
        """Measure what the elements hold that stand round each block."""
        found: Columns = {"depth": 1.0 * self.outline.depths[self.outline.homes]}
        ones = np.ones(len(self.sizes))
        sums = self.outline.sums(np.column_stack((self.sizes, self._linked, self._running, ones, self._prose)))
        at = self.outline.homes
        for level in range(_LEVELS_MEASURED):
            size, linked, running, count, prose = sums[at].T
            found |= {f"share {level}": running / self._all, f"links {level}": linked / size}
            found |= {f"blocks {level}": np.log(count), f"prose {level}": prose / count}
            if level:
                found[f"running {level}"] = running / size
            at = self.outline.parents[at]
        return found

    def of_one_make(self) -> Columns:
        """Measure all blocks of the page that are made like each."""
        found: Columns = {}
        for name, group in (("make", self.make), ("path", self.path), ("tags", self.tags)):
            _, of = np.unique(group, return_inverse=True)
            parts = (self.sizes, self._linked, self._running, np.ones(len(of)), self._prose)
            size, linked, running, count, prose = (np.bincount(of, part)[of] for part in parts)
            found |= {f"{name} share": running / self._all, f"{name} links": linked / size}
            found |= {f"{name} running": running / size, f"{name} count": np.log(count)}
            found |= {f"{name} mean": np.log(size / count), f"{name} prose": prose / count}
        return found

    def beside_the_heaviest(self) -> Columns:
        """Measure how far each block stands from the container with most running text, as readability weighs them."""
        outline, count = self.outline, len(self.outline.parents)
        outer = self._inner[outline.parents[self.home]]
        held = np.bincount(self.home, self._running, count)
        top = int((held + np.bincount(outer, self._running, count) / 2).argmax())
        steps = np.full(count, -1.0)
        at = top
        for step in range(int(outline.depths[top]) + 1):
            steps[at] = step
            at = outline.parents[at]
        over = steps >= 0
        inside = outline.sums(self._running[:, np.newaxis])[top, 0]
        far = outline.distances(over[:, np.newaxis], 3 * _FARTHEST_LEVELS)
        return {
            "up from top": outline.handed_down(steps, over)[outline.homes],
            "to chain": 1.0 * far[outline.homes, 0],
            "top share": np.full(len(self.sizes), inside / self._all),
            "home share": held[self.home] / self._all,
            "home of top": 1.0 * (self.home == top),
        }

    def place(self) -> Columns:
        """Measure where on the page each block stands, and near what."""
        count = len(self.sizes)
        here = np.arange(count)
        before = np.maximum.accumulate(np.where(self._runs, here, -count))
        behind = np.minimum.accumulate(np.where(self._runs, here, 2 * count)[::-1])[::-1]
        far = _FARTHEST_BLOCKS
        return {
            "place": here / count,
            "above": (np.cumsum(self._running) - self._running) / self._all,
            "all above": (np.cumsum(self.sizes) - self.sizes) / self.sizes.sum(),
            "near 5": np.log1p(_window(self._running, 5)),
            "near 12": np.log1p(_window(self._running, 12)),
            "links near 5": _window(self._linked, 5) / _window(self.sizes, 5),
            "since running": 1.0 * np.minimum(here - np.concatenate(([-far], before[:-1])), far),
            "to running": 1.0 * np.minimum(np.concatenate((behind[1:], [2 * count + far])) - here, far),
            "page blocks": np.full(count, np.log(count)),
            "page running": np.full(count, np.log(self._all)),
            "page prose": np.full(count, self._prose.sum() / count),
        }


def _named(outline: Outline) -> Columns:
    """Return how far out the nearest element is that bears each of NAMES."""
    bits = np.array([names_at(element) for element in outline.elements], dtype=np.int64)
    marked = (bits[:, np.newaxis] >> np.arange(len(NAMES))) & 1 > 0
    far = outline.distances(marked, _FARTHEST_LEVELS)[outline.homes]
    return {f"to {name}": 1.0 * far[:, at] for at, name in enumerate(NAMES)}


def _stated(blocks: Sequence[Block], says: Says, to_h1: Numbers, sizes: Numbers) -> Columns:
    """Hold each block against what the page states."""
    count = len(blocks)
    titles = {letters(title) for title in says.titles} - {""}
    at = [i for i, block in enumerate(blocks) if len(block.text) < _LONGEST_TITLE and letters(block.text) in titles]
    first = next(_heads(at, to_h1), None)
    title = np.zeros(count)
    title[at] = 1
    since = np.arange(count) - first if first is not None else np.full(count, 2 * _LONGEST_TITLE)
    described = " ".join(map(letters, says.descriptions)).casefold()
    body = letters(says.body).casefold()
    in_description, in_body = np.zeros(count), np.full(count, 0.0 if body else _UNKNOWN)
    for i, block in enumerate(blocks) if described or body else ():
        if len(block.text) >= _FEWEST_CHARACTERS_SAID_AGAIN:
            key = letters(block.text[:_SAID_CHARACTERS]).casefold()
            in_description[i] = key[:_DESCRIBED_LETTERS] in described
            in_body[i] += key in body
    share = np.full(count, len(body) / sizes.sum())
    return {"title": title, "since title": 1.0 * since, "described": in_description, "in body": in_body, "body": share}


def _heads(titles: list[int], to_h1: Numbers) -> Iterator[int]:
    """Yield the blocks that may be the headline, the surest first."""
    near = np.flatnonzero(to_h1 < 3)  # noqa: PLR2004 - itself, a link in it, a span in that
    yield from (at for at in titles if at in near)
    yield from titles
    yield from map(int, near)


def _window(values: Numbers, reach: int) -> Numbers:
    """Return for each block the sum over those that are no more than so many before or behind it."""
    sums = np.concatenate(([0.0], np.cumsum(values)))
    here = np.arange(len(values))
    found: Numbers = sums[np.minimum(here + reach + 1, len(values))] - sums[np.maximum(here - reach, 0)]
    return found
