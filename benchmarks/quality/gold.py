"""What a sample in `seeds/` says, read by a person: `seeds/gold/*.json`.

A field that a file leaves out is not scored; null means that the article has none.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from services.contracts.caption import Qualifier
from services.contracts.entity import EntityType
from services.contracts.metadata import ArticleKind
from services.contracts.raw import ContentType, RawArticle

SEEDS: Final = Path(__file__).parents[2] / "seeds"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldDateline(_Strict):
    """Of a dateline, what the sample lets anybody tell."""

    place: str
    country: str | None = None
    agency: str | None = None


class GoldCaption(_Strict):
    """A caption once, and its credit in parts; `loose` where a desk may file the names in more ways than one."""

    text: str
    photographers: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    distributor: str | None = None
    outlet: str | None = None
    qualifiers: tuple[Qualifier, ...] = ()
    loose: tuple[str, ...] = ()


class Gold(_Strict):
    """A sample's answers."""

    sample: str
    line: int | None = None
    """Of a sample with many articles, counted from 1."""
    kind: ArticleKind = ArticleKind.ARTICLE
    truncated: bool = False
    section: str | None = None
    headline: str | None = None
    dek: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    published_at: str | None = None
    modified_at: str | None = None
    dateline: GoldDateline | None = None
    language: str | None = None
    outlet: str | None = None
    url: str | None = None
    subheads: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    with_: tuple[str, ...] = Field(default=(), alias="with")
    without: tuple[str, ...] = ()
    captions: tuple[GoldCaption, ...] = ()
    named: tuple[tuple[str, EntityType], ...] = ()
    not_named: tuple[tuple[str, EntityType | None], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()


def golds() -> Iterator[Gold]:
    """Read every file of gold, in order."""
    for file in sorted((SEEDS / "gold").glob("*.json")):
        yield Gold.model_validate_json(file.read_bytes())


def sample(gold: Gold) -> RawArticle:
    """Return the article that the gold is about."""
    file = SEEDS / gold.sample
    text = file.read_text("utf-8")
    if gold.line is not None:
        return RawArticle.model_validate_json(text.split("\n")[gold.line - 1])
    if file.suffix == ".json":
        return RawArticle.model_validate_json(text)
    return RawArticle(content=text, content_type=ContentType.HTML if file.suffix == ".html" else ContentType.TEXT)
