"""The same job on other frameworks: articles in, enriched with the same model, out on a stream, on all cores.

Ours come in over HTTP as one batch, theirs are sent by their own clients; all are counted from the first that is sent
to the last in the stream that results go to.
"""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count, islice
from pathlib import Path
from time import perf_counter
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.fill import settled, until_settled
from benchmarks.speed.processes import Running, answer, running, until_said
from benchmarks.speed.row import Measure, Plan, Row, Sides, SkipRowError
from benchmarks.speed.samples import stories
from benchmarks.speed.server import Listening, Store, service, store

_PEERS: Final = {
    "FastStream": ("faststream", "run", "benchmarks.peers.faststream_app:app", "--workers", "2"),
    "taskiq-redis": ("taskiq", "worker", "benchmarks.peers.taskiq_app:broker", "--workers", "2"),
    "Celery": (
        "celery",
        "--app",
        "benchmarks.peers.celery_app",
        "worker",
        "--concurrency",
        "2",
        "-O",
        "fair",
        "-l",
        "INFO",
    ),
}
_MODULES: Final = {"FastStream": "faststream_app", "taskiq-redis": "taskiq_app", "Celery": "celery_app"}
_READY: Final = {
    "FastStream": ("waiting for messages", 2),
    "taskiq-redis": ("Listening started", 2),
    "Celery": (" ready.", 1),
}
"""What their workers write once they listen, and how often: what is sent to FastStream before is lost."""
_ONE_THREAD: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Two workers on two cores: more threads would only be in each other's way. Ours set this for themselves."""
_RESULTS: Final = "results"
_ROOM: Final = 1_000_000


@asynccontextmanager
async def end_to_end(plan: Plan) -> AsyncIterator[Sides]:
    """Run ingest with a worker of two children, and each framework with two worker processes, each on its server."""
    if plan.peers is None:
        message = "all but ours need the peers' environment"
        raise SkipRowError(message)
    scripts = Path(plan.peers).parent
    async with AsyncExitStack() as stack:
        sides = Sides({}, ["texts of seeds/ with words changed; everysec; two workers each"])
        server = await stack.enter_async_context(store(plan.folder, core=None))
        ingest = await stack.enter_async_context(service("ingest", server, plan.folder))
        await stack.enter_async_context(service("enrich", server, plan.folder, {"children": "2", "model": "fast"}))
        sides.of[OURS] = _ours(plan, server, ingest)
        started: dict[str, tuple[Store, Running]] = {}
        for name, (program, *arguments) in _PEERS.items():
            theirs = await stack.enter_async_context(store(plan.folder, core=None))
            command = [str(scripts / "python"), str(scripts / program), *arguments]
            env = {"REDIS_URL": theirs.url, **_ONE_THREAD}
            worker = await stack.enter_async_context(running(program, command, plan.folder, env=env))
            started[name] = theirs, worker
        for name, (theirs, worker) in started.items():
            await until_said(worker, *_READY[name])
            sides.of[name] = _theirs(plan, name, theirs, worker)
        yield sides


def _texts(plan: Plan, number: int) -> list[str]:
    return list(islice(stories(number * _ROOM), plan.pick(2, 8, 34)))


def _ours(plan: Plan, server: Store, ingest: Listening) -> Measure:
    turns = count(1)

    async def run() -> Turn:
        texts = _texts(plan, next(turns))
        file = plan.folder / "batch.ndjson"
        file.write_text("".join(json.dumps({"content": text}) + "\n" for text in texts), "utf-8")
        before, began = await settled(server), perf_counter()
        sending = [sys.executable, "-m", "benchmarks.speed.clients.post_batch", ingest.url, str(file)]
        accepted = await answer("post", sending, plan.folder, core=None)
        if accepted["articles"] != len(texts):
            message = f"of {len(texts)} articles {accepted['articles']} were new"
            raise RuntimeError(message)
        return {Figure.ARTICLES: len(texts) / (await until_settled(server, before + len(texts)) - began)}

    return run


def _theirs(plan: Plan, name: str, server: Store, worker: Running) -> Measure:
    turns = count(1)

    async def run() -> Turn:
        texts = _texts(plan, next(turns))
        file = plan.folder / "texts.json"
        file.write_text(json.dumps(texts), "utf-8")
        before, began = await settled(server, _RESULTS), perf_counter()
        sending = [str(plan.peers), "-m", f"benchmarks.peers.{_MODULES[name]}", str(file)]
        async with running(f"{name}-post", sending, plan.folder, env={"REDIS_URL": server.url}) as posting:
            if await posting.process.wait():
                raise RuntimeError(posting.said())
        try:
            end = await until_settled(server, before + len(texts), _RESULTS)
        except TimeoutError as error:
            message = f"{name} is not done: {worker.said()}"
            raise RuntimeError(message) from error
        return {Figure.ARTICLES: len(texts) / (end - began)}

    return run


END_TO_END: Final = Row(
    "end-to-end",
    "articles in to enriched articles out, `fast`, two cores",
    end_to_end,
    tuple(Target(Figure.ARTICLES, 1.0, name) for name in _PEERS),
)
