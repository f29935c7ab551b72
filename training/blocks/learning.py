"""What is learned of the blocks of pages."""

from concurrent.futures import Executor
from pathlib import Path
from typing import Final

import numpy as np

from services.enrich.boosted.trees import Trees
from training.blocks.pages import Page, pages, read
from training.boosting import PAGES, judged

_ROUNDS: Final = 90


def pages_of(folder: Path, pool: Executor) -> list[Page]:
    """Read all pages of a folder."""
    return [page for page in pool.map(read, pages(folder), chunksize=16) if page is not None]


def learned_of(found: list[Page]) -> Trees:
    """Learn the trees that tell whether a block is of its story."""
    labels = np.concatenate([page.labels for page in found]).astype(np.float64)
    labels[labels < 0] = np.nan
    rows = np.vstack([page.numbers for page in found])
    weights = np.concatenate([page.weights for page in found])
    return judged(rows, {"story": labels}, weights, found[0].names, _ROUNDS, PAGES)
