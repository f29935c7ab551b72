"""Posts that wait for their article (`Prefer: wait`): one reader of the log serves them all."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

import structlog
from redis.asyncio import Redis

from services.chassis.clients import AWAY
from services.chassis.log_reader import Logged, last_position, read_after
from services.chassis.metrics import REDIS_AWAY
from services.chassis.waiting import Backoff
from services.contracts.keys import Keyspace

BLOCK: Final = timedelta(seconds=1)
_log = structlog.get_logger()
Version = tuple[str, int]


@dataclass
class Waiters:
    """Reads the enriched log and the dead letters, only while somebody waits."""

    reader: Redis
    keyspace: Keyspace
    _waiting: dict[Version, set["asyncio.Future[None]"]] = field(default_factory=dict)
    _wanted: asyncio.Event = field(default_factory=asyncio.Event)
    _reading: asyncio.Event = field(default_factory=asyncio.Event)

    async def appeared(self, article_id: str, version: int) -> "asyncio.Future[None]":
        """Return a future that is done when that version appears in the log *after* this call returned.

        Whoever asks looks at the article's status between this call and the wait: so nothing is missed.
        """
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waiting = self._waiting.setdefault((article_id, version), set())
        waiting.add(future)
        future.add_done_callback(lambda done: self._forget((article_id, version), done))
        self._wanted.set()
        await self._reading.wait()
        return future

    async def run(self) -> None:
        """Read the log for as long as anybody waits; sleep otherwise."""
        pause = Backoff()
        while True:
            await self._wanted.wait()
            try:
                await self._read_while_wanted()
            except AWAY as error:
                self._reading.clear()
                REDIS_AWAY.labels("waiters").inc()
                _log.warning("redis.away", loop="waiters", error=type(error).__name__)
                await asyncio.sleep(pause.next().total_seconds())
            else:
                pause.reset()

    async def _read_while_wanted(self) -> None:
        streams = [stream for partition in self.keyspace.all for stream in (partition.enriched, partition.dead)]
        positions = {stream: await last_position(self.reader, stream) for stream in streams}
        self._reading.set()
        while self._waiting:
            for entry in await read_after(self.reader, positions, 100, BLOCK):
                positions[entry.stream] = entry.id
                self._tell(_version_of(entry))
        self._reading.clear()
        self._wanted.clear()

    def _tell(self, version: Version | None) -> None:
        if version is None:
            return
        for future in list(self._waiting.get(version, ())):
            if not future.done():
                future.set_result(None)

    def _forget(self, version: Version, future: "asyncio.Future[None]") -> None:
        waiting = self._waiting.get(version)
        if waiting is not None:
            waiting.discard(future)
            if not waiting:
                del self._waiting[version]


def _version_of(entry: Logged) -> Version | None:
    """Return what an entry is about; None for one that somebody else wrote."""
    try:
        return entry.fields[b"id"].decode(), int(entry.fields[b"version"])
    except (KeyError, ValueError):
        return None
