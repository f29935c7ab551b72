"""Where the time of a running program goes, as a picture: stacks sampled from outside by py-spy while a turn runs."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from benchmarks.speed.processes import Running
from benchmarks.speed.row import Plan

HOLDING_GIL: Final = "--gil"
"""For a service: threads of a pool that wait for work would pass for busy ones."""
_TITLE: Final = re.compile(r'(<text id="title"[^>]*>)[^<]*')
_A_SECOND: Final = "200"
"""Samples: some thousand in a turn."""
_LONGER_THAN_ANY: Final = "3600"
"""Seconds py-spy would go on for; it is told to end when the turn does."""


@asynccontextmanager
async def drawn(plan: Plan, name: str, program: Running, *options: str) -> AsyncIterator[None]:
    """Draw what a program of ours does meanwhile, if pictures are asked for; the last turn's stays."""
    if plan.flames is None or plan.peers is None:
        yield
        return
    file = plan.flames / f"flame-{name}.svg"
    process = await asyncio.create_subprocess_exec(
        *(str(Path(plan.peers).parent / "py-spy"), "record", "--pid", str(program.process.pid)),
        *options,
        *("--rate", _A_SECOND, "--duration", _LONGER_THAN_ANY, "--output", str(file)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        await process.wait()
        await asyncio.to_thread(_entitle, file, name)
        print(f"  {file}", file=sys.stderr)


def _entitle(file: Path, name: str) -> None:
    """Put a name in place of the command line that py-spy gives a picture: it names folders of this machine."""
    file.write_text(_TITLE.sub(rf"\g<1>Copydesk: {name}", file.read_text("utf-8"), count=1), "utf-8")
