"""How long a single article takes from its POST to its event, when there is nothing else to do.

Held against what the steps themselves took for that article, as the worker's metrics say.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count, islice
from time import perf_counter
from typing import Final

import aiohttp

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.percentiles import percentile
from benchmarks.speed.row import Plan, Row, Sides
from benchmarks.speed.samples import stories
from benchmarks.speed.server import Listening, service, store

PIPELINE: Final = "its steps alone"
_STEPS: Final = re.compile(r"^copydesk_step_seconds_sum\{.*\} (\S+)$", re.MULTILINE)
_ROOM: Final = 1_000_000
_PAUSE_SECONDS: Final = 0.1
_PATIENCE_SECONDS: Final = 30.0


@asynccontextmanager
async def prompt(plan: Plan) -> AsyncIterator[Sides]:
    """Run everything; post one article after the other, each when the last is out."""
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(store(plan.folder, "always", core=None))
        ingest = await stack.enter_async_context(service("ingest", server, plan.folder))
        enrich = await stack.enter_async_context(
            service("enrich", server, plan.folder, {"children": "2", "model": "fast"})
        )
        feed = await stack.enter_async_context(service("feed", server, plan.folder))
        client = await stack.enter_async_context(aiohttp.ClientSession())
        stream = await stack.enter_async_context(client.get(f"{feed.url}/v1/stream"))
        turns, number = count(1), plan.pick(2, 8, 25)
        steps: list[float] = []

        async def run() -> Turn:
            steps.clear()
            took = []
            for text in islice(stories(next(turns) * _ROOM), number):
                before = await _steps(client, enrich)
                took.append(await _one(client, ingest, stream, text))
                steps.append(await _steps(client, enrich) - before)
                await asyncio.sleep(_PAUSE_SECONDS)
            beyond = [whole - inside for whole, inside in zip(took, steps, strict=True)]
            return {
                **_times(took, Figure.P50, Figure.P99),
                **_times(beyond, Figure.BEYOND_P50, Figure.BEYOND_P99),
            }

        async def inside() -> Turn:
            return _times(steps, Figure.P50, Figure.P99)

        notes = [f"{server.version}, appendfsync always; {number} texts a turn, one at a time"]
        yield Sides({OURS: run, PIPELINE: inside}, notes)


def _times(seconds: list[float], middle: Figure, late: Figure) -> Turn:
    return {middle: 1000 * percentile(seconds, 50), late: 1000 * percentile(seconds, 99)}


async def _one(client: aiohttp.ClientSession, ingest: Listening, stream: aiohttp.ClientResponse, text: str) -> float:
    """Post an article; return how long it took until its event was there, in seconds."""
    began = perf_counter()
    async with client.post(
        f"{ingest.url}/v1/articles", data=text.encode(), headers={"Content-Type": "text/plain"}
    ) as accepted:
        name = (await accepted.json())["id"]
    wanted = json.dumps({"id": name})[1:-1].replace(" ", "").encode()
    held = b""
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while not (wanted in held and held.endswith(b"\n\n")):
            held += await stream.content.readany()
    return perf_counter() - began


async def _steps(client: aiohttp.ClientSession, enrich: Listening) -> float:
    async with client.get(f"{enrich.url}/metrics") as answered:
        return sum(map(float, _STEPS.findall(await answered.text())))


PROMPT: Final = Row(
    "prompt",
    "POST to SSE at low load, beyond the steps' own time",
    prompt,
    (Target(Figure.BEYOND_P50, 3.0), Target(Figure.BEYOND_P99, 15.0)),
)
