"""The article as a producer sends it."""

import hashlib
import json
from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import AfterValidator, AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

from services.contracts.ids import ArticleId
from services.contracts.text import blank_to_none, iso_8601, whole_text

RAW_SCHEMA_VERSION = 1


class ContentType(StrEnum):
    """What `content` is written in."""

    TEXT = "text/plain"
    HTML = "text/html"


Stated = Annotated[Annotated[str, Field(max_length=4000)] | None, BeforeValidator(blank_to_none)]


class RawArticle(BaseModel):
    """One raw article: pasted text or a page's HTML, and whatever its producer already knows about it.

    Only `content` is required. What is stated here wins over what enrichment finds, and is marked as `stated`
    in `metadata.basis`. Unknown fields are refused, so that a misspelt one is noticed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    content: Annotated[str, BeforeValidator(whole_text), Field(min_length=1, description="The article itself.")]
    content_type: ContentType = Field(
        default=ContentType.TEXT, description="What `content` is written in: text/plain or text/html."
    )
    id: ArticleId | None = Field(
        default=None, description="The producer's own id. Same id, other content: the next version of the article."
    )
    url: Stated = Field(default=None, description="Where the article stands.")
    outlet: Stated = Field(default=None, description="Who published it.")
    language: Stated = Field(default=None, description="BCP 47 tag of its language, when known.")
    published_at: Annotated[Stated, AfterValidator(iso_8601)] = Field(
        default=None, description="When it was published, ISO 8601: a date, or a date and time."
    )
    section: Stated = Field(default=None, description="The section of the paper it stands in.")
    headline: Stated = Field(
        default=None, description="The headline.", validation_alias=AliasChoices("headline", "title")
    )
    dek: Stated = Field(
        default=None,
        description="The line under the headline.",
        validation_alias=AliasChoices("dek", "subtitle", "standfirst"),
    )
    byline: Stated = Field(
        default=None, description="The byline as printed.", validation_alias=AliasChoices("byline", "author")
    )


def stated_fields(article: RawArticle) -> dict[str, Any]:
    """Everything the producer said beside the content, its type and the id; absent fields are left out."""
    said = ((name, getattr(article, name)) for name in _STATED)
    return {name: value for name, value in said if value is not None}


def digest(article: RawArticle) -> str:
    """Name a version: SHA-256, in hex, over the canonical JSON of every field but `id`.

    Absent fields are left out, so that a field added to the contract later changes no digest already stored.
    """
    canonical = stated_fields(article) | {"content": article.content, "content_type": article.content_type.value}
    return hashlib.sha256(_CANONICAL.encode(canonical).encode()).hexdigest()


_STATED: Final = tuple(name for name in RawArticle.model_fields if name not in {"content", "content_type", "id"})
_CANONICAL: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
