"""The worker as an application: its loops run in the background, its routes are for whoever runs it."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any, Final

import structlog
from aiohttp import web
from redis.asyncio import Redis
from redis.exceptions import ResponseError

from services.chassis.access import guard
from services.chassis.children import Children
from services.chassis.clients import AWAY, writer
from services.chassis.metrics import REDIS_AWAY, REFUSED
from services.chassis.nursery import Nursery
from services.chassis.ops import add_ops_routes
from services.chassis.problems import problems
from services.chassis.redis_check import ping
from services.chassis.serve import in_background
from services.chassis.start_check import STARTED, check_server, not_checked_yet
from services.chassis.waiting import ended
from services.contracts.keys import GROUP, Keyspace
from services.enrich.worker import metrics
from services.enrich.worker.loops import work
from services.enrich.worker.retention import Retention
from services.enrich.worker.settings import EnrichSettings

SETTINGS: Final = web.AppKey("settings", EnrichSettings)
KEYSPACE: Final = web.AppKey("keyspace", Keyspace)
WRITER: Final = web.AppKey("writer", Redis)
CHILDREN: Final = web.AppKey("children", Children)
_log = structlog.get_logger()


def make_app(settings: EnrichSettings) -> web.Application:
    """Declare the application; nothing connects and nothing loads before it starts."""
    app = web.Application(middlewares=[problems(lambda slug: REFUSED.labels(slug).inc()), guard(settings)])
    app[SETTINGS] = settings
    app[KEYSPACE] = Keyspace(settings.partitions, settings.key_prefix)
    app[STARTED] = []
    app.cleanup_ctx.append(_redis)
    app.cleanup_ctx.append(_children)
    app.cleanup_ctx.append(_worker)
    add_ops_routes(app, {"redis": _ready, "server": not_checked_yet}, refresh=_refresh_gauges)
    return app


async def _redis(app: web.Application) -> AsyncIterator[None]:
    app[WRITER] = client = writer(app[SETTINGS].redis_url.get_secret_value())
    yield
    await client.aclose()


async def _children(app: web.Application) -> AsyncIterator[None]:
    settings = app[SETTINGS]
    memory = settings.child_memory_bytes
    own = [str(settings.gazetteer)] if settings.gazetteer else []
    nursery = Nursery(
        (sys.executable, "-m", settings.child_module, settings.model, settings.furniture, str(memory), *own)
    )
    app[CHILDREN] = children = Children(nursery, settings.children, settings.time_limit, recycle_above=memory // 2)
    _log.info("children.starting", number=settings.children, model=settings.model)
    await children.start()
    _log.info("children.ready", number=settings.children)
    in_background(app, "children", _fail_with(children))
    yield
    await children.stop()


async def _fail_with(children: Children) -> None:
    await children.failed.wait()


async def _worker(app: web.Application) -> AsyncIterator[None]:
    settings, keyspace, client = app[SETTINGS], app[KEYSPACE], app[WRITER]
    checking = check_server(app, client, keyspace.partition_count, keyspace.partitions)
    check = in_background(app, "check server", checking, may_end=True)
    worker = work(app, settings, keyspace, client, app[CHILDREN])
    task = in_background(app, "worker", worker)
    kept = Retention(client, keyspace, settings.retention_age, settings.retention_bytes, settings.retention_every)
    trimming = in_background(app, "retention", kept.run())
    yield
    await ended(trimming)
    await ended(check)
    await asyncio.wait({task})  # it drains; what it dies of has been said


async def _ready(app: web.Application) -> str | None:
    return await ping(app[WRITER])


async def _refresh_gauges(app: web.Application) -> None:
    client = app[WRITER]
    try:
        for partition in app[KEYSPACE].all:
            label = str(partition.number)
            pending: Any = await client.xpending(partition.raw, GROUP)
            metrics.PENDING.labels(label).set(pending["pending"])
            metrics.OLDEST_PENDING.labels(label).set((await _longest_idle(client, partition.raw)).total_seconds())
    except AWAY as error:
        REDIS_AWAY.labels("metrics").inc()
        _log.warning("redis.away", loop="metrics", error=type(error).__name__)
    except ResponseError as error:
        _log.info("metrics.not_refreshed", error=str(error))


async def _longest_idle(client: Redis, stream: str) -> timedelta:
    rows: Any = await client.xpending_range(stream, GROUP, min="-", max="+", count=100)
    return timedelta(milliseconds=max((row["time_since_delivered"] for row in rows), default=0))
