"""Entries of the enriched log as subscribers get them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel, ValidationError

from services.contracts.metadata import Links
from services.feed.position import EntryId

_LINE_BREAKS: Final = bytes.maketrans(b"\r\n", b"  ")


@dataclass(frozen=True, slots=True)
class Facts:
    """What filters ask about. All of it is case-folded."""

    type: str
    section: str
    language: str
    entities: frozenset[str]
    """Names and link ids."""


@dataclass(frozen=True, slots=True)
class Published:
    """One enriched article and its place in the log."""

    partition: int
    entry: EntryId
    data: bytes
    """The article's JSON as it was published, on one line."""
    facts: Facts


@dataclass(frozen=True, slots=True)
class Gap:
    """History that has been trimmed before it could be sent: everything behind `after`, up to `entry`."""

    partition: int
    after: EntryId
    entry: EntryId


Item = Published | Gap


class _Language(BaseModel):
    code: str = ""


class _Metadata(BaseModel):
    section: str | None = None
    language: _Language = _Language()


class _Entity(BaseModel):
    name: str
    links: Links = Links()


class _Article(BaseModel):
    """No more of an article than filters need: the rest is passed over while its JSON is checked."""

    id: str
    metadata: _Metadata
    entities: tuple[_Entity, ...] = ()


def published(partition: int, entry: EntryId, fields: Mapping[bytes, bytes]) -> Published | None:
    """Read an entry; None if it holds no article."""
    data = fields.get(b"article", b"")
    try:
        article = _Article.model_validate_json(data)
    except ValidationError:
        return None
    names = {entity.name.casefold() for entity in article.entities}
    links = {str(link).casefold() for entity in article.entities for _, link in entity.links if link is not None}
    facts = Facts(
        type=fields.get(b"type", b"").decode("utf-8", "replace").casefold(),
        section=(article.metadata.section or "").casefold(),
        language=article.metadata.language.code.casefold(),
        entities=frozenset(names | links),
    )
    # a line break in valid JSON stands between its tokens only, where a blank means the same
    return Published(partition, entry, data.translate(_LINE_BREAKS), facts)
