"""Retention of the enriched log: old entries go, unread ones stay, and what the hard cap takes is counted."""

import asyncio
from datetime import timedelta
from typing import Any

from redis.asyncio import Redis

from services.contracts.keys import Keyspace
from services.enrich.worker.retention import Retention

KEYSPACE = Keyspace()
PARTITION = KEYSPACE.all[0]
LOG = PARTITION.enriched
DAY = timedelta(hours=24)
OLD = 1_000_000_000_000  # 2001


def retention(client: Redis, age: timedelta = DAY, most_bytes: int = 1024**3) -> Retention:
    """Retention as a worker runs it."""
    return Retention(client, KEYSPACE, age, most_bytes, timedelta(seconds=10))


async def fill(client: Redis, ids: list[str], size: int = 1) -> None:
    """Put entries of a size into the log under given ids."""
    for entry in ids:
        await client.xadd(LOG, {"article": "x" * size}, id=entry)


async def ids(client: Redis) -> list[str]:
    """What is in the log."""
    rows: Any = await client.xrange(LOG)
    return [entry.decode() for entry, _ in rows]


async def read(client: Redis, group: str, count: int, *, ack: bool) -> None:
    """Have a group read some entries."""
    streams: Any = {LOG: ">"}
    got: Any = await client.xreadgroup(group, "c", streams, count=count)
    if ack:
        await client.xack(LOG, group, *[entry for entry, _ in got[LOG.encode()]])


async def test_old_entries_go_and_what_went_is_written_down(client: Redis) -> None:
    """Older than the retention and needed by nobody: trimmed; `trimmed_to` is the last that went."""
    await fill(client, [f"{OLD}-{number}" for number in (9, 10, 11)])
    added: Any = await client.xadd(LOG, {"article": "x"})
    young = added.decode()
    assert await retention(client).trim(PARTITION) == (3, 0)
    assert await ids(client) == [young]
    assert await client.hget(PARTITION.meta, "trimmed_to") == f"{OLD}-11".encode()


async def test_what_a_group_has_not_read_stays(client: Redis) -> None:
    """The slowest group decides: what it has not been given, and what it has not acknowledged, is kept."""
    await fill(client, [f"{OLD}-{number}" for number in range(1, 12)])
    for group in ("fast", "slow", "careless"):
        await client.xgroup_create(LOG, group, id="0")
    await read(client, "fast", 11, ack=True)
    await read(client, "slow", 9, ack=True)
    await read(client, "careless", 8, ack=True)
    await read(client, "careless", 3, ack=False)
    assert await retention(client).trim(PARTITION) == (8, 0)
    assert await ids(client) == [f"{OLD}-{number}" for number in (9, 10, 11)]


async def test_the_hard_cap_takes_the_oldest_and_counts_what_was_unread(client: Redis) -> None:
    """Past the cap even a lagging group's entries go, and it is said how many it lost."""
    for number in range(200):
        await client.xadd(LOG, {"article": f"{number}" * 2000})
    await client.xgroup_create(LOG, "lagging", id="0")
    await read(client, "lagging", 10, ack=True)
    used = int(await client.memory_usage(LOG) or 0)
    trimmed, lost = await retention(client, most_bytes=used // 2).trim(PARTITION)
    assert 80 <= trimmed <= 120
    assert lost == trimmed - 10
    assert await client.hget(PARTITION.meta, "lost") == str(lost).encode()
    assert len(await ids(client)) == 200 - trimmed


async def test_nothing_to_trim_is_no_error(client: Redis) -> None:
    """No log yet, or nothing in it that is old."""
    assert await retention(client).trim(PARTITION) == (0, 0)
    await client.xadd(LOG, {"article": "x"})
    await client.xgroup_create(LOG, "g", id="0")
    assert await retention(client).trim(PARTITION) == (0, 0)


async def test_trimming_a_young_log_takes_nothing_while_articles_are_published(client: Redis) -> None:
    """What comes in while a trim is under way pushes nothing out: below the cap only age counts."""
    trims = [retention(client).trim(PARTITION) for _ in range(50)]
    adds = [client.xadd(LOG, {"article": "x"}) for _ in range(200)]
    mixed = [one for pair in zip(trims, adds[:50], strict=True) for one in pair] + adds[50:]
    await asyncio.gather(*mixed)
    assert len(await ids(client)) == 200
