"""Programs as children of this one: each in a session and on a core of its own, none outlives us."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.chaos.descendants import children_of

ROOT: Final = Path(__file__).parents[2]
MEASURED: Final = 0
"""The core of the program that is measured alone."""
OTHERS: Final = 1
"""The core of the load and of the server."""
_PATIENCE_SECONDS: Final = 25.0
"""Our own services drain for up to twenty."""
_START_SECONDS: Final = 60.0
_LOOK_EVERY_SECONDS: Final = 0.05
_TICKS: Final = os.sysconf("SC_CLK_TCK")
_TIED: Final = ("-m", "services.chassis.orphan")


@dataclass(frozen=True, slots=True)
class Running:
    """A program that runs."""

    process: asyncio.subprocess.Process
    log: Path

    @property
    def processor(self) -> float:
        """Seconds of processor time that it and all it has started have taken, those that have ended included."""
        return sum(map(processor_of, family(self.process.pid)))

    def said(self) -> str:
        """Return the end of what it has written."""
        return self.log.read_text("utf-8", "replace")[-2000:] if self.log.exists() else ""


def family(pid: int) -> list[int]:
    """Return a process and all that descend from it."""
    return [pid, *(other for child in children_of(pid) for other in family(child))]


def processor_of(pid: int) -> float:
    """Return the processor time of a process, and of those of its children that have ended; nought if it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICKS


@asynccontextmanager
async def running(
    name: str,
    command: Sequence[str],
    folder: Path,
    *,
    env: Mapping[str, str] | None = None,
    core: int | None = None,
    piped: bool = False,
) -> AsyncIterator[Running]:
    """Run a command until the block ends. What it writes is in `folder/name.log`, unless it is piped to us."""
    log = folder / f"{name}.log"
    with log.open("ab") as output:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, *_TIED, *command),
            stdin=asyncio.subprocess.PIPE if piped else asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE if piped else output,
            stderr=output,
            cwd=ROOT,
            env={**surroundings(), "TMPDIR": str(folder), **(env or {})},
            start_new_session=True,
            limit=2**26,
        )
    pin(process.pid, core)
    try:
        yield Running(process, log)
    finally:
        await _end(process)


def surroundings() -> dict[str, str]:
    """Return our environment less what would set our own services otherwise than a row means to."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}
    return {**kept, "PYTHONPATH": str(ROOT)}


def pin(pid: int, core: int | None) -> None:
    """Keep a process, and what it starts, on one core, where a machine has several and lets us."""
    if core is not None and hasattr(os, "sched_setaffinity"):
        there = sorted(os.sched_getaffinity(0))
        with contextlib.suppress(ProcessLookupError):
            os.sched_setaffinity(pid, {there[core % len(there)]})


async def answer(
    name: str, command: Sequence[str], folder: Path, *, core: int | None = OTHERS, within: float = 120.0
) -> dict[str, Any]:
    """Run a program to its end and return the JSON that it prints last. Raises TimeoutError after `within` seconds."""
    async with running(name, command, folder, core=core, piped=True) as program:
        async with asyncio.timeout(within):
            said, _ = await program.process.communicate()
    if program.process.returncode:
        message = f"{name} ended with status {program.process.returncode}: {program.said()}"
        raise RuntimeError(message)
    answered: dict[str, Any] = json.loads(said.splitlines()[-1])
    return answered


async def until_said(program: Running, words: str, times: int = 1) -> None:
    """Wait until a program has written something so often. Raises TimeoutError, or RuntimeError if it ends instead."""
    async with asyncio.timeout(_START_SECONDS):
        while program.log.read_text("utf-8", "replace").count(words) < times:
            if program.process.returncode is not None:
                raise RuntimeError(program.said())
            await asyncio.sleep(_LOOK_EVERY_SECONDS)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await process.wait()
        except TimeoutError:
            pass
    with contextlib.suppress(ProcessLookupError):  # whoever it left behind has its session
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()
