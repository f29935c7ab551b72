"""Learns the trees, or says by folds how near the stories of publishers not seen come to the gold."""

import argparse
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks.quality.foreign import fold_of_site
from services.enrich.printed.body.decided_story import chosen
from training.blocks.learning import learned_of, pages_of
from training.blocks.nearness import nearness
from training.blocks.pages import Page
from training.boosting import save


def main() -> None:
    """Read the pages, then learn and write, or learn by folds and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("services/enrich/boosted"))
    asked = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        found = pages_of(asked.folder, pool)
    if not asked.folds:
        save(learned_of(found), asked.out / "story_blocks.npz")
        return
    with ThreadPoolExecutor() as pool:  # what learns lets go of the interpreter, and all share what was read
        for line in pool.map(partial(_measured, found, asked.folds), range(asked.folds)):
            print(line, flush=True)  # noqa: T201 - what the command is for


def _measured(found: list[Page], folds: int, fold: int) -> str:
    """Return how near the stories of a fold come to the gold, by reading alone and as others taught to decide."""
    kept = [page for page in found if fold_of_site(page.site, folds) == fold]
    trees = learned_of([page for page in found if fold_of_site(page.site, folds) != fold])
    stories = [page for page in kept if page.story]
    read_ = nearness((page.story, page.printed(page.read)) for page in stories)
    told = nearness(
        (page.story, page.printed(chosen(trees.each_alone(page.numbers)[:, 0], page.read))) for page in stories
    )
    return f"fold {fold}: read: {read_}; decided: {told}"


if __name__ == "__main__":
    main()
