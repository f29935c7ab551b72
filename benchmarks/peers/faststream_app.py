"""The job on FastStream: a consumer group of two workers on a Redis stream, results published to another.

Run as `faststream run benchmarks.peers.faststream_app:app --workers 2`, as its pages have it; REDIS_URL says where.
As `python -m benchmarks.peers.faststream_app` it posts the texts of a file of JSON.
"""

import asyncio
import json
import os
import sys
from pathlib import Path

from faststream import FastStream
from faststream.redis import RedisBroker, StreamSub

from benchmarks.peers.desk_job import RESULTS, enriched, steps

broker = RedisBroker(os.environ["REDIS_URL"])
app = FastStream(broker)
_ARTICLES = StreamSub("articles", group="enrich", consumer=f"worker-{os.getpid()}", last_id=">", max_records=1)


@app.on_startup
async def load() -> None:
    """Load the model before the first article."""
    steps()


@broker.subscriber(stream=_ARTICLES)
@broker.publisher(stream=RESULTS)
async def enrich(text: str) -> str:
    """Enrich an article."""
    return enriched(text)


async def post(texts: list[str]) -> None:
    """Publish each text."""
    async with RedisBroker(os.environ["REDIS_URL"]) as posting:
        for text in texts:
            await posting.publish(text, stream="articles")


if __name__ == "__main__":
    asyncio.run(post(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
