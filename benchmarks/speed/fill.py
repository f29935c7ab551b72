"""Putting articles on the raw stream as ingest would, and waiting for them at the other end."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime
from time import perf_counter
from typing import Final

from redis.asyncio import Redis

from benchmarks.speed.server import Store
from services.contracts.entries import raw_fields
from services.contracts.keys import Keyspace
from services.contracts.raw import ContentType, RawArticle

_KEYS: Final = Keyspace().all[0]
_LOOK_EVERY_SECONDS: Final = 0.02
_PATIENCE_SECONDS: Final = 300.0


async def fill(client: Redis, texts: Iterable[str], kind: ContentType = ContentType.TEXT) -> int:
    """Put each text on the stream as an accepted article; return how many there were."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    pipe = client.pipeline(transaction=False)
    count = 0
    for text in texts:
        count += 1
        fields = raw_fields("{}", RawArticle(content=text, content_type=kind), now, "")
        named = ["id", f"bench-{now}-{count}", "version", "1", *fields]
        pipe.execute_command("XADD", _KEYS.raw, "*", *named)
    await pipe.execute()
    return count


async def until_settled(server: Store, number: int, stream: str = _KEYS.enriched) -> float:
    """Wait until so many more entries are in a log than there were; return the time of day by this process's clock."""
    async with server.client() as client, asyncio.timeout(_PATIENCE_SECONDS):
        while await client.xlen(stream) < number:
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
    return perf_counter()


async def settled(server: Store, stream: str = _KEYS.enriched) -> int:
    """Return how many entries a log has."""
    async with server.client() as client:
        return int(await client.xlen(stream))
