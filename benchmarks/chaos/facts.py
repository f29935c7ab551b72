"""What Redis holds at the end of a run."""

import hashlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from redis.asyncio import Redis

from services.contracts.keys import GROUP, Partition

_PAGE: Final = 500
Key = tuple[str, int]
"""Id and version of an article."""


@dataclass(frozen=True, slots=True)
class Published:
    """An entry of the enriched log."""

    id: str
    version: int
    type: str
    sha256: str
    at: int
    """Milliseconds of the epoch."""


@dataclass(frozen=True, slots=True)
class Buried:
    """A dead letter."""

    id: str
    version: int
    sha256: str
    reason: str
    detail: str
    deliveries: int


@dataclass(frozen=True, slots=True)
class Remembered:
    """What an article's status says of one version."""

    attempts: int
    admitted_at: int
    """Milliseconds of the epoch."""


@dataclass(frozen=True, slots=True)
class Left:
    """What ought to be gone."""

    backlog: int
    pending: int
    backlog_bytes: int
    uncounted: int
    """Admitted, less settled and buried, by the partition's own counters."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it."""

    log: list[Published]
    dead: list[Buried]
    statuses: dict[Key, Remembered]
    left: Left


async def facts(redis: Redis, partition: Partition, accepted: set[Key]) -> Facts:
    """Read everything; of the statuses, those of what was accepted or came out."""
    log = [_published(entry, fields) async for entry, fields in _entries(redis, partition.enriched)]
    dead = [_buried(fields) async for _, fields in _entries(redis, partition.dead)]
    keys = sorted({(one.id, one.version) for one in log} | accepted)
    return Facts(log, dead, await _statuses(redis, partition, keys), await left(redis, partition))


async def deliveries(redis: Redis, partition: Partition) -> int:
    """Count how often what is pending has been delivered: it rises with each attempt, also at what never ends."""
    rows: Any = await redis.xpending_range(partition.raw, GROUP, "-", "+", _PAGE)
    return sum(row["times_delivered"] for row in rows)


async def left(redis: Redis, partition: Partition) -> Left:
    """Count what has not been settled or buried yet."""
    pending: Any = await redis.xpending(partition.raw, GROUP)
    counted: Any = await redis.hmget(partition.meta, ["backlog_bytes", "accepted", "settled", "buried"])
    backlog_bytes, accepted, settled, buried = (int(value or 0) for value in counted)
    return Left(int(await redis.xlen(partition.raw)), pending["pending"], backlog_bytes, accepted - settled - buried)


async def _entries(redis: Redis, stream: str) -> AsyncIterator[tuple[str, dict[bytes, bytes]]]:
    start = "-"
    while True:
        page: Any = await redis.xrange(stream, start, "+", _PAGE)
        for entry, fields in page:
            yield entry.decode(), fields
        if len(page) < _PAGE:
            return
        start = f"({page[-1][0].decode()}"


async def _statuses(redis: Redis, partition: Partition, keys: list[Key]) -> dict[Key, Remembered]:
    found: dict[Key, Remembered] = {}
    for start in range(0, len(keys), _PAGE):
        page = keys[start : start + _PAGE]
        async with redis.pipeline(transaction=False) as pipe:
            for article, version in page:
                pipe.hmget(partition.status(article), [f"a:{version}", f"r:{version}"])
            answers: Any = await pipe.execute()
        for key, (attempts, entry) in zip(page, answers, strict=True):
            if entry:
                found[key] = Remembered(int(attempts or 0), int(entry.split(b"-")[0]))
    return found


def _published(entry: str, fields: dict[bytes, bytes]) -> Published:
    article = json.loads(fields[b"article"])
    return Published(
        id=fields[b"id"].decode(),
        version=int(fields[b"version"]),
        type=fields[b"type"].decode(),
        sha256=article["source"]["sha256"],
        at=int(entry.partition("-")[0]),
    )


def _buried(fields: dict[bytes, bytes]) -> Buried:
    return Buried(
        id=fields[b"id"].decode(),
        version=int(fields[b"version"]),
        sha256=hashlib.sha256(fields[b"body"]).hexdigest(),
        reason=fields[b"reason"].decode(),
        detail=fields[b"detail"].decode("utf-8", "replace"),
        deliveries=int(fields[b"deliveries"]),
    )
