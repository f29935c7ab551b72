"""Nothing is thrown away in silence: every line is in some part of the article, or among what was removed."""

from pathlib import Path

import pytest

from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from tests.unit.desk import PARAGRAPHS, story

SEEDS = Path(__file__).parents[2] / "seeds"
NOW = "2024-11-12T10:00:00+00:00"
COPY = """Business

Harbour reopens after storm

By Ines Okoro

Published: Nov. 4, 2024 at 10:15 a.m.

VARNA, Nov 4 (Reuters) - The harbour reopened on Monday, its director said.

Ships had waited for four days, and some had turned away.

(Reporting by Ines Okoro; Editing by Jan Feld)
"""


def enriched(raw: RawArticle) -> EnrichedArticle:
    """Enrich without a model."""
    return enrich(raw, Envelope("a", 1, NOW, NOW), pipeline(None)).article


def kept(article: EnrichedArticle) -> list[tuple[int, int]]:
    """Every stretch that some part of the article stands for."""
    spans = [(part.start, part.end) for part in (*article.body, *article.removed)]
    spans += [span for caption in article.captions for span in caption.spans]
    spans += [span for span in article.metadata.spans.values() if span]
    for caption in article.captions:
        if caption.credit and caption.credit.start is not None and caption.credit.end is not None:
            spans.append((caption.credit.start, caption.credit.end))
    return spans


@pytest.mark.parametrize("seed", sorted(path.name for path in SEEDS.glob("*.*") if path.suffix in {".txt", ".html"}))
def test_every_line_is_somewhere(seed: str) -> None:
    """For each line of each sample, some part touches it."""
    path = SEEDS / seed
    kind = ContentType.HTML if path.suffix == ".html" else ContentType.TEXT
    article = enriched(RawArticle(content=path.read_text("utf-8"), content_type=kind))
    spans = kept(article)
    at = 0
    for line in article.text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        if line.strip():
            assert any(first < end and start < last for first, last in spans), line


def test_sign_offs_and_dates_are_named_as_such() -> None:
    """What stands beside the story and is no part of it keeps its kind."""
    removed = {part.text: part.kind.value for part in enriched(RawArticle(content=COPY)).removed}
    assert removed.get("(Reporting by Ines Okoro; Editing by Jan Feld)") == "sign-off"
    assert removed.get("Published: Nov. 4, 2024 at 10:15 a.m.") == "date"


def test_what_stands_beside_a_section_or_a_headline_is_named() -> None:
    """The other crumbs of a path, and what an agency puts before its headline for editors."""
    copy = story("Home > News > Politics", "UPDATE 2-Harbour bridge closes for two years", *PARAGRAPHS)
    article = enriched(RawArticle(content=copy))
    assert article.metadata.section == "Politics"
    assert article.metadata.headline == "Harbour bridge closes for two years"
    assert {"Home > News >", "UPDATE 2-"} <= {part.text for part in article.removed}
