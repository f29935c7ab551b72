"""Learns the trees, or says by folds how well they do on publishers they have not seen."""

import argparse
import zlib
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

from services.enrich.learned.classes import Class
from services.enrich.learned.labelling import ALONE, TOLD
from services.enrich.learned.trees import Trees
from training.dice import seeded
from training.roles.boosting import boosted, save
from training.roles.composed import composed
from training.roles.folder import pages
from training.roles.page import Page
from training.roles.rows import Rows, rows

_ROUNDS: Final = 60
_COMPOSED: Final = 3
"""Shapes composed of a page of which all is known."""


def main() -> None:
    """Read the pages, then learn and write, or learn by folds and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("services/enrich/learned"))
    asked = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        read = [each for found in pool.map(_read, pages(asked.folder), chunksize=16) for each in found]
    with ThreadPoolExecutor() as pool:  # what learns lets go of the interpreter, and all share what was read
        if asked.folds:
            for line in pool.map(partial(_measured, read, asked.folds), range(asked.folds)):
                print(line, flush=True)  # noqa: T201 - what the command is for
            return
        for name, trees in zip(("alone", "told"), pool.map(partial(_learned, read), (False, True)), strict=True):
            save(trees, asked.out / f"{name}.npz")


def _read(page: Page) -> list[Rows]:
    dice = seeded(zlib.crc32(page["text"].encode()))
    texts = [page["text"], *(composed(page, dice) for _ in range(_COMPOSED if page.get("composed") else 0))]
    return [found for text in texts if (found := rows(page, text, dice)) is not None]


def _learned(read: list[Rows], told: bool) -> Trees:  # noqa: FBT001 - the pool hands arguments on by place
    labels = np.concatenate([each.labels for each in read])
    known = labels >= 0
    weights = np.concatenate(
        [np.full(len(each.labels), each.weight / max((each.labels >= 0).sum(), 1) ** 0.5) for each in read]
    )
    numbers = np.vstack([each.told if told else each.alone for each in read])
    return boosted(numbers[known], labels[known], weights[known], TOLD if told else ALONE, _ROUNDS)


def _measured(read: list[Rows], folds: int, fold: int) -> str:
    """Return for each class how well the lines of a fold are told by what the others taught."""
    kept = [each for each in read if zlib.crc32(each.publisher.encode()) % folds == fold]
    others = [each for each in read if zlib.crc32(each.publisher.encode()) % folds != fold]
    alone, told = _learned(others, False), _learned(others, True)  # noqa: FBT003 - as above
    chances = np.vstack([(alone.chances(each.alone) + told.chances(each.told)) / 2 for each in kept])
    labels = np.concatenate([each.labels for each in kept])
    known = labels >= 0
    given, right = chances.argmax(axis=1)[known], labels[known]
    scores = (f"{each.name.lower()} {_score(given == each, right == each):.3f}" for each in Class)
    return f"fold {fold}: {', '.join(scores)}"


def _score(given: np.ndarray, right: np.ndarray) -> float:
    return 2 * int((given & right).sum()) / max(int(given.sum() + right.sum()), 1)


if __name__ == "__main__":
    main()
