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
    sets = [records(file) for file in sorted(folder.glob("*.jsonl*"))]
    texts = {row["id"]: row for rows in sets for row in rows if "gold" not in row and "text" not in row}
    for rows in sets:
        for row in rows:
            if "gold" not in row or "html_path" not in row:
                continue
            if row["id"] in texts:
                yield from _rendered(row, texts[row["id"]])
            elif row["gold"].get("title") and row["gold"].get("authors"):
                yield from _loose(folder, row)


def _rendered(row: Record, texts: Record) -> Iterator[Page]:
    gold = row["gold"]
    page = _known(row)
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
    shown = [value for key, value in texts.items() if isinstance(value, str) and key not in {"id", "lang"} and value]
    for order, text in enumerate(shown):
        yield page | {"text": text, "composed": not order and "story" in page and "headline" in page}


def _loose(folder: Path, row: Record) -> Iterator[Page]:
    with gzip.open(folder / row["html_path"], "rt", encoding="utf-8", errors="replace") as file:
        source = file.read()
    text = get_text(source) if zlib.crc32(row["id"].encode()) % 2 else "\n".join(_nodes(source))
    page = _known(row)
    if row["gold"].get("body"):
        page["story"], page["loose"] = [part for part in row["gold"]["body"].split("\n") if part.strip()], True
    if text.strip() and len(text) <= _MOST_CHARACTERS:
        yield page | {"text": text}


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
