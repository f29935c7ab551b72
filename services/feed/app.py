"""The feed application: what it holds, where its routes go."""

from collections.abc import AsyncIterator

import structlog
from aiohttp import web

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
from services.feed.history import end_of_log
from services.feed.hub import Hub
from services.feed.live_page import add_page, open_to_all
from services.feed.metrics import LAG
from services.feed.page_size import PageSize
from services.feed.position import START, Position
from services.feed.reader import Reader
from services.feed.settings import BLOCK, FeedSettings
from services.feed.state import HUB, KEYSPACE, SETTINGS, WRITER
from services.feed.stream import get_stream

_log = structlog.get_logger()


def make_app(settings: FeedSettings) -> web.Application:
    """Declare the application; nothing connects before it starts."""
    app = web.Application(middlewares=[problems(lambda slug: REFUSED.labels(slug).inc()), open_to_all(guard(settings))])
    app[SETTINGS] = settings
    app[KEYSPACE] = Keyspace(settings.partitions, settings.key_prefix)
    app.on_response_prepare.append(allow_origin)
    app.on_shutdown.append(_end_streams)
    app.cleanup_ctx.append(_redis)
    app.cleanup_ctx.append(_reader)
    app.router.add_get("/v1/stream", get_stream, allow_head=False)
    add_page(app, settings.ingest_url)
    add_ops_routes(app, {"redis": _ready, "server": not_checked_yet, "log": _following}, refresh=_refresh_gauges)
    return app


async def _redis(app: web.Application) -> AsyncIterator[None]:
    settings, keyspace = app[SETTINGS], app[KEYSPACE]
    app[WRITER] = client = writer(settings.redis_url.get_secret_value())
    app[STARTED] = []
    checking = check_server(app, client, keyspace.partition_count, keyspace.partitions)
    task = in_background(app, "check server", checking, may_end=True)
    yield
    await ended(task)
    await client.aclose()


async def _reader(app: web.Application) -> AsyncIterator[None]:
    settings = app[SETTINGS]
    app[HUB] = hub = Hub(Position((START,) * settings.partitions), settings.max_subscribers)
    client = blocking_reader(settings.redis_url.get_secret_value(), BLOCK)
    reader = Reader(client, app[KEYSPACE], hub, PageSize(settings.page_bytes))
    task = in_background(app, "feed reader", reader.run())
    yield
    await ended(task)
    await client.aclose()


async def _end_streams(app: web.Application) -> None:
    """End them before the server waits for its handlers: an open stream would outlast its patience."""
    app[HUB].end_all()


async def _ready(app: web.Application) -> str | None:
    return await ping(app[WRITER])


async def _following(app: web.Application) -> str | None:
    return None if app[HUB].following.is_set() else "the end of the log is not found yet"


async def _refresh_gauges(app: web.Application) -> None:
    """Compare the end of the log with what was read. A scrape never fails for want of it."""
    try:
        end = await end_of_log(app[WRITER], app[KEYSPACE])
    except AWAY as error:
        REDIS_AWAY.labels("metrics").inc()
        _log.warning("redis.away", loop="metrics", error=type(error).__name__)
        return
    for number, (last, read) in enumerate(zip(end.entries, app[HUB].position.entries, strict=True)):
        LAG.labels(str(number)).set(max(last[0] - read[0], 0) / 1000 if read > START else 0.0)
