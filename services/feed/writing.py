"""Writing to one subscriber: events, heartbeats, and the position they carry."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from aiohttp import web

from services.feed.event_frames import frame, heartbeat, opening
from services.feed.metrics import GAPS, HEARTBEATS
from services.feed.position import EntryId, Position
from services.feed.published import Gap, Item

_RETRY: Final = timedelta(seconds=1)
"""How soon a client is asked to come back after a cut."""


@dataclass
class Writing:
    """One open stream. Every write waits for the socket to take it; one that takes too long raises TimeoutError."""

    response: web.StreamResponse
    position: Position
    every: timedelta
    patience: timedelta
    sent: int = 0
    under_way: bool = False
    """Whether a write has begun and not ended well."""
    _written_at: float = field(default_factory=lambda: asyncio.get_running_loop().time())

    @property
    def due(self) -> timedelta:
        """How long until the next heartbeat."""
        since = asyncio.get_running_loop().time() - self._written_at
        return max(self.every - timedelta(seconds=since), timedelta())

    async def open(self) -> None:
        """Say where the stream begins, so that a client cut off before its first article can resume too."""
        await self._write(opening(self.position, _RETRY))

    async def send(self, items: Iterable[Item]) -> int:
        """Write items in one go, less those the subscriber has seen already. Return how many articles were sent."""
        frames: list[bytes] = []
        articles = 0
        for item in items:
            if item.entry <= self.position.entries[item.partition]:
                continue
            self.position = self.position.behind(item.partition, item.entry)
            frames.append(frame(item, self.position))
            if isinstance(item, Gap):
                GAPS.inc()
            else:
                articles += 1
        if frames:
            await self._write(b"".join(frames))
        self.sent += articles
        return articles

    def pass_over(self, partition: int, entry: EntryId) -> None:
        """Move on past an entry that is not for this subscriber."""
        self.position = self.position.behind(partition, entry)

    def catch_up(self, position: Position) -> None:
        """Move on to where everything has been written or was not wanted."""
        self.position = self.position.joined(position)

    async def beat_if_due(self) -> None:
        """Write a heartbeat if nothing else has been written for long enough."""
        if not self.due:
            HEARTBEATS.inc()
            await self._write(heartbeat(self.position))

    async def _write(self, data: bytes) -> None:
        self.under_way = True
        async with asyncio.timeout(self.patience.total_seconds()):
            await self.response.write(data)
        self.under_way = False
        self._written_at = asyncio.get_running_loop().time()
