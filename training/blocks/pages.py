"""The blocks of the pages that are learned from: their numbers, and whether each is of the story."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from benchmarks.quality.foreign import Record, records, site_of
from services.enrich.page.blocks import blocks
from services.enrich.page.parse import parse
from services.enrich.page.pruned import pruned
from services.enrich.printed.article.stated_facts import stated
from services.enrich.printed.body.block_chances import features
from services.enrich.printed.body.block_features import measured
from services.enrich.printed.body.story import story as story_of_page
from services.enrich.text.alignment import letters
from training.blocks.labels import story_blocks

_UNKNOWN: Final = -1
_IN_PART: Final = 0.5
"""Weight of a page of which only snippets are known."""
_LEFT_OF_THE_FAR: Final = 3
"""One in so many blocks far from the story teaches: menus are alike."""
_NEAR_BLOCKS: Final = 12
"""Blocks before and behind the story that all teach."""
_EVENED_OUT: Final = 0.7
"""How far long pages weigh no more than short ones: of 1 all pages weigh alike, of 0 all blocks."""


class Page(NamedTuple):
    """One page: what is learned from it."""

    site: str
    numbers: np.ndarray
    read: list[int]
    """The blocks that reading finds, before it is decided."""
    labels: np.ndarray
    """1 for a block of the story, 0 for any other, -1 where that is not known."""
    weights: np.ndarray
    texts: list[str]
    story: str
    """The gold's; nothing where only snippets are known."""
    names: tuple[str, ...]
    """What the numbers are."""

    def printed(self, blocks: Iterable[int]) -> str:
        """Return the text of some blocks, a line each."""
        return "\n".join(self.texts[block] for block in blocks)


def pages(folder: Path) -> Iterator[tuple[Path, Record]]:
    """Yield the pages of a folder of which the story is known, or snippets of it."""
    for file in sorted(folder.glob("*.jsonl*")):
        for row in records(file):
            gold = row.get("gold", {})
            if "html_path" in row and (gold.get("paragraphs") or gold.get("body") or gold.get("with")):
                yield folder, row


def read(asked: tuple[Path, Record]) -> Page | None:
    """Measure one page; None if it shows nothing."""
    folder, row = asked
    with gzip.open(folder / row["html_path"], "rt", encoding="utf-8", errors="replace") as file:
        source = file.read()
    try:
        root = parse(source)
    except ValueError:
        return None
    pruned(root)
    seen = blocks(root)
    if not seen:
        return None
    texts = [block.text for block in seen]
    gold = story_of(row["gold"])
    found = story_blocks(texts, gold) if gold else _by_snippets(texts, row["gold"])
    labels = np.array([_UNKNOWN if each is None else int(each) for each in found])
    told = story_of_page(root, seen)
    columns = features(measured(seen, stated(root, row.get("url")).says), told)
    rows = np.column_stack(list(columns.values())).astype(np.float32)
    weights = np.sqrt([len(text) for text in texts]) * (1 if gold else _IN_PART)
    return Page(
        site_of(row),
        rows,
        told,
        _thinned(labels, texts),
        weights / weights.sum() ** _EVENED_OUT,
        texts,
        gold,
        tuple(columns),
    )


def story_of(gold: dict[str, Any]) -> str:
    """Return paragraphs and subheads in their order, or the body as one text."""
    if gold.get("paragraphs") is None:
        return str(gold.get("body") or "")
    paragraphs, subheads = iter(gold["paragraphs"]), iter(gold.get("subheads", []))
    order = gold.get("structure") or "p" * len(gold["paragraphs"])
    return "\n".join(next(paragraphs if kind == "p" else subheads) for kind in order)


def _by_snippets(texts: list[str], gold: dict[str, Any]) -> list[bool | None]:
    keys = [letters(text).casefold() for text in texts]
    found: list[bool | None] = [None] * len(texts)
    for told, snippets in ((True, gold["with"]), (False, gold.get("without", []))):
        for snippet in map(str.casefold, map(letters, snippets)):
            for at, key in enumerate(keys):
                if snippet in key:
                    found[at] = told
    return found


def _thinned(labels: np.ndarray, texts: list[str]) -> np.ndarray:
    """Forget most of what is far from the story."""
    told = np.flatnonzero(labels == 1)
    if not len(told):
        return labels
    here = np.arange(len(labels))
    near = (here >= told[0] - _NEAR_BLOCKS) & (here <= told[-1] + _NEAR_BLOCKS)
    left = np.array([zlib.crc32(json.dumps(text).encode()) % _LEFT_OF_THE_FAR == 0 for text in texts])
    return np.where(near | left, labels, _UNKNOWN)
