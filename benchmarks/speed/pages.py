"""The pages of a run: those of a folder, or invented ones."""

import gzip
import os
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks.speed import samples


def chosen(folder: Path | None, number: int) -> tuple[list[str], str]:
    """Return so many pages, evenly taken of a folder's where there is one, and say which they are."""
    if folder is None:
        return list(islice(samples.pages(), number)), f"{number} invented pages, from two of seeds/ with words changed"
    files = sorted(_files(folder))
    if not files:
        message = f"there are no pages in {folder}"
        raise FileNotFoundError(message)
    step = max(1, len(files) // number)
    read = [text(file) for file in files[::step][:number]]
    return read, f"{len(read)} of the {len(files)} pages of a folder"


def unseen(folder: Path | None) -> Iterator[str]:
    """Yield pages for ever, none twice: words are changed in each."""
    if folder is None:
        yield from samples.pages()
        return
    for number, file in enumerate(cycle(sorted(_files(folder)))):
        yield samples.varied_page(text(file), number)


def text(file: Path) -> str:
    """Return a page, gzipped or not."""
    content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return content.decode(errors="replace")


def _files(folder: Path) -> Iterator[Path]:
    for base, _, names in os.walk(folder, followlinks=True):
        yield from (Path(base, name) for name in names if name.endswith((".html", ".htm", ".html.gz", ".htm.gz")))
