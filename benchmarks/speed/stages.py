"""Where the time of a reading goes, step by step."""

import asyncio
import json
from typing import Final

from benchmarks.speed.timed_program import Timed

_MOST: Final = 8
"""Steps that are told; the others take next to nothing."""


async def stages(program: Timed) -> str:
    """Have a program of ours say how its time was spent, all it has read taken together."""
    await program.seconds("steps")
    spent: dict[str, float] = await asyncio.to_thread(
        lambda: json.loads(program.program.log.read_text().splitlines()[-1])
    )
    whole = sum(spent.values())
    most = sorted(spent.items(), key=lambda one: one[1], reverse=True)[:_MOST]
    return "time by step: " + ", ".join(f"{name} {seconds / whole:.0%}" for name, seconds in most)
