"""Running the programs of a row in turns: what else happens on a machine comes and goes, and hits all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.speed.figure import Figure, Found, Spread, Turn
from benchmarks.speed.row import Plan, Row


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a row came to."""

    row: Row
    found: Found
    turns: int
    notes: tuple[str, ...]


async def measured(row: Row, plan: Plan) -> Outcome:
    """Warm each program up, then run them A B A B. Raises SkipRowError."""
    turns: dict[str, list[Turn]] = {}
    async with row.sides(plan) as sides:
        if sides.warm:
            for run in sides.of.values():
                await run()
        number = sides.turns or plan.turns
        for _ in range(number):
            for name, run in sides.of.items():
                turns.setdefault(name, []).append(await run())
    found = {name: spreads(each) for name, each in turns.items()} | sides.shares
    return Outcome(row, found, number, tuple(sides.notes))


def spreads(turns: Sequence[Turn]) -> dict[Figure, Spread]:
    """Return the middle, the least and the most of each figure."""
    found = {figure: [turn[figure] for turn in turns] for figure in turns[0]}
    return {figure: Spread(median(values), min(values), max(values)) for figure, values in found.items()}
