"""How articles are read whose publishers have taught nothing: `make folds EVAL=FOLDER`.

The trees of lines and blocks are learned five times, each time without a fifth of the publishers, whose pages and
texts are then read and marked. Words and rules are the same for all. Trust is not asked: what it tells is measured
where it is learned. With `--kept`, the trees are kept in a folder, and taken from it the next time: so a change of a
rule is measured alone.
"""

import argparse
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from benchmarks.quality.__main__ import of_folds
from benchmarks.quality.foreign import Asked, add, articles, fold_of, reader
from benchmarks.quality.marking import Marks
from services.enrich.boosted.trees import Trees, give, kept
from services.enrich.pipeline import pipeline
from training.boosting import save
from training.taught import Taught

_FOLDS: Final = 5
_NAMES: Final = ("alone", "told", "story_blocks")
_ASIDE: Final = frozenset({"entities", "quotes", "keywords"})
"""Steps behind the reading, which take time and have no mark here."""


def main() -> None:
    """Learn, read and mark fold by fold; then print a table for each set and rendering."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kept", type=Path, help="a folder for the trees of each fold")
    asked = parser.parse_args()
    of_table: dict[str, list[Marks]] = {}
    for fold, trees in enumerate(_trees(asked.folder, asked.kept)):
        mine = [each for each in articles(asked.folder) if fold_of(each.row, _FOLDS) == fold]
        with ProcessPoolExecutor(initializer=give, initargs=(trees,)) as pool:
            for each, marks in zip(mine, pool.map(_marks, mine, chunksize=8), strict=True):
                add(of_table.setdefault(each.table, [{} for _ in range(_FOLDS)])[fold], marks)
    for table, folds in of_table.items():
        print(f"\n{table}", *of_folds(folds), sep="\n", flush=True)  # noqa: T201 - what the command is for


def _trees(folder: Path, into: Path | None) -> list[Mapping[str, Trees]]:
    places = [into / str(fold) for fold in range(_FOLDS)] if into else []
    if places and all((place / f"{name}.npz").exists() for place in places for name in _NAMES):
        return [{name: kept(place / f"{name}.npz") for name in _NAMES} for place in places]
    taught = Taught(folder)
    found = [taught.without(fold, _FOLDS) for fold in range(_FOLDS)]
    for place, trees in zip(places, found, strict=False):
        place.mkdir(parents=True, exist_ok=True)
        for name, each in trees.items():
            save(each, place / f"{name}.npz")
    return found


def _marks(asked: Asked) -> Marks:
    return asked.marks(reader(tuple(step for step in pipeline(None) if step.name not in _ASIDE)))


if __name__ == "__main__":
    main()
