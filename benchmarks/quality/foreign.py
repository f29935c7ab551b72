"""Anybody's data: gold as JSON lines, plain or gzipped, told apart by what a record has.

`gold` and `html_path`    a page: title, authors, publishing_date, paragraphs or body, images, with, without
variants of a text        renderings of those pages as plain text under the same id
`text` and `entities`     a text with names: start, end, label
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from benchmarks.envelope import ENVELOPE
from benchmarks.quality.foreign_names import name_marks
from benchmarks.quality.foreign_pages import Read, page_marks
from benchmarks.quality.marking import Marks
from benchmarks.quality.tally import Tally
from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import ContentType, RawArticle
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.step import Step

Record = dict[str, Any]


class Asked(NamedTuple):
    """One page, or one of its renderings as text, with what is known of it."""

    table: str
    """Set and rendering, as the table over them is called."""
    row: Record
    raw: RawArticle
    variant: str

    def marks(self, read: Read) -> Marks:
        """Return the marks of what is read of it."""
        return page_marks(self.row["gold"], self.variant, self.raw, read)


def tables(folder: Path, steps: tuple[Step, ...], folds: int = 1) -> Iterator[tuple[str, list[Marks]]]:
    """Yield the tables of each set in the folder, one a fold: pages, their renderings as text, names."""
    read = reader(steps)
    for table, asked in groupby(articles(folder), attrgetter("table")):
        yield table, _sums(((fold_of(each.row, folds), each.marks(read)) for each in asked), folds)
    for name, rows in _sets(folder).items():
        for part in dict.fromkeys(row.get("set", name) for row in rows if "entities" in row and "text" in row):
            of_part = (row for row in rows if row.get("set", name) == part)
            yield f"{part}, names", _sums(((fold_of(row, folds), name_marks(row, read)) for row in of_part), folds)


def articles(folder: Path) -> Iterator[Asked]:
    """Yield all pages of a folder, set by set, and behind them their renderings as text, one kind after the other."""
    sets = _sets(folder)
    pages = {name: rows for name, rows in sets.items() if rows and {"html_path", "gold"} <= rows[0].keys()}
    for name, rows in pages.items():
        yield from (Asked(f"{name}, pages", row, _page(folder, row), "html") for row in rows)
    known = {row["id"]: row for rows in pages.values() for row in rows}
    for name, rows in sets.items():
        texts = [row for row in rows if "gold" not in row and row.get("id") in known]
        for variant in _variants(texts):
            shown = ((known[row["id"]], row[variant]) for row in texts if row.get(variant))
            yield from (Asked(f"{name}, {variant}", page, RawArticle(content=text), variant) for page, text in shown)


def _sets(folder: Path) -> dict[str, list[Record]]:
    return {file.name.split(".")[0]: records(file) for file in sorted(folder.glob("*.jsonl*"))}


def fold_of(row: Record, folds: int) -> int:
    """Return the fold of a record, by its site: all pages of a publisher are in one, today and on any machine."""
    return fold_of_site(site_of(row), folds)


def fold_of_site(site: str, folds: int) -> int:
    """Return the fold of a site."""
    return zlib.crc32(site.encode()) % folds


def site_of(row: Record) -> str:
    """Return the site that a record is of, or its publisher's name where it has no address."""
    name: str = urlsplit(row.get("url") or "").hostname or row.get("publisher") or row["id"]
    return name.removeprefix("www.")


def _variants(texts: list[Record]) -> list[str]:
    return [key for key, value in (texts or [{}])[0].items() if isinstance(value, str) and key not in {"id", "lang"}]


def reader(steps: tuple[Step, ...]) -> Read:
    """Return what reads an article by these steps; None of what is not readable."""

    def read(raw: RawArticle) -> EnrichedArticle | None:
        try:
            return enrich(raw, ENVELOPE, steps).article
        except UnreadableError:
            return None

    return read


def records(file: Path) -> list[Record]:
    """Return the records of a file of JSON lines, plain or gzipped."""
    data = file.read_bytes()
    lines = (gzip.decompress(data) if file.suffix == ".gz" else data).split(b"\n")
    return [json.loads(line) for line in lines if line.strip()]


def _page(folder: Path, row: Record) -> RawArticle:
    with gzip.open(folder / row["html_path"], "rt", encoding="utf-8", errors="replace") as page:
        return RawArticle(content=page.read(), content_type=ContentType.HTML, url=row.get("url"))


def _sums(found: Iterator[tuple[int, Marks]], folds: int) -> list[Marks]:
    totals: list[Marks] = [{} for _ in range(folds)]
    for fold, marks in found:
        add(totals[fold], marks)
    return totals


def add(total: Marks, marks: Marks) -> Marks:
    """Add the marks of one to those of all."""
    for field, tally in marks.items():
        total[field] = total.get(field, Tally()) + tally
    return total
