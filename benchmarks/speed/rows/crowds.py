"""Many subscribers of one feed: all articles to each of them, or to each what its filter takes."""

import asyncio
import json
import resource
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext
from typing import Any, Final

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.flames import HOLDING_GIL, drawn
from benchmarks.speed.processes import MEASURED, OTHERS, running
from benchmarks.speed.row import Measure, Plan, Row, Sides, SkipRowError
from benchmarks.speed.server import Listening, Store, peer, service, store

BARE: Final = "a bare aiohttp write"
_QUIET: Final = {"heartbeat": "3600", "max_subscribers": "20000"}
"""No heartbeats between: a client that counts frames takes them for articles."""
_SPARE: Final = 200
"""Files that a process has open beside its streams."""
_BUSY: Final = 0.9


@asynccontextmanager
async def crowd(plan: Plan) -> AsyncIterator[Sides]:
    """Run feed, and a bare aiohttp that writes the same."""
    size = (plan.pick(20, 1000, 1000), 0, 20, plan.pick(1, 2, 10), 20_000)
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(store(plan.folder))
        feed = await stack.enter_async_context(service("feed", server, plan.folder, _QUIET, core=MEASURED))
        bare = await stack.enter_async_context(
            peer("aiohttp_sse", plan.peers or sys.executable, server, plan.folder, core=MEASURED)
        )
        sides = Sides({}, [f"{size[0]} subscribers, {size[2]} articles of {size[4] // 1000} kB a second"], warm=False)
        sides.turns = plan.pick(1, 1, 5)
        sides.of[OURS] = _delivering(plan, server, feed, size, sides.notes, "crowd")
        sides.of[BARE] = _delivering(plan, server, bare, size, sides.notes)
        yield sides


@asynccontextmanager
async def filtered(plan: Plan) -> AsyncIterator[Sides]:
    """Run feed with a filter a subscriber."""
    size = (plan.pick(50, 2000, 10_000), plan.pick(50, 1000, 1000), 5, plan.pick(1, 2, 10), 20_000)
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if allowed < size[0] + _SPARE:
        message = f"a process may open {allowed} files here: `ulimit -n {size[0] + _SPARE}` first"
        raise SkipRowError(message)
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(store(plan.folder))
        feed = await stack.enter_async_context(service("feed", server, plan.folder, _QUIET, core=MEASURED))
        notes = [f"{size[0]} subscribers, {size[1]} filters, {size[2]} articles a second, 30 names in each"]
        sides = Sides({}, notes, warm=False, turns=plan.pick(1, 1, 3))
        sides.of[OURS] = _delivering(plan, server, feed, size, notes)
        yield sides


def _delivering(
    plan: Plan, server: Store, on: Listening, size: tuple[int, int, int, int, int], notes: list[str], flame: str = ""
) -> Measure:
    async def run() -> Turn:
        async with server.client() as client:
            await client.flushall()
        command = [sys.executable, "-m", "benchmarks.speed.clients.crowd", *map(str, (on.port, server.port, *size))]
        async with running("crowd", command, plan.folder, core=OTHERS, piped=True) as program, asyncio.timeout(180):
            assert program.process.stdout
            await program.process.stdout.readline()  # all streams are open
            before = on.program.processor
            async with drawn(plan, flame, on.program, HOLDING_GIL) if flame else nullcontext():
                said = await program.process.stdout.readline()
            spent = on.program.processor - before
            if not said:
                raise RuntimeError(program.said())
        found: dict[str, Any] = json.loads(said)
        if found["cut"] or found["delivered"] != found["due"]:
            notes.append(f"{found['cut']} streams were cut, {found['due'] - found['delivered']} deliveries missing")
        if found["busy"] > _BUSY:
            notes.append(f"the client was busy for {found['busy']:.0%} of its time: the times may be its own")
        delivered = max(1, found["delivered"])
        return {Figure.P50: found["p50"], Figure.P99: found["p99"], Figure.DELIVERY: 1e6 * spent / delivered}

    return run


CROWD: Final = Row(
    "crowd",
    "1,000 SSE subscribers, 20 articles/s of 20 kB",
    crowd,
    (Target(Figure.P99, 50.0), Target(Figure.DELIVERY, 1.5, BARE)),
)
FILTERED: Final = Row(
    "filtered", "10,000 subscribers with 1,000 filters, 5 articles/s", filtered, (Target(Figure.P99, 200.0),)
)
