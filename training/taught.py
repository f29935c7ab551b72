"""The trees by which articles are read, as all publishers but those of one fold teach them."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from benchmarks.quality.foreign import fold_of_site
from services.enrich.boosted.trees import Trees
from training.blocks.learning import learned_of, pages_of
from training.roles.learning import learned, rows_of


class Taught:
    """A folder of gold in numbers, ready to teach."""

    def __init__(self, folder: Path) -> None:
        with ProcessPoolExecutor() as pool:
            self._lines, self._pages = rows_of(folder, pool), pages_of(folder, pool)

    def without(self, fold: int, folds: int) -> dict[str, Trees]:
        """Learn the trees of lines and of blocks from the publishers that are not of a fold."""
        lines = [each for each in self._lines if fold_of_site(each.publisher, folds) != fold]
        pages = [page for page in self._pages if fold_of_site(page.site, folds) != fold]
        with ThreadPoolExecutor() as threads:  # what learns lets go of the interpreter
            alone, told = threads.map(partial(learned, lines), (False, True))
        return {"alone": alone, "told": told, "story_blocks": learned_of(pages)}
