"""Learns the trees, or says by folds how well they do on publishers they have not seen."""

import argparse
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.quality.foreign import fold_of_site
from services.enrich.learned.classes import Class
from training.boosting import save
from training.roles.learning import learned, rows_of
from training.roles.rows import Rows


def main() -> None:
    """Read the pages, then learn and write, or learn by folds and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("services/enrich/boosted"))
    asked = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        read = rows_of(asked.folder, pool)
    with ThreadPoolExecutor() as pool:  # what learns lets go of the interpreter, and all share what was read
        if asked.folds:
            for line in pool.map(partial(_measured, read, asked.folds), range(asked.folds)):
                print(line, flush=True)  # noqa: T201 - what the command is for
            return
        for name, trees in zip(("alone", "told"), pool.map(partial(learned, read), (False, True)), strict=True):
            save(trees, asked.out / f"{name}.npz")


def _measured(read: list[Rows], folds: int, fold: int) -> str:
    """Return for each class how well the lines of a fold are told by what the others taught."""
    kept = [each for each in read if fold_of_site(each.publisher, folds) == fold]
    others = [each for each in read if fold_of_site(each.publisher, folds) != fold]
    alone, told = learned(others, False), learned(others, True)  # noqa: FBT003 - as above
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
