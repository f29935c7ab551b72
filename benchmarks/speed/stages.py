"""Where the time of a reading goes, step by step."""

import asyncio
import json

from benchmarks.speed.figure import STEP, Figure, Found, Spread
from benchmarks.speed.timed_program import Timed


async def stages(program: Timed) -> Found:
    """Have a program of ours say how its time was spent, all it has read taken together: a share a step."""
    await program.seconds("steps")
    said = await asyncio.to_thread(program.program.said)
    spent: dict[str, float] = json.loads(said.splitlines()[-1])
    whole = sum(spent.values())
    shares = {name: 100 * seconds / whole for name, seconds in spent.items()}
    return {f"{STEP}{name}": {Figure.SHARE: Spread(share, share, share)} for name, share in shares.items()}
