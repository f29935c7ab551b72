"""How long the commands take: `copydesk up` until all of it is ready, and the processor time of a mere `--help`."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count
from time import perf_counter
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.processes import ROOT, running, surroundings, until_said
from benchmarks.speed.row import Measure, Plan, Row, Sides

LOAD: Final = "loading the model"
_COPYDESK: Final = (sys.executable, "-m", "services.standalone")
_LOAD: Final = "from services.enrich.recogniser.models import load_model; load_model('fast')"
_UP: Final = "Ctrl-C ends it."
_FEWER: Final = 3


@asynccontextmanager
async def up(plan: Plan) -> AsyncIterator[Sides]:
    """Start everything, beside a Python that only loads the model."""
    turns = count()

    async def ready() -> Turn:
        data = plan.folder / f"up-{next(turns)}"
        began = perf_counter()
        async with running(data.name, [*_COPYDESK, "up"], plan.folder, env={"COPYDESK_DATA": str(data)}) as program:
            await until_said(program, _UP)
            return {Figure.SECONDS: perf_counter() - began}

    sides = Sides({}, [], turns=plan.pick(1, 1, _FEWER), warm=plan.pick(0, 0, 1) > 0)

    async def load() -> Turn:
        began = perf_counter()
        await _run([sys.executable, "-c", _LOAD])
        return {Figure.SECONDS: perf_counter() - began}

    sides.of = {OURS: ready, LOAD: load}
    yield sides


@asynccontextmanager
async def tail(plan: Plan) -> AsyncIterator[Sides]:
    """Ask a command for help, beside a Python that does nothing."""
    sides = {OURS: _processor([*_COPYDESK, "tail", "--help"]), "Python alone": _processor([sys.executable, "-c", ""])}
    yield Sides(sides, turns=plan.pick(1, 3, 9))


def _processor(command: Sequence[str]) -> Measure:
    async def run() -> Turn:
        before = _children()
        await _run(command)
        return {Figure.PROCESSOR_SECONDS: _children() - before}

    return run


async def _run(command: Sequence[str]) -> None:
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=surroundings(), stdout=quiet, stderr=quiet)
    if await process.wait():
        message = f"{command} ended with status {process.returncode}"
        raise RuntimeError(message)


def _children() -> float:
    taken = os.times()
    return taken.children_user + taken.children_system


UP: Final = Row("up", "`copydesk up` until ready", up, (Target(Figure.SECONDS, 1.0, LOAD, adds=True),))
TAIL: Final = Row("tail", "`copydesk tail --help`", tail, (Target(Figure.PROCESSOR_SECONDS, 0.3),))
