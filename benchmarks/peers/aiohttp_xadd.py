"""A naive write edge: aiohttp, a pydantic model, one XADD a post. `python -m … PORT REDIS_URL`."""

import sys
from collections.abc import AsyncIterator
from typing import Final

import uvloop
from aiohttp import web
from pydantic import BaseModel
from redis.asyncio import BlockingConnectionPool, Redis

_CONNECTIONS: Final = 64
"""One a client: so none waits for another's."""
_REDIS: Final = web.AppKey("redis", Redis)


class Article(BaseModel):
    """What is posted."""

    content: str
    content_type: str = "text/plain"
    url: str | None = None
    headline: str | None = None


async def post(request: web.Request) -> web.Response:
    """Check the article, and put it on the stream."""
    article = Article.model_validate_json(await request.read())
    entry = await request.app[_REDIS].xadd("articles", {"article": article.model_dump_json(exclude_none=True)})
    return web.json_response({"id": entry.decode(), "state": "pending"}, status=202)


async def ready(_: web.Request) -> web.Response:
    """Say that it listens."""
    return web.Response()


def main() -> None:
    """Serve."""
    app = web.Application()

    async def redis(app: web.Application) -> AsyncIterator[None]:
        pool = BlockingConnectionPool.from_url(sys.argv[2], max_connections=_CONNECTIONS)
        app[_REDIS] = client = Redis.from_pool(pool)
        yield
        await client.aclose()

    app.cleanup_ctx.append(redis)
    app.router.add_post("/v1/articles", post)
    app.router.add_get("/ready", ready)
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), loop=uvloop.new_event_loop(), access_log=None, print=None)


if __name__ == "__main__":
    main()
