"""The one reader of the log in this process: it feeds all subscribers."""

import asyncio
import time
from dataclasses import dataclass

import structlog
from redis.asyncio import Redis

from services.chassis.clients import AWAY
from services.chassis.log_reader import Logged, read_after
from services.chassis.metrics import REDIS_AWAY
from services.chassis.waiting import Backoff
from services.contracts.keys import Keyspace
from services.feed.history import end_of_log, trimmed_to
from services.feed.hub import Hub
from services.feed.metrics import DELAY, READ, UNREADABLE
from services.feed.page_size import PageSize
from services.feed.position import EntryId, entry_id, printed
from services.feed.published import Gap, published
from services.feed.settings import BLOCK

_log = structlog.get_logger()


@dataclass
class Reader:
    """Follows the log from where it ends at the start, and hands everything over to the hub."""

    client: Redis
    keyspace: Keyspace
    hub: Hub
    size: PageSize

    async def run(self) -> None:
        """Read for ever. While Redis is away, try again: at first soon, then every few seconds."""
        pause = Backoff()
        while True:
            try:
                await self._begin()
                if pause.failures:
                    await self._tell_gaps()
                    _log.info("redis.returned", loop="feed reader", failures=pause.failures)
                    pause.reset()
                while True:
                    await self._read()
            except AWAY as error:
                REDIS_AWAY.labels("feed reader").inc()
                if not pause.failures:
                    _log.warning("redis.away", loop="feed reader", error=f"{type(error).__name__}: {error}")
                await asyncio.sleep(pause.next().total_seconds())

    async def _begin(self) -> None:
        """Find the end of the log, once in the life of this process."""
        if not self.hub.following.is_set():
            self.hub.position = await end_of_log(self.client, self.keyspace)
            self.hub.following.set()

    async def _tell_gaps(self) -> None:
        """Say what retention took away while Redis could not be reached."""
        for partition in self.keyspace.all:
            trimmed = await trimmed_to(self.client, partition)
            seen = self.hub.position.entries[partition.number]
            if trimmed > seen:
                self.hub.hand_over(Gap(partition.number, seen, trimmed))
                _log.warning("log.trimmed_unread", partition=partition.number, upto=printed(trimmed))

    async def _read(self) -> None:
        partitions = {partition.enriched: partition.number for partition in self.keyspace.all}
        entries = self.hub.position.entries
        positions = {stream: printed(entries[number]) for stream, number in partitions.items()}
        count = max(1, self.size.count // len(partitions))
        read = await read_after(self.client, positions, count, BLOCK)
        self.size.learn(read)
        for entry in sorted(read, key=_place):
            self._hand_over(partitions[entry.stream], entry)

    def _hand_over(self, partition: int, entry: Logged) -> None:
        place = _place(entry)
        READ.inc()
        item = published(partition, place, entry.fields)
        if item is None:
            UNREADABLE.inc()
            _log.warning("entry.passed_over", partition=partition, entry=entry.id)
            self.hub.pass_over(partition, place)
            return
        DELAY.observe(max(time.time() - place[0] / 1000, 0.0))
        self.hub.hand_over(item)


def _place(entry: Logged) -> EntryId:
    return entry_id(entry.id)
