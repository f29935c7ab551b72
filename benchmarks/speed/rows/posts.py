"""Single posts: 5 KB of JSON, 64 connections, one process on a core of its own, `appendfsync everysec`."""

import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target
from benchmarks.speed.loading import Loading
from benchmarks.speed.processes import MEASURED
from benchmarks.speed.row import Plan, Row, Sides, SkipRowError
from benchmarks.speed.server import peer, service, store
from services.contracts.keys import Keyspace
from services.ingest.settings import IngestSettings

LIMIT: Final = "aiohttp answering 202 unseen"
NAIVE: Final = "naive aiohttp + XADD"
FASTAPI: Final = "FastAPI + XADD"
ONE: Final = "one process"
NO_END: Final = {"max_backlog_entries": "100000000", "max_backlog_bytes": str(2**40)}
"""Nobody enriches here: ingest must not find that the worker is behind."""
RAW: Final = Keyspace().all[0].raw


@asynccontextmanager
async def posts(plan: Plan) -> AsyncIterator[Sides]:
    """Run ingest beside three others."""
    others = {LIMIT: ("aiohttp_unseen", None), NAIVE: ("aiohttp_xadd", "articles")}
    if plan.peers:
        others[FASTAPI] = ("fastapi_xadd", "articles")
    python = plan.peers or sys.executable
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(store(plan.folder))
        ours = await stack.enter_async_context(service("ingest", server, plan.folder, NO_END, core=MEASURED))
        sides: dict[str, Loading] = {OURS: Loading(plan, server, ours, RAW, flame="posts")}
        for name, (module, stream) in others.items():
            theirs = await stack.enter_async_context(peer(module, python, server, plan.folder, core=MEASURED))
            sides[name] = Loading(plan, server, theirs, stream)
        made = Sides({**sides}, [f"{server.version}, everysec; load and server share the other core"])
        yield made
        made.notes.append(f"against the limit the client took up to {max(sides[LIMIT].busy):.0%} of its core")


@asynccontextmanager
async def processes(plan: Plan) -> AsyncIterator[Sides]:
    """Run two ingest processes on one port beside one."""
    if "processes" not in IngestSettings.model_fields:
        message = "this Copydesk has no COPYDESK_PROCESSES"
        raise SkipRowError(message)
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(store(plan.folder))
        sides = Sides({}, ["all cores shared"])
        for name, number in {OURS: "2", ONE: "1"}.items():
            settings = {"processes": number, **NO_END}
            listening = await stack.enter_async_context(service("ingest", server, plan.folder, settings))
            sides.of[name] = Loading(plan, server, listening, RAW)
        yield sides


POSTS: Final = Row(
    "posts",
    "`POST /v1/articles`, one process, 5 KB of JSON, 64 connections, durable answer",
    posts,
    (
        Target(Figure.ARTICLES, 0.50, LIMIT),
        Target(Figure.ARTICLES, 1.3, NAIVE),
        Target(Figure.ARTICLES, 2.5, FASTAPI),
        Target(Figure.P99, 1.0, FASTAPI),
    ),
)
PROCESSES: Final = Row(
    "processes", "two ingest processes on one port", processes, (Target(Figure.PROCESSOR, 1.0, ONE),)
)
