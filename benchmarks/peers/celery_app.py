"""The job on Celery with Redis: two prefork processes, acknowledged late, one task at a time as long tasks want it.

Run as `celery --app benchmarks.peers.celery_app worker --concurrency 2 -O fair`; REDIS_URL says where.
As `python -m benchmarks.peers.celery_app` it posts the texts of a file of JSON.
"""

import json
import os
import sys
from pathlib import Path

from celery import Celery
from celery.signals import worker_process_init
from redis import Redis

from benchmarks.peers.desk_job import RESULTS, enriched, steps

app = Celery("bench", broker=os.environ["REDIS_URL"])
app.conf.update(task_acks_late=True, worker_prefetch_multiplier=1, task_ignore_result=True)
redis = Redis.from_url(os.environ["REDIS_URL"])


@worker_process_init.connect
def load(**_: object) -> None:
    """Load the model before the first article."""
    steps()


@app.task(name="enrich")
def enrich(text: str) -> None:
    """Enrich an article."""
    redis.xadd(RESULTS, {"article": enriched(text)})


def post(file: Path) -> None:
    """Send each text."""
    for text in json.loads(file.read_text("utf-8")):
        enrich.delay(text)


if __name__ == "__main__":
    post(Path(sys.argv[1]))
