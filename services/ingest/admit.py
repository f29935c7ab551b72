"""The admit script from Python's side: what goes in, what comes back."""

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from services.chassis.scripts import Argument, load
from services.contracts import ids
from services.contracts.entries import raw_fields
from services.contracts.keys import Keyspace
from services.contracts.raw import RawArticle, digest, stated_fields
from services.contracts.receipt import State
from services.ingest.settings import IngestSettings

ADMIT = load("services.ingest", "admit")


class Verdict(StrEnum):
    """What the script says of an article."""

    NEW = "new"
    REPEAT = "repeat"
    CONFLICT = "conflict"
    FULL_ENTRIES = "full-entries"
    FULL_BYTES = "full-bytes"
    FULL_DEAD = "full-dead"


@dataclass(frozen=True, slots=True)
class Admission:
    """An article about to be admitted: the script's keys and arguments."""

    id: str
    keys: list[str]
    args: list[Argument]


@dataclass(frozen=True, slots=True)
class Admitted:
    """What became of it."""

    id: str
    verdict: Verdict
    version: int
    state: State
    entry: str
    """The enriched or dead entry, where there is one."""


def identify(article: RawArticle, idempotency_key: str | None) -> str:
    """Return the article's id: the producer's, else one derived from the key, else from content and url."""
    if article.id:
        return article.id
    if idempotency_key:
        return ids.from_key(idempotency_key)
    return ids.from_content(article.content, article.url)


def admission(
    article: RawArticle, article_id: str, traceparent: str, keyspace: Keyspace, settings: IngestSettings
) -> Admission:
    """Prepare the call. It carries a nonce, so that a call repeated in silence still counts as the first."""
    partition = keyspace.of(article_id)
    stated = json.dumps(stated_fields(article), ensure_ascii=False, separators=(",", ":"))
    received_at = datetime.now(UTC).isoformat(timespec="milliseconds")
    size = len(article.content.encode()) + len(stated.encode())
    return Admission(
        article_id,
        [partition.raw, partition.status(article_id), partition.meta, partition.dead],
        [
            article_id,
            digest(article),
            secrets.token_hex(8),
            int(ids.is_from_key(article_id)),
            settings.max_backlog_entries,
            settings.max_backlog_bytes,
            settings.max_dead_entries,
            size,
            *raw_fields(stated, article, received_at, traceparent),
        ],
    )


def admitted(article_id: str, reply: Any) -> Admitted:
    """Read the script's reply."""
    verdict, version, state, entry = reply
    known = state.decode()
    return Admitted(
        article_id, Verdict(verdict.decode()), int(version), State(known) if known else State.PENDING, entry.decode()
    )
