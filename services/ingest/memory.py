"""Refusing new articles before Redis is out of memory: the backlog needs room to be settled in."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import structlog
from redis.asyncio import Redis
from redis.exceptions import ResponseError

from services.chassis.clients import AWAY
from services.ingest.metrics import REDIS_MEMORY

_EVERY: Final = timedelta(seconds=1)
_log = structlog.get_logger()


@dataclass(slots=True)
class Memory:
    """Watches how much of its `maxmemory` Redis uses."""

    client: Redis
    mark: float
    """Share of maxmemory above which articles are refused."""
    full: bool = False

    async def watch(self) -> None:
        """Look once a second for as long as this runs. Where INFO is not allowed, only Redis' own limit is left."""
        while True:
            try:
                await self.look()
            except AWAY:
                pass  # whoever posts now is told so
            except ResponseError as error:
                _log.warning("memory.not_watched", error=str(error))
                await asyncio.Event().wait()
            await asyncio.sleep(_EVERY.total_seconds())

    async def look(self) -> None:
        """Look now."""
        info = await self.client.info("memory")
        limit = int(info.get("maxmemory", 0))
        share = int(info["used_memory"]) / limit if limit else 0.0
        REDIS_MEMORY.set(share)
        if self.full is not (share > self.mark):
            self.full = share > self.mark
            event = "memory.full" if self.full else "memory.free_again"
            _log.warning(event, share=round(share, 3), maxmemory=limit)
