"""How likely each block of a page is to be of its story, by trees that know what a reading of the page takes for it."""

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np

from services.enrich.boosted.trees import load
from services.enrich.page.blocks import Block
from services.enrich.printed.body.block_features import Columns, Measured, Numbers, Says, measured, shifted

_NEIGHBOURS: Final = (-4, -3, -2, -1, 1, 2, 3, 4)
_LEVELS_OF_OPINION: Final = 4
"""Elements round a block's own of which is asked how much of what they hold was read."""
_EVEN_OF_A_STRETCH: Final = 0.4
"""What a block that was not read takes from a stretch, and one that was read leaves to it; of their lengths' roots."""


def block_chances(blocks: Sequence[Block], says: Says, read: Collection[int]) -> Numbers:
    """Return for each block, 0 to 1, how likely it is to be of the story of which a reading takes some blocks to be."""
    numbers = np.column_stack(list(features(measured(blocks, says), read).values()))
    return load("story_blocks").each_alone(numbers)[:, 0]


def features(page: Measured, read: Collection[int]) -> Columns:
    """Return all that is known of the blocks, by name."""
    opinion = np.zeros(len(page.sizes))
    opinion[list(read)] = 1
    return page.columns | _by_opinion(page, opinion)


def _by_opinion(page: Measured, read: Numbers) -> Columns:
    """Measure each block by what was read of others: those near it, those alike, and those in the same elements."""
    count, sizes = len(read), page.sizes
    mass = read * sizes
    whole = max(mass.sum(), 1.0)
    above = np.cumsum(mass)
    found: Columns = {
        "read": read,
        **{f"read {by:+}": shifted(read, by) for by in _NEIGHBOURS},
        "read above": (above - mass) / whole,
        "read from here": (above[-1] - above + mass) / whole,
        "all read": np.full(count, np.log1p(whole)),
        "read here": mass / whole,
        **_stretch(read, sizes),
    }
    for name, group in zip(("make", "path", "tags", "home"), page.groups, strict=True):
        _, of = np.unique(group, return_inverse=True)
        found |= _others(f"of {name}", mass, sizes, np.bincount(of, mass)[of], np.bincount(of, sizes)[of], whole)
    sums = page.outline.sums(np.column_stack((mass, sizes)))
    at = page.outline.parents[page.outline.homes]
    for level in range(_LEVELS_OF_OPINION):
        found |= _others(f"round {level}", mass, sizes, sums[at, 0], sums[at, 1], whole)
        at = page.outline.parents[at]
    return found


def _others(name: str, mass: Numbers, sizes: Numbers, all_mass: Numbers, all_sizes: Numbers, whole: float) -> Columns:
    mean = (all_mass - mass) / np.maximum(all_sizes - sizes, 1)
    return {f"share read {name}": mean, f"read {name}": all_mass / whole}


def _stretch(read: Numbers, sizes: Numbers) -> Columns:
    """Measure how far each block is from the stretch of the page of which most was read."""
    sums = np.concatenate(([0.0], np.cumsum((read - _EVEN_OF_A_STRETCH) * np.sqrt(sizes))))
    end = int((sums - np.minimum.accumulate(sums)).argmax())
    first = int(sums[: end + 1].argmin())
    last = max(end - 1, first)
    here = np.arange(len(read))
    starts = np.concatenate(([0.0], np.cumsum(sizes)))
    before, behind = here < first, here > last
    return {
        "outside": 1.0 * np.where(before, here - first, np.where(behind, here - last, 0)),
        "stretch": np.full(len(read), (last - first + 1) / len(read)),
        "characters outside": np.where(
            before, starts[first] - starts[:-1], np.where(behind, starts[1:] - starts[min(last + 1, len(read))], 0)
        ),
    }
