"""The article as every subscriber gets it. Offsets are Unicode code points into `text`, ends exclusive."""

from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from services.contracts.caption import Caption
from services.contracts.entity import Entity, Quote, Quoted, Value
from services.contracts.metadata import Metadata
from services.contracts.part import Block, Part, Removed
from services.contracts.raw import ContentType
from services.contracts.text import in_the_calendar

SCHEMA_VERSION = 1
ARTICLE_ENRICHED: Final = "article.enriched"


class Source(Part):
    """Where the article came from."""

    outlet: str | None = Field(default=None, description="Who published it.")
    url: str | None = Field(default=None, description="Where it stands.")
    content_type: ContentType = Field(description="What the raw content was written in.")
    received_at: Annotated[str, AfterValidator(in_the_calendar)] = Field(
        description="When ingest accepted it, ISO 8601, UTC."
    )
    sha256: str = Field(description="SHA-256 of the raw content in UTF-8, hex.")


class EnrichedArticle(Part):
    """A clean, structured, enriched article."""

    schema_version: int = Field(default=SCHEMA_VERSION, description="Version of this schema.")
    id: str = Field(description="The article's id.")
    version: int = Field(ge=1, description="Counts the contents seen under this id.")
    type: Literal["article.enriched"] = Field(default=ARTICLE_ENRICHED, description="Kind of event.")
    enriched_at: Annotated[str, AfterValidator(in_the_calendar)] = Field(
        description="When enrichment ended, ISO 8601, UTC."
    )
    source: Source
    text: str = Field(
        description="What all offsets count in: the plain text with its newlines normalised and without marks of "
        "Markdown or a wire, or the text composed from HTML in reading order."
    )
    metadata: Metadata
    body: tuple[Block, ...] = Field(default=(), description="Paragraphs, subheads and lists, in reading order.")
    captions: tuple[Caption, ...] = Field(default=(), description="The words under the pictures, each once.")
    entities: tuple[Entity, ...] = Field(default=(), description="Who and what the article names.")
    values: tuple[Value, ...] = Field(default=(), description="Dates, times, money, percentages, quantities.")
    quotes: tuple[Quote, ...] = Field(default=(), description="Direct speech, with its speakers.")
    reported: tuple[Quote, ...] = Field(
        default=(), description="Indirect speech, with its speakers, where it is certain whose it is."
    )
    sources: tuple[Quoted, ...] = Field(
        default=(), description="Who is quoted, each once, in the order in which they first speak."
    )
    removed: tuple[Removed, ...] = Field(default=(), description="What was not taken for the article.")
    degraded: tuple[str, ...] = Field(
        default=(),
        description="Names of the steps that failed or did part of their work; `read`: there was more than is read.",
    )
    provenance: dict[str, str] = Field(
        default_factory=dict, description="Digest of the rules and words of each step, and the version of its model."
    )
