"""Anybody's data: gold as JSON lines, plain or gzipped, told apart by what a record has.

`gold` and `html_path`    a page: title, authors, publishing_date, paragraphs or body, images, with, without
variants of a text        renderings of those pages as plain text under the same id
`text` and `entities`     a text with names: start, end, label
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
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


def tables(folder: Path, steps: tuple[Step, ...], folds: int = 1) -> Iterator[tuple[str, list[Marks]]]:
    """Yield the tables of each set in the folder, one a fold: pages, their renderings as text, names."""
    read = _reader(steps)
    sets = {file.name.split(".")[0]: records(file) for file in sorted(folder.glob("*.jsonl*"))}
    pages = {name: rows for name, rows in sets.items() if rows and {"html_path", "gold"} <= rows[0].keys()}
    for name, rows in pages.items():
        told = ((fold_of(row, folds), page_marks(row["gold"], "html", _page(folder, row), read)) for row in rows)
        yield f"{name}, pages", _sums(told, folds)
    gold = {row["id"]: row for rows in pages.values() for row in rows}
    for name, rows in sets.items():
        for part in dict.fromkeys(row.get("set", name) for row in rows if "entities" in row and "text" in row):
            of_part = (row for row in rows if row.get("set", name) == part)
            yield f"{part}, names", _sums(((fold_of(row, folds), name_marks(row, read)) for row in of_part), folds)
        texts = [row for row in rows if "gold" not in row and row.get("id") in gold]
        for variant in _variants(texts):
            shown = ((gold[row["id"]], row[variant]) for row in texts if row.get(variant))
            marks = (
                (fold_of(page, folds), page_marks(page["gold"], variant, RawArticle(content=text), read))
                for page, text in shown
            )
            yield f"{name}, {variant}", _sums(marks, folds)


def fold_of(row: Record, folds: int) -> int:
    """Return the fold of a record, by its site: all pages of a publisher are in one, today and on any machine."""
    return zlib.crc32(site_of(row).encode()) % folds


def site_of(row: Record) -> str:
    """Return the site that a record is of, or its publisher's name where it has no address."""
    name: str = urlsplit(row.get("url") or "").hostname or row.get("publisher") or row["id"]
    return name.removeprefix("www.")


def _variants(texts: list[Record]) -> list[str]:
    return [key for key, value in (texts or [{}])[0].items() if isinstance(value, str) and key not in {"id", "lang"}]


def _reader(steps: tuple[Step, ...]) -> Read:
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
