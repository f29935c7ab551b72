"""Replaying the log to one subscriber, page by page: no more is read before the socket has taken the last page."""

import asyncio
from dataclasses import dataclass

import structlog
from redis.asyncio import Redis

from services.chassis.clients import AWAY
from services.chassis.metrics import REDIS_AWAY
from services.chassis.waiting import Backoff
from services.contracts.keys import Keyspace
from services.feed.history import Page, page
from services.feed.metrics import REPLAYED
from services.feed.page_size import PageSize
from services.feed.position import EntryId, Position, entry_id
from services.feed.published import Gap, published
from services.feed.wanted import Wanted
from services.feed.writing import Writing

_log = structlog.get_logger()


@dataclass
class Replay:
    """Brings one subscriber from its position up to another, or to the end of the log."""

    client: Redis
    keyspace: Keyspace
    wanted: Wanted
    writing: Writing
    size: PageSize

    async def run(self, upto: Position | None) -> None:
        """Write all that is wanted, in order of time over all partitions. While Redis is away, heartbeats go on."""
        pause = Backoff()
        while upto is None or self.writing.position.joined(upto) != self.writing.position:
            count = max(1, self.size.count // self.keyspace.partitions)
            try:
                pages = await self._pages(upto, count)
            except AWAY as error:
                REDIS_AWAY.labels("replay").inc()
                if not pause.failures:
                    _log.warning("redis.away", loop="replay", error=type(error).__name__)
                await asyncio.sleep(pause.next().total_seconds())
                await self.writing.beat_if_due()
                continue
            pause.reset()
            self.size.learn(entry for one in pages for entry in one.entries)
            await self._write(pages, count)
            await self.writing.beat_if_due()
            if all(len(one.entries) < count for one in pages):
                return

    async def _pages(self, upto: Position | None, count: int) -> list[Page]:
        places = self.writing.position.entries
        return [
            await page(self.client, partition, places[n], upto.entries[n] if upto else None, count)
            for n, partition in enumerate(self.keyspace.all)
        ]

    async def _write(self, pages: list[Page], count: int) -> None:
        """Write the pages as one, as far as all of them reach: behind the end of a full page there may be more."""
        for number, one in enumerate(pages):
            seen = self.writing.position.entries[number]
            if one.trimmed_to > seen:
                await self.writing.send([Gap(number, seen, one.trimmed_to)])
        reach = min((entry_id(one.entries[-1].id) for one in pages if len(one.entries) == count), default=None)
        found = [
            (entry_id(entry.id), number, entry.fields) for number, one in enumerate(pages) for entry in one.entries
        ]
        for place, number, fields in sorted(found, key=_order):
            if reach is not None and place > reach:
                break
            item = published(number, place, fields)
            if item and self.wanted.takes(item.facts):
                REPLAYED.inc(await self.writing.send([item]))
            else:
                self.writing.pass_over(number, place)


def _order(found: tuple[EntryId, int, object]) -> tuple[EntryId, int]:
    return found[0], found[1]
