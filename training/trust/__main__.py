"""Learns the trees of trust, and says by folds how true what they tell is."""

import argparse
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.quality.foreign import fold_of_site
from services.enrich.boosted.trees import Trees, give
from training.boosting import judged, save
from training.taught import Taught
from training.trust.examples import PARTS, READING, Example, Job, example, jobs

_ROUNDS: Final = 140
_FOLDS: Final = 5
"""Parts of the publishers, of which each is read by trees that the others have taught."""
_TENTHS: Final = 10
_ASKED: Final = (*PARTS, READING)


def main() -> None:
    """Read the pages, learn by folds and print, then learn of all and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("services/enrich/boosted"))
    asked = parser.parse_args()
    read = list(_read(asked.folder))
    told = [(each, chances) for fold in range(_FOLDS) for each, chances in _asked(read, fold)]
    for order, name in enumerate(_ASKED):
        known = [(chances[order], each.right[name]) for each, chances in told if not np.isnan(each.right[name])]
        print(_line(name, *np.array(known).T), flush=True)  # noqa: T201 - what the command is for
    save(_learned(read), asked.out / "trust.npz")


def _read(folder: Path) -> Iterator[Example]:
    """Read all, each by trees that other publishers have taught."""
    taught = Taught(folder)
    of_folds: list[list[Job]] = [[] for _ in range(_FOLDS)]
    for job in jobs(folder):
        of_folds[fold_of_site(job.publisher, _FOLDS)].append(job)
    for fold, kept in enumerate(of_folds):
        with ProcessPoolExecutor(initializer=give, initargs=(taught.without(fold, _FOLDS),)) as pool:
            yield from filter(None, pool.map(example, kept, chunksize=16))


def _learned(read: Sequence[Example]) -> Trees:
    names = tuple(read[0].numbers)
    labels = {name: np.array([each.right[name] for each in read]) for name in _ASKED}
    publishers = [each.publisher for each in read]
    weights = np.array([publishers.count(each) ** -0.5 for each in publishers])
    return judged(_numbers(read), labels, weights, names, _ROUNDS)


def _numbers(read: Sequence[Example]) -> np.ndarray:
    return np.array([list(each.numbers.values()) for each in read])


def _asked(read: Sequence[Example], fold: int) -> Iterator[tuple[Example, np.ndarray]]:
    kept = [each for each in read if fold_of_site(each.publisher, _FOLDS) == fold]
    trees = _learned([each for each in read if fold_of_site(each.publisher, _FOLDS) != fold])
    yield from zip(kept, trees.each_alone(_numbers(kept)), strict=True)


def _line(name: str, chances: np.ndarray, right: np.ndarray) -> str:
    order = chances.argsort().argsort() + 1
    yes, no = right.sum(), len(right) - right.sum()
    area = (order[right == 1].sum() - yes * (yes + 1) / 2) / max(yes * no, 1)
    tenth = np.minimum((chances * _TENTHS).astype(int), _TENTHS - 1)
    off = sum(abs((chances - right)[tenth == each].sum()) for each in range(_TENTHS)) / len(right)
    return f"{name}: {len(right)} asked, {right.mean():.3f} right, area {area:.3f}, calibration error {off:.3f}"


if __name__ == "__main__":
    main()
