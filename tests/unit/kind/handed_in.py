"""Articles and pages handed in, through all steps."""

from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from tests.unit.desk import PARAGRAPHS

STEPS = pipeline(None)
MORE = [
    f"In year {number} of the works, {text[0].lower()}{text[1:-1]}, minute {number * 7} of the record says."
    for number in range(2, 9)
    for text in PARAGRAPHS
]


def enriched(content: str, content_type: ContentType = ContentType.TEXT, **known: str) -> EnrichedArticle:
    """An article through all steps, none of which may fail."""
    raw = RawArticle.model_validate({"content": content, "content_type": content_type, **known})
    result = enrich(raw, Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"), STEPS)
    assert not result.failures
    return result.article


def page(body: str, head: str = "") -> EnrichedArticle:
    """A page through all steps."""
    return enriched(f"<html><head>{head}</head><body>{body}</body></html>", ContentType.HTML)


def typed(name: str, more: str = "") -> str:
    """JSON-LD that says what a page is."""
    return f'<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "{name}"{more}}}</script>'
