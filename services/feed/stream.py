"""GET /v1/stream: enriched articles as server-sent events."""

import asyncio
import time
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, Final

import structlog
from aiohttp import hdrs, web

from services.chassis.clients import AWAY
from services.chassis.problems import UNAVAILABLE, ProblemError
from services.chassis.waiting import done_before, ended, waited
from services.feed.beginning import Beginning, beginning
from services.feed.events import EVENT_STREAM
from services.feed.metrics import ENDED, SENT
from services.feed.page_size import PageSize
from services.feed.position import Position
from services.feed.replay import Replay
from services.feed.settings import START_PATIENCE
from services.feed.state import HUB, KEYSPACE, SETTINGS, WRITER
from services.feed.subscriber import Reason, Subscriber
from services.feed.wanted import wanted
from services.feed.writing import Writing

_HEADERS: Final = {
    hdrs.CONTENT_TYPE: EVENT_STREAM,
    hdrs.CACHE_CONTROL: "no-store",
    "X-Accel-Buffering": "no",  # nginx and its kin would hold events back
}
_WRITE_BYTES: Final = 64 * 1024
_log = structlog.get_logger()


async def get_stream(request: web.Request) -> web.StreamResponse:
    """Stream articles until the client leaves, reads too slowly, or the service ends."""
    app, settings = request.app, request.app[SETTINGS]
    asked = beginning(request, settings.partitions)
    subscriber = Subscriber(wanted(request.query), settings.buffer_entries, settings.buffer_bytes)
    with app[HUB].member(subscriber):
        start = await _start(app, asked)
        response = web.StreamResponse(headers=_HEADERS)
        await response.prepare(request)
        writing = Writing(response, start or app[HUB].position, settings.heartbeat, settings.stall_timeout)
        began = time.monotonic()
        await _until_ended(subscriber, _write_all(app, subscriber, writing, replayed=start is not None))
        await _part(request, writing)
    ENDED.labels(subscriber.reason).inc()
    seconds = round(time.monotonic() - began, 3)
    log = _log.awarning if subscriber.reason in {Reason.OVERFLOW, Reason.STALLED} else _log.ainfo
    await log("subscriber.left", reason=subscriber.reason, sent=writing.sent, seconds=seconds, at=str(writing.position))
    return response


async def _start(app: web.Application, asked: Beginning) -> Position | None:
    """Return the position to replay from. Raises ProblemError 503 while nothing is known of the log."""
    try:
        start = await asked.position(app[WRITER], app[KEYSPACE])
    except AWAY as error:
        raise ProblemError(UNAVAILABLE, headers={"Retry-After": "1"}) from error
    if not await waited(app[HUB].following, START_PATIENCE):
        raise ProblemError(UNAVAILABLE, headers={"Retry-After": "1"})
    return start


async def _write_all(app: web.Application, subscriber: Subscriber, writing: Writing, *, replayed: bool) -> None:
    """Replay, go live, replay what came in between, then write what comes.

    Live comes before the last replay, so that nothing is missed; what comes both ways is written once, since each
    entry is behind the position by then. The long first replay comes before, so that a slow one fills no buffer.
    """
    settings, hub = app[SETTINGS], app[HUB]
    await writing.open()
    replay = Replay(app[WRITER], app[KEYSPACE], subscriber.wanted, writing, PageSize(settings.page_bytes))
    if replayed:
        await replay.run(None)
    await replay.run(hub.go_live(subscriber))
    while True:
        items = await subscriber.take(_WRITE_BYTES, writing.due)
        if items:
            SENT.inc(await writing.send(items))
        else:
            writing.catch_up(hub.position)
            await writing.beat_if_due()


async def _until_ended(subscriber: Subscriber, work: Coroutine[Any, Any, None]) -> None:
    """Do the work until it fails or the subscriber is to end; then its reason says why."""
    writing = asyncio.create_task(work, name="write to subscriber")
    try:
        await done_before(subscriber.ended, [writing])
    finally:
        await ended(writing)
    failed = None if writing.cancelled() else writing.exception()
    if isinstance(failed, TimeoutError):
        subscriber.end(Reason.STALLED)
    elif isinstance(failed, ConnectionError):
        subscriber.end(Reason.GONE)
    elif isinstance(failed, Exception):
        subscriber.end(Reason.FAILED)
        _log.error("subscriber.failed", exc_info=failed)


async def _part(request: web.Request, writing: Writing) -> None:
    """End the response; cut the connection of a client that has not taken the last write yet.

    aiohttp lets all writers of a connection wait for one future: once a write has been cancelled, so is it.
    """
    if writing.under_way and request.transport:
        request.transport.abort()
    with suppress(ConnectionError):
        await writing.response.write_eof()
