"""Batches: NDJSON of articles of 5 KB, beside single posts and beside what the server itself takes."""

import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.loading import Loading
from benchmarks.speed.processes import MEASURED, answer
from benchmarks.speed.row import Plan, Row, Sides
from benchmarks.speed.rows.posts import NO_END, RAW
from benchmarks.speed.server import Store, service, store

SINGLE: Final = "our single posts"
XADD: Final = "XADD, pipeline 16"
_LINES: Final = 100
"""Articles in a request: half a megabyte."""
_ROOM: Final = 10**9
"""First number of a batch's articles: none has been posted alone."""
_PER_SECOND: Final = 20_000
"""Entries the pipelined client writes for each second of a turn: 100 MB of memory."""


@asynccontextmanager
async def batches(plan: Plan) -> AsyncIterator[Sides]:
    """Run ingest with batches, the same with single posts, and XADD alone."""
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(store(plan.folder))
        ours = await stack.enter_async_context(service("ingest", server, plan.folder, NO_END, core=MEASURED))
        sides = Sides({}, [f"{server.version}, everysec; {_LINES} lines a batch"])
        sides.of[OURS] = Loading(plan, server, ours, RAW, _LINES, next=_ROOM)
        sides.of[SINGLE] = Loading(plan, server, ours, RAW)

        async def xadd() -> Turn:
            return await _pipelined(plan, server)

        sides.of[XADD] = xadd
        yield sides


async def _pipelined(plan: Plan, server: Store) -> Turn:
    async with server.client() as client:
        await client.flushall()
    count = str(int(_PER_SECOND * plan.seconds))
    command = [plan.peers or sys.executable, "-m", "benchmarks.peers.xadd_pipelined", str(server.port), "50", count]
    said = await answer("xadd", command, plan.folder, core=MEASURED)
    return {Figure.ARTICLES: said["rate"]}


BATCHES: Final = Row(
    "batches",
    "`POST /v1/articles:batch`, one process",
    batches,
    (Target(Figure.ARTICLES, 0.20, XADD), Target(Figure.ARTICLES, 3.0, SINGLE)),
)
