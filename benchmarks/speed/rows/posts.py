"""Single posts: 5 KB of JSON, 64 connections, one process on a core of its own, `appendfsync everysec`."""

import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.processes import MEASURED, answer
from benchmarks.speed.row import Measure, Plan, Row, Sides, SkipRowError
from benchmarks.speed.server import Listening, Store, peer, service, store
from services.contracts.keys import Keyspace
from services.ingest.settings import IngestSettings

CONNECTIONS: Final = 64
LIMIT: Final = "aiohttp answering 202 unseen"
NAIVE: Final = "naive aiohttp + XADD"
FASTAPI: Final = "FastAPI + XADD"
ONE: Final = "one process"
NO_END: Final = {"max_backlog_entries": "100000000", "max_backlog_bytes": str(2**40)}
"""Nobody enriches here: ingest must not find that the worker is behind."""
_CLIENT: Final = "benchmarks.speed.clients.http_load"
_BUSY: Final = 0.9
"""A client that takes more than this of its core may be what is measured."""


@asynccontextmanager
async def posts(plan: Plan) -> AsyncIterator[Sides]:
    """Run ingest beside three others."""
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(store(plan.folder))
        ours = await stack.enter_async_context(service("ingest", server, plan.folder, NO_END, core=MEASURED))
        others = {LIMIT: "aiohttp_unseen", NAIVE: "aiohttp_xadd", FASTAPI: "fastapi_xadd"}
        if plan.peers is None:
            del others[FASTAPI]
        sides = Sides({}, [f"{server.version}, everysec; load and server share the other core"])
        sides.of[OURS] = loading(plan, server, ours, Keyspace().all[0].raw, sides.notes)
        for name, module in others.items():
            listening = await stack.enter_async_context(
                peer(module, plan.peers or sys.executable, server, plan.folder, core=MEASURED)
            )
            sides.of[name] = loading(plan, server, listening, None if name == LIMIT else "articles", sides.notes)
        yield sides


def loading(
    plan: Plan, server: Store, on: Listening, stream: str | None, notes: list[str], articles: int = 1
) -> Measure:
    """Post for a turn; hold what was answered against what is on the stream, where it should be on one."""
    first = 0

    async def run() -> Turn:
        nonlocal first
        async with server.client() as client:
            await client.flushall()
        path, connections = ("/v1/articles", CONNECTIONS) if articles == 1 else ("/v1/articles:batch", _FEW)
        before = on.program.processor
        command = [
            sys.executable,
            "-m",
            _CLIENT,
            *map(str, (on.port, path, connections, plan.seconds, articles, first)),
        ]
        said = await answer("load", command, plan.folder)
        taken, first = on.program.processor - before, said["next"]
        if said["refused"] or not said["articles"]:
            message = f"{said['refused']} posts were refused, {said['articles']} accepted"
            raise RuntimeError(message)
        if stream:
            async with server.client() as client:
                kept = await client.xlen(stream)
            if kept < said["articles"]:
                message = f"{said['articles']} articles were accepted, {kept} are on the stream"
                raise RuntimeError(message)
        if said["busy"] > _BUSY:
            notes.append(f"the client was busy for {said['busy']:.0%} of its time: the rate may be its own")
        figures = {Figure.ARTICLES: said["rate"], Figure.PROCESSOR: 1000 * taken / said["articles"]}
        return figures if articles > 1 else {**figures, Figure.P50: said["p50"], Figure.P99: said["p99"]}

    return run


_FEW: Final = 4
"""Batches under way at once: each has up to 64 lines in hand."""


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
            listening = await stack.enter_async_context(
                service("ingest", server, plan.folder, {"processes": number, **NO_END})
            )
            sides.of[name] = loading(plan, server, listening, Keyspace().all[0].raw, sides.notes)
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
