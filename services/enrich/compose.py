"""The finished article, put together from the draft."""

import hashlib
from collections import Counter
from dataclasses import dataclass

from services.contracts.enriched import EnrichedArticle, Source
from services.contracts.metadata import Author, Coverage, Metadata
from services.contracts.part import Removed, RemovedKind
from services.enrich.draft import Draft, Found
from services.enrich.leftover import in_fields, with_leftover
from services.enrich.set_behind import Furniture, set_behind
from services.enrich.text.prose import word_count

_WORDS_A_SECOND = 238 / 60
"""Silent reading of English non-fiction: Brysbaert, "How many words do we read per minute?", 2019."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the stream knows about an article and the content does not."""

    id: str
    version: int
    received_at: str
    enriched_at: str


def compose(
    draft: Draft,
    envelope: Envelope,
    *,
    degraded: tuple[str, ...],
    provenance: dict[str, str],
    furniture: Furniture = Furniture.FULL,
) -> EnrichedArticle:
    """Put the article together. Never fails on what the steps hand it."""
    left = with_leftover(draft)
    text, behind = set_behind(draft.text, draft.unkept if furniture is Furniture.FULL else ())
    return EnrichedArticle(
        id=envelope.id,
        version=envelope.version,
        enriched_at=envelope.enriched_at,
        source=_source(draft, envelope),
        text=text,
        metadata=_metadata(draft, _coverage(draft, left, behind)),
        body=draft.body,
        captions=draft.captions,
        entities=draft.entities,
        values=draft.values,
        quotes=draft.quotes,
        reported=draft.reported,
        sources=draft.sources,
        removed=(*left, *behind),
        degraded=degraded,
        provenance=provenance,
    )


def _source(draft: Draft, envelope: Envelope) -> Source:
    return Source(
        outlet=draft.raw.outlet or draft.facts.outlet,
        url=draft.raw.url or draft.facts.url,
        content_type=draft.raw.content_type,
        received_at=envelope.received_at,
        sha256=hashlib.sha256(draft.raw.content.encode()).hexdigest(),
    )


def _coverage(draft: Draft, left: tuple[Removed, ...], behind: tuple[Removed, ...]) -> Coverage:
    removed: Counter[RemovedKind] = Counter()
    for part in left:
        removed[part.kind] += word_count(part.text)
    for box in draft.unkept:
        removed[box.kind] += box.words
    return Coverage(
        shown=word_count(draft.text) if draft.shown is None else draft.shown,
        in_fields=sum(word_count(draft.text[start:end]) for start, end in in_fields(draft)),
        removed=dict(removed),
        unpublished=max(0, sum(box.words for box in draft.unkept) - sum(word_count(part.text) for part in behind)),
    )


def _metadata(draft: Draft, coverage: Coverage) -> Metadata:
    found: dict[str, Found | None] = {
        "section": draft.section,
        "headline": draft.headline,
        "dek": draft.dek,
        "byline": draft.byline,
    }
    words = _words(draft)
    return Metadata(
        section=_text(draft.section),
        headline=_text(draft.headline),
        dek=_text(draft.dek),
        byline=_text(draft.byline),
        authors=tuple(Author(name=name) for name in draft.authors),
        dateline=draft.dateline,
        published_at=draft.published_at,
        modified_at=draft.modified_at,
        language=draft.language,
        lede=draft.lede,
        keywords=draft.keywords,
        lead_image=draft.facts.lead_image,
        word_count=words,
        reading_time_seconds=round(words / _WORDS_A_SECOND),
        coverage=coverage,
        confidence=draft.confidence,
        kind=draft.kind,
        truncated=draft.truncated,
        fingerprint=draft.fingerprint,
        basis={name: value.basis for name, value in found.items() if value},
        spans={name: value.span for name, value in found.items() if value},
    )


def _text(found: Found | None) -> str | None:
    return found.text if found else None


def _words(draft: Draft) -> int:
    parts = [_text(draft.headline) or "", _text(draft.dek) or "", *(block.text for block in draft.body)]
    return sum(map(word_count, parts))
