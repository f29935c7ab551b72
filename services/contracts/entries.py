"""Stream entries: which fields they have, and how they become what the services speak of.

EntryError   an entry lacks a field or has one that cannot be read: somebody else put it on the stream
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pydantic import ValidationError

from services.contracts.enriched import ARTICLE_ENRICHED, SCHEMA_VERSION
from services.contracts.raw import RAW_SCHEMA_VERSION, RawArticle

ARTICLE_RAW: Final = "article.raw"
Fields = Mapping[bytes, bytes]


class EntryError(Exception):
    """The entry is not one that ingest wrote."""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An accepted article on its way to enrich."""

    id: str
    version: int
    received_at: str
    traceparent: str
    article: RawArticle


def schema_of(fields: Fields) -> int:
    """Return the schema version an entry says it has; 0 if it does not say."""
    try:
        return int(fields.get(b"schema", b"0"))
    except ValueError:
        return 0


def raw_entry(fields: Fields) -> RawEntry:
    """Read an entry of the raw stream. Raises EntryError with the reason."""
    try:
        stated: dict[str, Any] = json.loads(fields.get(b"stated") or b"{}")
        article = RawArticle.model_validate(
            {**stated, "content": fields[b"body"].decode(), "content_type": fields[b"content_type"].decode()}
        )
        return RawEntry(
            id=fields[b"id"].decode(),
            version=int(fields[b"version"]),
            received_at=_moment(fields[b"received_at"].decode()),
            traceparent=fields.get(b"traceparent", b"").decode(),
            article=article,
        )
    except KeyError as error:
        message = f"the entry has no field {error.args[0].decode()!r}"
        raise EntryError(message) from error
    except ValidationError as error:
        what = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_input=False))
        raise EntryError(what) from error
    except (ValueError, TypeError) as error:
        message = f"a field of the entry cannot be read: {error}"
        raise EntryError(message) from error


def _moment(value: str) -> str:
    """Refuse what is no ISO 8601 point in time with a zone."""
    if datetime.fromisoformat(value).tzinfo is None:
        message = f"{value} has no zone"
        raise ValueError(message)
    return value


def raw_fields(stated: str, article: RawArticle, received_at: str, traceparent: str) -> list[str]:
    """Return the fields of a raw entry that ingest knows before Redis gives id and version: name, value, ..."""
    return [
        *("type", ARTICLE_RAW),
        *("schema", str(RAW_SCHEMA_VERSION)),
        *("content_type", article.content_type.value),
        *("body", article.content),
        *("stated", stated),
        *("received_at", received_at),
        *("traceparent", traceparent),
    ]


def enriched_fields(article_id: str, version: int, article: bytes, traceparent: str) -> list[str | bytes]:
    """Return the fields of an enriched entry: name, value, ..."""
    return [
        *("id", article_id),
        *("version", str(version)),
        *("type", ARTICLE_ENRICHED),
        *("schema", str(SCHEMA_VERSION)),
        *("article", article),
        *("traceparent", traceparent),
    ]
