"""The job on taskiq with taskiq-redis: acknowledged tasks on a Redis stream, two worker processes.

Run as `taskiq worker benchmarks.peers.taskiq_app:broker --workers 2`; REDIS_URL says where.
As `python -m benchmarks.peers.taskiq_app` it posts the texts of a file of JSON.
"""

import asyncio
import json
import os
import sys
from pathlib import Path

from redis.asyncio import Redis
from taskiq import TaskiqEvents, TaskiqState
from taskiq_redis import RedisStreamBroker

from benchmarks.peers.desk_job import RESULTS, enriched, steps

broker = RedisStreamBroker(os.environ["REDIS_URL"], xread_count=1)  # else one worker takes what both could do


@broker.on_event(TaskiqEvents.WORKER_STARTUP)
async def load(state: TaskiqState) -> None:
    """Load the model before the first article."""
    state.redis = Redis.from_url(os.environ["REDIS_URL"])
    broker.state.redis = state.redis
    steps()


@broker.task("enrich")
async def enrich(text: str) -> None:
    """Enrich an article."""
    await broker.state.redis.xadd(RESULTS, {"article": enriched(text)})


async def post(texts: list[str]) -> None:
    """Send each text."""
    await broker.startup()
    for text in texts:
        await enrich.kiq(text)
    await broker.shutdown()


if __name__ == "__main__":
    asyncio.run(post(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
