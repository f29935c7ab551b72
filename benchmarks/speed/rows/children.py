"""A worker draining a backlog of texts: with one child and with two, and what of it is not the reading."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count, islice
from time import perf_counter
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.fill import fill, settled, until_settled
from benchmarks.speed.processes import MEASURED, processor_of
from benchmarks.speed.row import Measure, Plan, Row, Sides
from benchmarks.speed.samples import stories
from benchmarks.speed.server import Listening, Store, service, store

ONE: Final = "one child"
_ROOM: Final = 1_000_000
"""First number of a turn's texts above the last turn's: no text is read twice."""


@asynccontextmanager
async def children(plan: Plan) -> AsyncIterator[Sides]:
    """Run a worker with two children, and one with one that has a server and a core of its own."""
    async with AsyncExitStack() as stack:
        sides = Sides({}, ["articles of seeds/ with words changed, put on the stream all at once"])
        for name, number in {OURS: "2", ONE: "1"}.items():
            server = await stack.enter_async_context(store(plan.folder, core=None))
            core = MEASURED if name == ONE else None
            worker = await stack.enter_async_context(
                service("enrich", server, plan.folder, {"children": number, "model": "fast"}, core=core)
            )
            sides.of[name] = _draining(plan, server, worker, int(number))
        yield sides


def _draining(plan: Plan, server: Store, worker: Listening, number: int) -> Measure:
    turns = count(1)

    async def run() -> Turn:
        texts = list(islice(stories(next(turns) * _ROOM), number * plan.pick(2, 8, 34)))
        before, whole, own = await settled(server), worker.program.processor, _own(worker)
        began = perf_counter()
        async with server.client() as client:
            await fill(client, texts)
        took = await until_settled(server, before + len(texts)) - began
        spent, outside = worker.program.processor - whole, _own(worker) - own
        return {
            Figure.ARTICLES: len(texts) / took,
            Figure.PROCESSOR: 1000 * spent / len(texts),
            Figure.OUTSIDE: 100 * outside / (spent - outside),
        }

    return run


def _own(worker: Listening) -> float:
    """Return the processor time of the worker itself: its children do the reading, in processes of their own."""
    return processor_of(worker.program.process.pid)


CHILDREN: Final = Row(
    "children",
    "a worker with two children, `fast`",
    children,
    (Target(Figure.ARTICLES, 1.85, ONE), Target(Figure.OUTSIDE, 3.0)),
)
