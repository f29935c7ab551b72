"""A reader of the log with a consumer group of its own, as an archive would have."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from redis.asyncio import Redis
from redis.exceptions import RedisError, ResponseError

from benchmarks.chaos.subscriber import Seen

GROUP: Final = "archive"
_COUNT: Final = 100
_BLOCK_MS: Final = 500


@dataclass(slots=True)
class Archive:
    """Reads the enriched stream: first what it had in hand when it was cut off, then what is new."""

    stream: str
    client: Callable[[], Redis]
    seen: Counter[Seen] = field(default_factory=Counter)
    drops: int = 0

    async def run(self) -> None:
        """Read until cancelled; come back whenever the server has been away."""
        while True:
            try:
                async with self.client() as redis:
                    await self._join(redis)
                    await self._read(redis, ">" if not self.drops else "0")
            except (RedisError, OSError):
                self.drops += 1
                await asyncio.sleep(0.2)

    async def _join(self, redis: Redis) -> None:
        try:
            await redis.xgroup_create(self.stream, GROUP, id="0", mkstream=True)
        except ResponseError as error:
            if not str(error).startswith("BUSYGROUP"):
                raise

    async def _read(self, redis: Redis, start: str) -> None:
        position = start
        while True:
            got: Any = await redis.xreadgroup(GROUP, "one", {self.stream: position}, count=_COUNT, block=_BLOCK_MS)
            entries = [entry for found in (got or {}).values() for entry in found]
            for _, fields in entries:
                self.seen[fields[b"id"].decode(), int(fields[b"version"]), fields[b"type"].decode()] += 1
            if entries:
                await redis.xack(self.stream, GROUP, *(entry_id for entry_id, _ in entries))
            elif position != ">":
                position = ">"
