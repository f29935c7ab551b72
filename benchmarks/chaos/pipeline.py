"""The pipeline of a run: a server, ingest, workers, feed, each a process of its own."""

import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.chaos.child import FOLDER
from benchmarks.chaos.plan import Plan
from benchmarks.chaos.server import Server
from benchmarks.chaos.supervised import Supervised
from services.chassis.serve import free_port
from services.standalone.find_server import find_server

ROOT: Final = Path(__file__).parents[2]
_HOST: Final = "127.0.0.1"
_PORTS: Final = range(12_000, 20_000)
"""Below the ports that clients get: a client that calls a dead server again and again may else end up on its port.
Below those of the tests' own servers, too, which run beside a short chaos."""
_START_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Everything that runs, and where."""

    server: Server
    ingest: Supervised
    feed: Supervised
    workers: tuple[Supervised, ...]
    ingest_url: str
    feed_url: str

    @property
    def services(self) -> tuple[Supervised, ...]:
        """All but the server."""
        return (self.ingest, *self.workers, self.feed)


@asynccontextmanager
async def running(plan: Plan, folder: Path) -> AsyncIterator[Pipeline]:
    """Start everything, wait until all of it listens, and end it, whatever state it is in by then."""
    pipeline = _declared(plan, folder)
    keepers: list[asyncio.Task[None]] = []
    try:
        await pipeline.server.start()
        keepers += [asyncio.create_task(one.keep(), name=one.name) for one in pipeline.services]
        for one in pipeline.services:
            if await one.listening(_START_SECONDS) is None:
                message = f"{one.name} did not start: see {folder}"
                raise RuntimeError(message)
        yield pipeline
    finally:
        pipeline.server.signal(signal.SIGCONT)
        await asyncio.gather(*(one.retire() for one in pipeline.services))
        await asyncio.gather(*keepers, return_exceptions=True)
        await pipeline.server.end(signal.SIGTERM)


def _declared(plan: Plan, folder: Path) -> Pipeline:
    binary = os.environ.get("COPYDESK_SERVER")
    redis, ingest, feed = _free_ports(3)
    server = Server(find_server(Path(binary) if binary else None), folder / "redis", redis, ROOT)
    shared = {
        **{name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")},
        "PYTHONPATH": str(ROOT),
        "TMPDIR": str(folder),  # what killed workers leave there goes with it
        "COPYDESK_REDIS_URL": server.url,
        "COPYDESK_HOST": _HOST,
        "COPYDESK_LOG_FORMAT": "json",
        "COPYDESK_DRAIN_TIMEOUT": "5",
    }
    writing = {"COPYDESK_PORT": str(ingest), "COPYDESK_MAX_BACKLOG_ENTRIES": str(plan.backlog_entries)}
    reading = {"COPYDESK_PORT": str(feed), "COPYDESK_HEARTBEAT": "1"}
    working = {
        "COPYDESK_PORT": "0",
        "COPYDESK_MODEL": "none",
        "COPYDESK_CHILDREN": str(plan.children),
        "COPYDESK_CHILD_MODULE": "benchmarks.chaos.child",
        "COPYDESK_CHILD_MEMORY_BYTES": str(plan.child_memory_bytes),
        "COPYDESK_TIME_LIMIT": str(plan.time_limit.total_seconds()),
        "COPYDESK_CLAIM_AFTER": str(plan.claim_after.total_seconds()),
        "COPYDESK_MAX_DELIVERIES": str(plan.max_deliveries),
        "COPYDESK_STOP_AFTER_GIVEN_UP": "1000000",  # all that is given up here is poison
        "COPYDESK_RETENTION_BYTES": str(1024**4),  # a soak must not lose its own evidence
        FOLDER: str(folder),
    }

    def one(name: str, module: str, env: dict[str, str]) -> Supervised:
        return Supervised(name, module, {**shared, **env}, folder, plan.defect)

    workers = tuple(one(f"worker-{letter}", "enrich", working) for letter in "abcdefgh"[: plan.workers])
    return Pipeline(
        server,
        one("ingest", "ingest", writing),
        one("feed", "feed", reading),
        workers,
        f"http://{_HOST}:{ingest}",
        f"http://{_HOST}:{feed}",
    )


def _free_ports(number: int) -> list[int]:
    found: list[int] = []
    while len(found) < number:
        wanted = random.choice(_PORTS)  # noqa: S311 - not the seed's: two runs at once must not meet
        if free_port(_HOST, wanted) == wanted and wanted not in found:
            found.append(wanted)
    return found
