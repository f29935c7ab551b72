"""The one answer about an article, whatever was asked."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from services.contracts.enriched import EnrichedArticle


class State(StrEnum):
    """How far a version of an article has come."""

    PENDING = "pending"
    ENRICHED = "enriched"
    DEAD = "dead"


class Receipt(BaseModel):
    """What ingest answers to a POST and to a GET, and a line of a batch's answer."""

    model_config = ConfigDict(frozen=True)

    id: str = Field(description="The article's id: stated by the producer, or derived.")
    version: int = Field(ge=1, description="1 for the first content seen under this id, then counting up.")
    state: State = Field(description="pending: accepted, on its way. enriched: published. dead: could not be read.")
    repeat: bool = Field(description="Whether this very version had been accepted before.")
    article: EnrichedArticle | None = Field(default=None, description="The enriched article, once there is one.")
