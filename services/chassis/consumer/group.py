"""The consumer group's own commands, with replies as types."""

import zlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ResponseError

from services.chassis.consumer.entry import Entry
from services.chassis.scripts import load, run

_RENEW = load("services.chassis.consumer", "renew")
_REAP = load("services.chassis.consumer", "reap")
_SEEN_AT_ONCE = 100
_CHANCE = 2
"""Deliveries that go without backing off."""


@dataclass(frozen=True, slots=True)
class Left:
    """A pending entry whose consumer has not touched it for long."""

    id: str
    consumer: str
    idle: timedelta
    deliveries: int


@dataclass(frozen=True, slots=True)
class Group:
    """A consumer group on one stream, as one consumer sees it."""

    commands: Redis
    reader: Redis
    stream: str
    name: str
    consumer: str

    async def create(self) -> bool:
        """Create stream and group as needed, from the first entry: what came before the first worker is work too."""
        try:
            await self.commands.xgroup_create(self.stream, self.name, id="0", mkstream=True)
        except ResponseError as error:
            if str(error).startswith("BUSYGROUP"):
                return False
            raise
        return True

    async def left_behind(self, idle: timedelta, in_hand: set[str]) -> list[Left]:
        """Find entries idle for longer than `idle` over every consumer, our own name included, less what is in hand.

        A silently repeated XREADGROUP strands a batch under our own name: it is found here like anybody else's.
        An entry that has failed before has to be idle for longer: see `patience`. Those that have failed least come
        first, and any number that still has to wait does not hide them.
        """
        start = "-"
        while True:
            page = await self._pending(start, idle)
            ripe = [left for left in page if left.id not in in_hand and left.idle >= patience(left, idle)]
            if ripe or len(page) < _SEEN_AT_ONCE:
                return sorted(ripe, key=lambda left: left.deliveries)
            start = f"({page[-1].id}"

    async def _pending(self, start: str, idle: timedelta) -> list[Left]:
        rows: Any = await self.commands.xpending_range(
            self.stream, self.name, min=start, max="+", count=_SEEN_AT_ONCE, idle=_ms(idle)
        )
        return [
            Left(
                id=row["message_id"].decode(),
                consumer=row["consumer"].decode(),
                idle=timedelta(milliseconds=row["time_since_delivered"]),
                deliveries=row["times_delivered"],
            )
            for row in rows
        ]

    async def claim(self, left: Left, idle: timedelta) -> Entry | None:
        """Take a left entry over; None if somebody was faster or it is gone from the stream."""
        claimed: Any = await self.commands.xclaim(self.stream, self.name, self.consumer, _ms(idle), [left.id])
        for entry_id, fields in claimed:
            if fields is not None:
                return Entry(self.stream, entry_id.decode(), fields, left.deliveries + 1)
        return None

    async def new(self, count: int, block: timedelta) -> list[Entry]:
        """Read entries nobody has had yet; wait up to `block` for the first."""
        got: Any = await self.reader.xreadgroup(
            self.name, self.consumer, {self.stream: ">"}, count=count, block=_ms(block)
        )
        return [
            Entry(self.stream, entry_id.decode(), fields or {}, 1)
            for entries in (got or {}).values()
            for entry_id, fields in entries
        ]

    async def reap(self, idle: timedelta) -> list[str]:
        """Delete consumers that have been idle for long with nothing pending; return their names."""
        gone = await run(self.commands, _REAP, [self.stream], [self.name, _ms(idle), self.consumer])
        return [name.decode() for name in gone]

    async def renew(self, ids: list[str]) -> list[str]:
        """Reset the idle time of entries in hand; return those that are no longer ours."""
        lost = await run(self.commands, _RENEW, [self.stream], [self.name, self.consumer, *ids])
        return [entry_id.decode() for entry_id in lost]


def patience(left: Left, idle: timedelta) -> timedelta:
    """Return how long an entry is left alone: for the claim time twice, then two, four and at most eight times that.

    Two deaths may be chance: a worker killed with the entry in hand says nothing of it. What fails on backs off; up to
    a fifth of jitter, the same for every worker, keeps entries from coming back in step.
    """
    if left.deliveries <= _CHANCE:
        return idle
    jitter = 1 + zlib.crc32(left.id.encode()) % 100 / 500
    return idle * (min(1 << (left.deliveries - _CHANCE), 8) * jitter)


def _ms(time: timedelta) -> int:
    return int(time.total_seconds() * 1000)
