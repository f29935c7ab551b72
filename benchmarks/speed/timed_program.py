"""A program that does jobs when told to (`benchmarks/peers/timed.py`), from our side."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.speed.figure import Figure, Turn
from benchmarks.speed.processes import MEASURED, Running, running
from benchmarks.speed.row import Measure

_PATIENCE_SECONDS: Final = 300.0


@dataclass(frozen=True, slots=True)
class Timed:
    """One that has loaded everything."""

    name: str
    program: Running

    async def seconds(self, job: str) -> float:
        """Have a job done; return the processor time it took."""
        assert self.program.process.stdin
        self.program.process.stdin.write(f"{job}\n".encode())
        return float(await self._line())

    async def _line(self) -> Any:
        assert self.program.process.stdout
        async with asyncio.timeout(_PATIENCE_SECONDS):
            said = await self.program.process.stdout.readline()
        if not said:
            message = f"{self.name} ended: {self.program.said()}"
            raise RuntimeError(message)
        return json.loads(said)

    async def loaded(self) -> None:
        """Wait until it says so."""
        await self._line()


def pace(program: Timed, job: str, number: int, figure: Figure) -> Measure:
    """Return the measure of how many pages or words a job gets through in a second of processor."""

    async def run() -> Turn:
        return {figure: number / await program.seconds(job)}

    return run


@asynccontextmanager
async def timed(name: str, command: Sequence[str], folder: Path) -> AsyncIterator[Timed]:
    """Run such a program, on the core that is for what is measured; wait until it has loaded everything."""
    async with running(name, command, folder, core=MEASURED, piped=True) as program:
        one = Timed(name, program)
        await one.loaded()
        yield one
