"""What is known about an article, and the answer made of it."""

from dataclasses import dataclass
from typing import Any

from redis.asyncio import Redis

from services.chassis.log_reader import entry_at
from services.contracts.keys import Keyspace, Partition
from services.contracts.receipt import Receipt, State


@dataclass(frozen=True, slots=True)
class Known:
    """One version of an article, as its status has it."""

    id: str
    version: int
    state: State
    entry: str
    """The enriched or dead entry, '' while pending."""


async def known(client: Redis, keyspace: Keyspace, article_id: str, version: int | None = None) -> Known | None:
    """Look an article up; its latest version unless another is asked for. None if it is not known (any more)."""
    status = keyspace.of(article_id).status(article_id)
    if version is None:
        latest: Any = await client.hget(status, "version")
        if latest is None:
            return None
        version = int(latest)
    fields: Any = await client.hmget(status, [f"s:{version}", f"e:{version}"])
    state, entry = fields
    if state is None:
        return None
    return Known(article_id, version, State(state.decode()), entry.decode() if entry else "")


async def enriched(client: Redis, partition: Partition, entry: str) -> bytes | None:
    """Return the enriched article as it was published; None once the log has been trimmed past it."""
    fields = await entry_at(client, partition.enriched, entry)
    return fields[b"article"] if fields else None


def receipt(article_id: str, version: int, state: State, *, repeat: bool, article: bytes | None = None) -> bytes:
    """Write a Receipt as JSON. The article goes in as it was published, byte for byte: nothing is read out of it."""
    head = Receipt(id=article_id, version=version, state=state, repeat=repeat).model_dump_json(exclude={"article"})
    return head[:-1].encode() + b',"article":' + (article or b"null") + b"}"
