"""The log's history: where it ends, what it has lost, and its pages."""

from dataclasses import dataclass
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ResponseError

from services.chassis.log_reader import Logged
from services.contracts.keys import Keyspace, Partition
from services.feed.position import START, EntryId, Position, PositionError, entry_id, just_before, printed


@dataclass(frozen=True, slots=True)
class Page:
    """What stands behind one entry of a partition."""

    entries: list[Logged]
    trimmed_to: EntryId
    """The last entry that retention took away, at the moment the page was read."""


async def end_of_log(client: Redis, keyspace: Keyspace) -> Position:
    """Return the position behind everything published so far."""
    return Position(tuple([await _last_id(client, partition.enriched) for partition in keyspace.all]))


async def page(client: Redis, partition: Partition, after: EntryId, upto: EntryId | None, count: int) -> Page:
    """Read up to `count` entries behind `after`. In one transaction with what is trimmed: no loss between the two."""
    async with client.pipeline(transaction=True) as pipe:
        pipe.hget(partition.meta, "trimmed_to")
        pipe.xrange(partition.enriched, f"({printed(after)}", printed(upto) if upto else "+", count)
        trimmed, rows = await pipe.execute()
    entries = [Logged(partition.enriched, name.decode(), fields) for name, fields in rows]
    return Page(entries, _entry_or_start(trimmed))


async def trimmed_to(client: Redis, partition: Partition) -> EntryId:
    """Return the last entry that retention took away."""
    trimmed: Any = await client.hget(partition.meta, "trimmed_to")
    return _entry_or_start(trimmed)


async def before_newest(client: Redis, keyspace: Keyspace, number: int) -> Position:
    """Return the position behind which stand the `number` newest entries of all partitions together."""
    found: list[tuple[EntryId, int]] = []
    for partition in keyspace.all:
        rows: Any = await client.xrevrange(partition.enriched, count=number)
        found += [(entry_id(name.decode()), partition.number) for name, _ in rows]
    found.sort(reverse=True)
    places = list((await end_of_log(client, keyspace)).entries)
    for entry, owner in found[:number]:
        places[owner] = just_before(entry)
    return Position(tuple(places))


async def _last_id(client: Redis, stream: str) -> EntryId:
    """Return the id the stream gave last: its last entry may be trimmed."""
    try:
        info: Any = await client.xinfo_stream(stream)
    except ResponseError as error:
        if "no such key" in str(error):
            return START
        raise
    last = info.get("last-generated-id") or info[b"last-generated-id"]
    return entry_id(last.decode() if isinstance(last, bytes) else last)


def _entry_or_start(stored: bytes | None) -> EntryId:
    try:
        return entry_id(stored.decode()) if stored else START
    except PositionError:
        return START
