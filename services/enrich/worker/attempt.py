"""Questions and answers between a worker and its children, as JSON."""

from typing import Final

from pydantic import BaseModel, ConfigDict

from services.contracts.raw import RawArticle
from services.enrich.compose import Envelope

FIELDS: Final = "fields"


class Question(BaseModel):
    """An article to be enriched, and what the stream knows about it."""

    model_config = ConfigDict(frozen=True)

    article: RawArticle
    envelope: Envelope


class Answer(BaseModel):
    """What became of it: an article, or the reason why there can be none."""

    model_config = ConfigDict(frozen=True)

    article: str = ""
    """The enriched article as JSON, ready to be published."""
    fingerprint: str | None = None
    """Of the article, so that the worker need not read it again to look for its like."""
    words: dict[str, int] = {}
    """How many words went where: to FIELDS, or to a kind of what was removed."""
    confidence: dict[str, float] = {}
    """How sure the reading of each part is."""
    unreadable: str | None = None
    error: str | None = None
    """Class of the error that made it unreadable."""
    seconds: dict[str, float] = {}
    failures: dict[str, str] = {}
