"""Reading the dead letters of all partitions as one list, and sending one of them through again."""

import re
from collections.abc import AsyncIterator
from typing import Any, Final

from aiohttp import web
from redis.asyncio import Redis

from services.chassis.log_reader import entry_at
from services.chassis.scripts import load, run
from services.contracts.dead_letter import ADDED_FIELDS, DeadLetter, dead_letter
from services.contracts.keys import Keyspace, Partition
from services.ingest.metrics import REDRIVEN
from services.ingest.state import KEYSPACE, WRITER

_REDRIVE: Final = load("services.ingest", "redrive")
_ID: Final = re.compile(r"(\d{1,3})-(\d{1,20}-\d{1,20})")
_PAGE: Final = 100
Place = tuple[Partition, str]
"""A partition, and an entry of its dead stream."""


def place(keyspace: Keyspace, letter_id: str) -> Place | None:
    """Read a dead letter's public id, `partition-milliseconds-sequence`; None if it cannot be one."""
    match = _ID.fullmatch(letter_id)
    if match is None or int(match[1]) >= len(keyspace.all):
        return None
    return keyspace.all[int(match[1])], match[2]


async def letters(
    client: Redis, keyspace: Keyspace, *, reason: str | None = None, after: Place | None = None
) -> AsyncIterator[DeadLetter]:
    """Yield dead letters, partition by partition and oldest first, from behind `after` on."""
    first = after[0].number if after else 0
    for partition in keyspace.all[first:]:
        start = f"({after[1]}" if after and after[0] == partition else "-"
        while True:
            rows: Any = await client.xrange(partition.dead, min=start, count=_PAGE)
            for entry, fields in rows:
                letter = dead_letter(partition.number, entry.decode(), fields)
                if reason is None or letter.reason == reason:
                    yield letter
            if len(rows) < _PAGE:
                break
            start = f"({rows[-1][0].decode()}"


async def find(client: Redis, where: Place) -> DeadLetter | None:
    """Return one dead letter; None if it is gone."""
    partition, entry = where
    fields = await entry_at(client, partition.dead, entry)
    return dead_letter(partition.number, entry, fields) if fields else None


async def send_again(app: web.Application, letter: DeadLetter) -> bool:
    """Send a dead letter through enrichment again; False if somebody has done so already."""
    where = place(app[KEYSPACE], letter.id)
    if where is None:
        return False
    partition, entry = where
    sent = await run(
        app[WRITER],
        _REDRIVE,
        [partition.dead, partition.raw, partition.status(letter.article), partition.meta],
        [entry, "|" + "|".join(ADDED_FIELDS) + "|"],
    )
    if sent:
        REDRIVEN.inc()
    return bool(sent)
