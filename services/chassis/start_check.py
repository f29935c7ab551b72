"""Verify at start that the server will do; wait for it if it is away, end if it never will."""

import asyncio
from typing import Final

import structlog
from aiohttp import web
from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError

from services.chassis.clients import AWAY
from services.chassis.metrics import REDIS_AWAY
from services.chassis.redis_check import agree, require_version
from services.chassis.waiting import Backoff

STARTED: Final = web.AppKey("started", list[str])
"""Holds the server's version once it has been checked."""
_log = structlog.get_logger()


async def check_server(app: web.Application, client: Redis, count_key: str, count: int) -> None:
    """Check version and number of partitions. Raises UnfitServerError, which ends the service."""
    pause = Backoff()
    while True:
        try:
            version = await require_version(client)
            await agree(client, count_key, count)
        except (*AWAY, OutOfMemoryError) as error:
            REDIS_AWAY.labels("start").inc()
            if not pause.failures:
                _log.warning("redis.away", loop="start", error=f"{type(error).__name__}: {error}")
            await asyncio.sleep(pause.next().total_seconds())
        else:
            break
    app[STARTED].append(version)
    _log.info("redis.checked", version=version)


async def not_checked_yet(app: web.Application) -> str | None:
    """Readiness check: whether the server has been found fit."""
    return None if app[STARTED] else "not checked yet"
