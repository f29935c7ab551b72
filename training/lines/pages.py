"""Pages with the numbers and labels of their lines, ready to be learned from."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from services.contracts.raw import ContentType, RawArticle
from services.enrich.draft import Draft, Line
from services.enrich.learned.surroundings import features
from services.enrich.printed.article.read_text import read_text
from services.enrich.printed.body.wrapping import unwrapped
from training.lines.labels import Label, Page, labels


@dataclass(frozen=True)
class Read:
    """A page as the models see it."""

    publisher: str
    lines: tuple[Line, ...]
    rows: np.ndarray
    labels: list[Label]
    knows_story: bool
    knows_subheads: bool


def pages(files: list[Path]) -> Iterator[Read]:
    """Read pages; those without a line are left out."""
    for file in files:
        with file.open(encoding="utf-8") as read:
            for row in read:
                page: Page = json.loads(row)
                lines = unwrapped(
                    read_text(Draft(raw=RawArticle(content=page["text"], content_type=ContentType.TEXT)))
                ).lines
                if lines:
                    yield Read(
                        page["publisher"],
                        lines,
                        features(lines),
                        labels(lines, page),
                        "paragraphs" in page,
                        "subheads" in page,
                    )
