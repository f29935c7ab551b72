"""Keeping the enriched log bounded, without taking from a group what it has not read."""

import asyncio
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from redis.asyncio import Redis

from services.chassis.clients import AWAY
from services.chassis.metrics import REDIS_AWAY
from services.chassis.scripts import load, run
from services.contracts.keys import Keyspace, Partition
from services.enrich.worker import metrics

_TRIM = load("services.enrich.worker", "trim")
_MOST_ENTRIES_AT_ONCE = 10_000
"""Entries that one call may look at past the hard cap: a script holds the server while it runs."""
_NO_CAP = 2**53 - 1
"""Below the cap its length is no bound: what is published between this look and the trim would push the oldest out."""
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Retention:
    """How much of the log is kept: `age` at least for whoever reads without a group, `most_bytes` at most."""

    client: Redis
    keyspace: Keyspace
    age: timedelta
    most_bytes: int
    every: timedelta

    async def run(self) -> None:
        """Trim now and then for as long as this runs."""
        while True:
            await asyncio.sleep(self.every.total_seconds())
            try:
                for partition in self.keyspace.all:
                    await self.trim(partition)
            except AWAY as error:
                REDIS_AWAY.labels("retention").inc()
                _log.warning("redis.away", loop="retention", error=type(error).__name__)

    async def trim(self, partition: Partition) -> tuple[int, int]:
        """Trim one partition's log; return how many entries went, and how many of them some group had not read."""
        too_old = f"{int((time.time() - self.age.total_seconds()) * 1000)}-0"
        most = await self._most_entries(partition)
        reply: Any = await run(self.client, _TRIM, [partition.enriched, partition.meta], [too_old, most])
        trimmed, lost = int(reply[0]), int(reply[1])
        if trimmed:
            metrics.TRIMMED.inc(trimmed)
            _log.info("log.trimmed", partition=partition.number, entries=trimmed)
        if lost:
            metrics.LOST.inc(lost)
            _log.error("log.cut_unread", partition=partition.number, entries=lost, cap_bytes=self.most_bytes)
        return trimmed, lost

    async def _most_entries(self, partition: Partition) -> int:
        """Turn the cap in bytes into entries, by what an entry takes on average; at most a batch goes at a time."""
        length = int(await self.client.xlen(partition.enriched))
        used = int(await self.client.memory_usage(partition.enriched) or 0)
        if used <= self.most_bytes or not length:
            return _NO_CAP
        return max(length * self.most_bytes // used, length - _MOST_ENTRIES_AT_ONCE)
