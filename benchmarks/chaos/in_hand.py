"""What workers had in hand when they were killed: how long it lay there is what a stall is."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import RedisError

from benchmarks.chaos.windows import now
from services.contracts.keys import GROUP


@dataclass(frozen=True, slots=True)
class Orphaned:
    """An article whose worker was killed with it in hand, at its first delivery."""

    id: str
    version: int
    at: float
    """Milliseconds of the epoch."""


@dataclass(slots=True)
class InHand:
    """Looks what a dead worker left behind."""

    stream: str
    client: Callable[[], Redis]
    orphaned: list[Orphaned] = field(default_factory=list)

    async def note(self, consumer: str) -> None:
        """Note what stands under the name of a worker that has just been killed; nothing if the server is away."""
        at = now()
        with contextlib.suppress(RedisError, OSError):
            async with self.client() as redis:
                rows: Any = await redis.xpending_range(self.stream, GROUP, "-", "+", 100, consumername=consumer)
                for row in rows:
                    if row["times_delivered"] == 1:
                        entry = row["message_id"]
                        found: Any = await redis.xrange(self.stream, entry, entry)
                        for _, fields in found:
                            self.orphaned.append(Orphaned(fields[b"id"].decode(), int(fields[b"version"]), at))
