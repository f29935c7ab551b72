"""A day of the largest news API: as many unseen pages a second as it takes in, whatever the answer.

1.4 million articles a day, as the largest says of itself, are 16.2 a second. All steps, `fast`, `appendfsync always`,
everything with its defaults on one machine, the client that posts and follows among it.
"""

import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.processes import answer
from benchmarks.speed.row import Plan, Row, Sides
from benchmarks.speed.server import service, store

_RATE: Final = 16.2
_MOST_MILLISECONDS: Final = 2000.0
_AFTERWARDS: Final = 4
"""Times as long as the posting the reading may take at most, on a machine that does not keep up."""
_LATE_SECONDS: Final = 0.1
"""A client that posts so late has had too little of the machine to be a fair clock."""


@asynccontextmanager
async def day(plan: Plan) -> AsyncIterator[Sides]:
    """Run everything, and one producer that does not wait."""
    seconds = 60 * (plan.minutes or plan.pick(1 / 60, 1 / 6, 3))
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(store(plan.folder, "always", core=None, rewrites=True))
        ingest = await stack.enter_async_context(service("ingest", server, plan.folder))
        await stack.enter_async_context(service("enrich", server, plan.folder, {"model": "fast"}))
        feed = await stack.enter_async_context(service("feed", server, plan.folder))
        pages = "pages of a folder" if plan.pages else "invented pages"
        notes = [f"{server.version}, appendfsync always; {seconds / 60:.3g} minutes of {_RATE} {pages} a second"]

        async def run() -> Turn:
            command = [
                *(sys.executable, "-m", "benchmarks.speed.clients.open_loop", ingest.url, feed.url),
                *(str(_RATE), str(seconds), *([str(plan.pages)] if plan.pages else [])),
            ]
            said = await answer("day", command, plan.folder, core=None, within=120 + _AFTERWARDS * seconds)
            notes.append(f"{said['accepted']} accepted, {said['refused']} refused")
            if said["late"] > _LATE_SECONDS:
                notes.append(f"the client itself posted up to {said['late']:.1f} s late")
            return {
                Figure.P50: said["p50"],
                Figure.P99: said["p99"],
                Figure.LOST: said["lost"],
                Figure.DOUBLED: said["doubled"],
            }

        yield Sides({OURS: run}, notes, warm=False, turns=1)


DAY: Final = Row(
    "day",
    "a day of the largest news API: 16.2 unseen HTML pages a second, 202 to SSE",
    day,
    (Target(Figure.P99, _MOST_MILLISECONDS), Target(Figure.LOST, 0), Target(Figure.DOUBLED, 0)),
)
