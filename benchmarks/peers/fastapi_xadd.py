"""The same with FastAPI on uvicorn, with uvloop and httptools, without an access log. `python -m … PORT REDIS_URL`."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import uvicorn
from fastapi import FastAPI, Request
from pydantic import BaseModel
from redis.asyncio import BlockingConnectionPool, Redis

_CONNECTIONS: Final = 64


class Article(BaseModel):
    """What is posted."""

    content: str
    content_type: str = "text/plain"
    url: str | None = None
    headline: str | None = None


class Accepted(BaseModel):
    """What is answered."""

    id: str
    state: str = "pending"


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Hold the connections."""
    app.state.redis = Redis.from_pool(BlockingConnectionPool.from_url(sys.argv[2], max_connections=_CONNECTIONS))
    yield
    await app.state.redis.aclose()


app = FastAPI(lifespan=lifespan)


@app.post("/v1/articles", status_code=202)
async def post(article: Article, request: Request) -> Accepted:
    """Put the article on the stream."""
    entry = await request.app.state.redis.xadd("articles", {"article": article.model_dump_json(exclude_none=True)})
    return Accepted(id=entry.decode())


@app.get("/ready")
async def ready() -> None:
    """Say that it listens."""


def main() -> None:
    """Serve."""
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), loop="uvloop", http="httptools", access_log=False)


if __name__ == "__main__":
    main()
