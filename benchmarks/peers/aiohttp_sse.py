"""What a write to many streams costs with aiohttp: one reader of the log, and `write` to each.

`python -m … PORT REDIS_URL`. No filters, no positions, no history, no bounds: the least that server-sent events are.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Final

import uvloop
from aiohttp import web
from redis.asyncio import Redis

_OPEN: Final = web.AppKey("open", set[web.StreamResponse])
_LOG: Final = "articles:enriched:{0}"


async def get_stream(request: web.Request) -> web.StreamResponse:
    """Hold a stream open."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    await response.write(b"retry: 1000\n\n")
    request.app[_OPEN].add(response)
    try:
        await asyncio.Event().wait()
    finally:
        request.app[_OPEN].discard(response)
    return response


async def ready(_: web.Request) -> web.Response:
    """Say that it listens."""
    return web.Response()


async def follow(app: web.Application) -> None:
    """Read the log, and write what comes to all."""
    client, last = Redis.from_url(sys.argv[2], socket_timeout=30, protocol=2), "$"
    while True:
        for _, entries in await client.xread({_LOG: last}, block=1000) or ():
            for entry, fields in entries:
                last = entry.decode()
                event = b"event: article\nid: %b\ndata: %b\n\n" % (entry, fields[b"article"])
                for response in list(app[_OPEN]):
                    with suppress(ConnectionError):
                        await response.write(event)


def main() -> None:
    """Serve."""
    app = web.Application()
    app[_OPEN] = set()

    async def following(app: web.Application) -> AsyncIterator[None]:
        task = asyncio.create_task(follow(app))
        yield
        task.cancel()

    app.cleanup_ctx.append(following)
    app.router.add_get("/v1/stream", get_stream)
    app.router.add_get("/ready", ready)
    web.run_app(
        app, host="127.0.0.1", port=int(sys.argv[1]), loop=uvloop.new_event_loop(), access_log=None, print=None,
        shutdown_timeout=0.1, handler_cancellation=True,
    )  # fmt: skip


if __name__ == "__main__":
    main()
