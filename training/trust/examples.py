"""What was read of each page and text, in numbers, and whether it was right."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from benchmarks.envelope import ENVELOPE
from benchmarks.quality.foreign import articles, site_of
from benchmarks.quality.foreign_pages import page_marks
from benchmarks.quality.marking import Marks
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import compose
from services.enrich.draft import Draft
from services.enrich.learned.doubts import doubts
from services.enrich.pipeline import pipeline
from training.roles.folder import renderings

PARTS: Final = ("headline", "authors", "body")
READING: Final = "reading"
_RIGHT: Final = 0.9
"""F1 of a body from which hardly a tenth of it is missing or too much."""
_WEIGHED: Final = "trust"
_HTML: Final = "html"


class Example(NamedTuple):
    """One page or text as it was read."""

    publisher: str
    numbers: dict[str, float]
    right: dict[str, float]
    """1 or 0 for each of PARTS and for READING; NaN where the gold does not tell."""


class Job(NamedTuple):
    """One page or text to be read, with its gold."""

    publisher: str
    raw: RawArticle
    gold: dict[str, Any]


def jobs(folder: Path) -> Iterator[Job]:
    """Yield each page of a folder as HTML and in each of its renderings as text."""
    pages = (each for each in articles(folder) if each.variant == _HTML)
    yield from (Job(site_of(each.row), each.raw, each.row["gold"]) for each in pages)
    for row, _, text in renderings(folder):
        yield Job(site_of(row), RawArticle(content=text), row["gold"])


def example(job: Job) -> Example | None:
    """Read it; None if there is no text in it."""
    draft = Draft(raw=job.raw)
    try:
        for step in pipeline(None):
            if step.name == _WEIGHED:
                break
            draft = step.run(draft)
    except ValueError:
        return None
    return Example(job.publisher, doubts(draft), _right(job, draft))


def _right(job: Job, draft: Draft) -> dict[str, float]:
    gold = dict(job.gold)
    if not gold.get("authors") and "paragraphs" not in gold:
        gold.pop("authors", None)  # of such a page it is not known that it has none
    if gold.get("authors") and job.raw.content_type is ContentType.TEXT:
        told = draft.text.casefold()
        gold["authors"] = [name for name in gold["authors"] if name.casefold() in told]
    article = compose(draft, ENVELOPE, degraded=(), provenance={})
    marks = page_marks(gold, _HTML, job.raw, lambda _: article)
    found = {part: _is_right(marks, part) for part in PARTS}
    return found | {READING: float(np.prod(list(found.values())))}


def _is_right(marks: Marks, part: str) -> float:
    return float(marks[part].score >= (_RIGHT if part == "body" else 1)) if part in marks else np.nan
