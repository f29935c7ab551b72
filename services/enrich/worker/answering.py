"""Turning a worker's question into its answer: what a nursery loads, and its children do."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from services.contracts.metadata import Confidence, Coverage
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.gazetteer.own import NOTHING_OWN
from services.enrich.gazetteer.own_file import load
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.set_behind import Furniture
from services.enrich.worker.attempt import FIELDS, Answer, Question

_TEXT: Final = 'Ferry held in port\n\nVARNA -- The ferry was held on Monday, "as long as it blows", its captain said.'
_FIRST: Final = (
    RawArticle(content=_TEXT),
    RawArticle(content=f"<article><h1>Ferry held</h1><p>{_TEXT}</p></article>", content_type=ContentType.HTML),
)
"""What a nursery reads before it forks: tables and models that load at first use are loaded once, and shared."""


def answering(model_name: str, own: Path | None, furniture: str = Furniture.FULL) -> Callable[[bytes], bytes]:
    """Load all that is needed; return what turns a Question into an Answer, both as JSON."""
    published = Furniture(furniture)
    steps = pipeline(load_model(model_name), load(own) if own else NOTHING_OWN)

    def answer(question: bytes) -> bytes:
        asked = Question.model_validate_json(question)
        try:
            result = enrich(asked.article, asked.envelope, steps, published)
        except UnreadableError as error:
            cause = type(error.__cause__ or error).__name__
            return Answer(unreadable=str(error), error=cause).model_dump_json().encode()
        return (
            Answer(
                article=result.article.model_dump_json(),
                words=_words(result.article.metadata.coverage),
                confidence=_parts(result.article.metadata.confidence),
                fingerprint=result.article.metadata.fingerprint,
                seconds=result.seconds,
                failures=result.failures,
            )
            .model_dump_json()
            .encode()
        )

    now = datetime.now(UTC).isoformat()
    for article in _FIRST:
        answer(Question(article=article, envelope=Envelope("first", 1, now, now)).model_dump_json().encode())
    return answer


def _words(coverage: Coverage | None) -> dict[str, int]:
    """Return how many words went to each place: the fields of the article, or a kind of what was removed."""
    return (
        {FIELDS: coverage.in_fields} | {kind.value: count for kind, count in coverage.removed.items()}
        if coverage
        else {}
    )


def _parts(confidence: Confidence | None) -> dict[str, float]:
    return confidence.model_dump() if confidence else {}
