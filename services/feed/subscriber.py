"""One subscriber: what waits to be written to it, and whether it is to end."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from services.chassis.waiting import waited
from services.feed.published import Item, Published
from services.feed.wanted import Wanted


class Reason(StrEnum):
    """Why a stream ended."""

    GONE = "gone"
    OVERFLOW = "overflow"
    STALLED = "stalled"
    SHUTDOWN = "shutdown"
    FAILED = "failed"


@dataclass(eq=False)
class Subscriber:
    """A bounded buffer of what it wants, filled by the reader of the log and emptied by its own stream."""

    wanted: Wanted
    most_entries: int
    most_bytes: int
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    reason: Reason = Reason.GONE
    _buffer: deque[Item] = field(default_factory=deque)
    _bytes: int = 0
    _filled: asyncio.Event = field(default_factory=asyncio.Event)

    def offer(self, item: Item) -> None:
        """Buffer an item if it is wanted. One that finds no room ends the stream: its client resumes by position."""
        if self.ended.is_set():
            return
        if isinstance(item, Published) and not self.wanted.takes(item.facts):
            return
        size = _size(item)
        if len(self._buffer) >= self.most_entries or (self._buffer and self._bytes + size > self.most_bytes):
            self.end(Reason.OVERFLOW)
            return
        self._buffer.append(item)
        self._bytes += size
        self._filled.set()

    async def take(self, most_bytes: int, patience: timedelta) -> list[Item]:
        """Return what waits, up to `most_bytes` but at least one item; nothing if nothing comes within `patience`."""
        if not await waited(self._filled, patience):
            return []
        taken: list[Item] = []
        size = 0
        while self._buffer and size < most_bytes:
            item = self._buffer.popleft()
            size += _size(item)
            taken.append(item)
        self._bytes -= size
        if not self._buffer:
            self._filled.clear()
        return taken

    def end(self, reason: Reason) -> None:
        """Have the stream end, and give back what waits."""
        if self.ended.is_set():
            return
        self.reason = reason
        self._buffer.clear()
        self._bytes = 0
        self.ended.set()


def _size(item: Item) -> int:
    return len(item.data) if isinstance(item, Published) else 0
