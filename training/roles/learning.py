"""What is learned of the lines of texts."""

import zlib
from concurrent.futures import Executor
from pathlib import Path
from typing import Final

import numpy as np

from services.enrich.boosted.trees import Trees
from services.enrich.learned.labelling import ALONE, TOLD
from training.boosting import boosted
from training.dice import seeded
from training.roles.composed import composed
from training.roles.folder import pages
from training.roles.page import Page
from training.roles.rows import Rows, rows

_ROUNDS: Final = 60
_COMPOSED: Final = 3
"""Shapes composed of a page of which all is known."""
_COMPOSED_OF_LOOSE: Final = 1
"""Of a page whose story is known as one text; it has neither captions nor subheads."""


def rows_of(folder: Path, pool: Executor) -> list[Rows]:
    """Read all pages of a folder."""
    return [each for found in pool.map(_read, pages(folder), chunksize=16) for each in found]


def _read(page: Page) -> list[Rows]:
    dice = seeded(zlib.crc32(page["text"].encode()))
    shapes = _COMPOSED if page.get("composed") else _COMPOSED_OF_LOOSE if page.get("loose") else 0
    texts = [(page, page["text"]), *(composed(page, dice) for _ in range(shapes))]
    return [found for known, text in texts if (found := rows(known, text, dice)) is not None]


def learned(read: list[Rows], told: bool) -> Trees:  # noqa: FBT001 - the pool hands arguments on by place
    """Learn the trees that see the lines alone, or those that are told what the rules propose."""
    labels = np.concatenate([each.labels for each in read])
    known = labels >= 0
    weights = np.concatenate(
        [np.full(len(each.labels), each.weight / max((each.labels >= 0).sum(), 1) ** 0.5) for each in read]
    )
    numbers = np.vstack([each.told if told else each.alone for each in read])
    return boosted(numbers[known], labels[known], weights[known], TOLD if told else ALONE, _ROUNDS)
