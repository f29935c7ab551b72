"""The ingest application: what it holds, where its routes go."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import structlog
from aiohttp import web
from redis.asyncio import Redis

from services.chassis.access import allow_origin, guard
from services.chassis.clients import AWAY, blocking_reader, writer
from services.chassis.metrics import REDIS_AWAY, REFUSED
from services.chassis.ops import add_ops_routes
from services.chassis.problems import problems
from services.chassis.redis_check import ping
from services.chassis.serve import in_background
from services.chassis.start_check import STARTED, check_server, not_checked_yet
from services.chassis.waiting import ended
from services.contracts.keys import Keyspace
from services.ingest import metrics
from services.ingest.admissions import Admissions
from services.ingest.articles import get_article, post_article
from services.ingest.batch import post_batch
from services.ingest.dead_letters import get_dead_letter, list_dead_letters, redrive, redrive_all
from services.ingest.memory import Memory
from services.ingest.openapi import get_openapi
from services.ingest.settings import IngestSettings
from services.ingest.state import ADMISSIONS, KEYSPACE, MEMORY, SETTINGS, WAITERS, WRITER
from services.ingest.waiters import BLOCK, Waiters

_log = structlog.get_logger()


def make_app(settings: IngestSettings) -> web.Application:
    """Declare the application; nothing connects before it starts."""
    app = web.Application(
        middlewares=[problems(lambda slug: REFUSED.labels(slug).inc()), guard(settings)],
        client_max_size=settings.max_body_bytes + 1,
    )
    app[SETTINGS] = settings
    app[KEYSPACE] = Keyspace(settings.partitions, settings.key_prefix)
    app.on_response_prepare.append(allow_origin)
    app.cleanup_ctx.append(_redis)
    app.cleanup_ctx.append(_memory)
    app.cleanup_ctx.append(_waiters)
    app.router.add_post("/v1/articles", post_article)
    app.router.add_post("/v1/articles:batch", post_batch)
    app.router.add_get("/v1/articles/{id}", get_article)
    app.router.add_get("/v1/dead-letters", list_dead_letters)
    app.router.add_get("/v1/dead-letters/{id}", get_dead_letter)
    app.router.add_post(r"/v1/dead-letters/{id:[\d-]+}:redrive", redrive)
    app.router.add_post("/v1/dead-letters:redrive", redrive_all)
    app.router.add_get("/openapi.json", get_openapi)
    add_ops_routes(app, {"redis": _ready, "server": not_checked_yet}, refresh=_refresh_gauges)
    return app


async def _redis(app: web.Application) -> AsyncIterator[None]:
    settings, keyspace = app[SETTINGS], app[KEYSPACE]
    app[WRITER] = client = writer(settings.redis_url.get_secret_value())
    app[ADMISSIONS] = Admissions(client)
    app[STARTED] = []
    checking = check_server(app, client, keyspace.partition_count, keyspace.partitions)
    task = in_background(app, "check server", checking, may_end=True)
    yield
    await ended(task)
    await app[ADMISSIONS].finish()
    await client.aclose()


async def _memory(app: web.Application) -> AsyncIterator[None]:
    app[MEMORY] = memory = Memory(app[WRITER], app[SETTINGS].memory_mark)
    task = in_background(app, "memory", memory.watch())
    yield
    await ended(task)


async def _waiters(app: web.Application) -> AsyncIterator[None]:
    reader = blocking_reader(app[SETTINGS].redis_url.get_secret_value(), BLOCK)
    app[WAITERS] = waiters = Waiters(reader, app[KEYSPACE])
    task = in_background(app, "waiters", waiters.run())
    yield
    await ended(task)
    await reader.aclose()


async def _ready(app: web.Application) -> str | None:
    return await ping(app[WRITER])


async def _refresh_gauges(app: web.Application) -> None:
    """Read the gauges that live in Redis. A scrape never fails for want of it: they keep their last values."""
    client: Redis = app[WRITER]
    try:
        for partition in app[KEYSPACE].all:
            label = str(partition.number)
            metrics.BACKLOG_ENTRIES.labels(label).set(await client.xlen(partition.raw))
            metrics.BACKLOG_BYTES.labels(label).set(int(await client.hget(partition.meta, "backlog_bytes") or 0))
            metrics.DEAD_LETTERS.labels(label).set(await client.xlen(partition.dead))
            oldest: Any = await client.xrange(partition.raw, count=1)
            age = datetime.now(UTC).timestamp() - int(oldest[0][0].split(b"-")[0]) / 1000 if oldest else 0.0
            metrics.BACKLOG_OLDEST.labels(label).set(max(age, 0.0))
    except AWAY as error:
        REDIS_AWAY.labels("metrics").inc()
        _log.warning("redis.away", loop="metrics", error=type(error).__name__)
