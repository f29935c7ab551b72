"""Pages to learn from, out of a folder of gold: the same that `make quality EVAL=` marks against.

Of a page with renderings as plain text all parts are known. Of any other its HTML is made text, half of them as a
browser copies it and half with one text node a line; headline and authors are known, and the story as one text where
the gold has that.
"""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from inscriptis import get_text
from lxml import html

from benchmarks.quality.foreign import Record, records, site_of
from training.roles.page import Page

_UNSEEN: Final = ("script", "style", "noscript", "template", "head", "svg")
_MOST_CHARACTERS: Final = 400_000


def pages(folder: Path) -> Iterator[Page]:
    """Yield the pages of a folder, a page once for each of its texts."""
    for row, order, text in renderings(folder):
        if order is not None:
            yield _rendered(row, text, is_first=not order)
        elif row["gold"].get("title") and row["gold"].get("authors"):
            yield _loose(row, text)


def renderings(folder: Path) -> Iterator[tuple[Record, int | None, str]]:
    """Yield each page of a folder with each of its texts, and which of several this is; None for one made here."""
    sets = [records(file) for file in sorted(folder.glob("*.jsonl*"))]
    texts = {row["id"]: row for rows in sets for row in rows if "gold" not in row and "text" not in row}
    for row in (row for rows in sets for row in rows if "gold" in row and "html_path" in row):
        if row["id"] in texts:
            of_it = texts[row["id"]].items()
            shown = (value for key, value in of_it if isinstance(value, str) and key not in {"id", "lang"} and value)
            yield from ((row, order, text) for order, text in enumerate(shown))
        elif len(text := _as_text(folder, row)) <= _MOST_CHARACTERS and text.strip():
            yield row, None, text


def _rendered(row: Record, text: str, *, is_first: bool) -> Page:
    gold = row["gold"]
    page = _known(row) | {"text": text}
    if gold.get("dek"):
        page["dek"] = " ".join(gold["dek"])
    if gold.get("paragraphs") is not None:
        page["story"], page["subheads"] = _story(gold), gold.get("subheads", [])
    if gold.get("has_images_key"):
        page["pictures"] = [
            {
                "caption": each.get("caption") or "",
                "credit": each.get("authors") or [],
                "alt": each.get("description") or "",
            }
            for each in gold["images"]
        ]
    return page | {"composed": is_first and "story" in page and "headline" in page}


def _loose(row: Record, text: str) -> Page:
    page = _known(row) | {"text": text}
    if row["gold"].get("body"):
        page["story"], page["loose"] = [part for part in row["gold"]["body"].split("\n") if part.strip()], True
    return page


def _as_text(folder: Path, row: Record) -> str:
    with gzip.open(folder / row["html_path"], "rt", encoding="utf-8", errors="replace") as file:
        source = file.read()
    return get_text(source) if zlib.crc32(row["id"].encode()) % 2 else "\n".join(_nodes(source))


def _known(row: Record) -> Page:
    page: Page = {"publisher": site_of(row)}
    if row["gold"].get("title"):
        page["headline"] = row["gold"]["title"]
    if row["gold"].get("authors"):
        page["authors"] = row["gold"]["authors"]
    return page


def _story(gold: Record) -> list[str]:
    """Return paragraphs and subheads in their order, where the gold has one."""
    paragraphs, subheads = iter(gold["paragraphs"]), iter(gold.get("subheads", []))
    order = gold.get("structure") or "p" * len(gold["paragraphs"]) + "h" * len(gold.get("subheads", []))
    return [next(paragraphs if kind == "p" else subheads) for kind in order]


def _nodes(source: str) -> Iterator[str]:
    """Yield each text node of a page that is shown, as tools print it that only strip the tags."""
    root = html.document_fromstring(source.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    for unseen in list(root.iter(*_UNSEEN)):
        if unseen.getparent() is not None:
            unseen.drop_tree()
    yield from (" ".join(text.split()) for text in root.itertext() if text.strip())
