"""Telling whoever waits how far a run is."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final

from benchmarks.chaos.faults import Faults
from benchmarks.chaos.producer import Producer

_EVERY_SECONDS: Final = 10.0


@asynccontextmanager
async def telling(faults: Faults, producers: Sequence[Producer]) -> AsyncIterator[None]:
    """Say every now and then how much has been posted and how much broken."""
    task = asyncio.create_task(_tell(faults, producers))
    try:
        yield
    finally:
        task.cancel()


async def _tell(faults: Faults, producers: Sequence[Producer]) -> None:
    began = time.monotonic()
    while True:
        await asyncio.sleep(_EVERY_SECONDS)
        seconds, posted = time.monotonic() - began, sum(one.ledger.posted for one in producers)
        print(f"{seconds:4.0f} s: {posted} posted, {faults.done.total()} faults", file=sys.stderr, flush=True)
