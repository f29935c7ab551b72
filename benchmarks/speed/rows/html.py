"""Enrichment of pages: each whole page, beside extraction alone of the same pages; processor time of one core."""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target, Turn
from benchmarks.speed.flames import drawn
from benchmarks.speed.pages import chosen
from benchmarks.speed.row import Plan, Row, Sides
from benchmarks.speed.stages import stages
from benchmarks.speed.timed_program import pace, timed

EXTRACTION: Final = "trafilatura's extraction alone"
NAMELESS: Final = "Copydesk, all steps but names"


@asynccontextmanager
async def html(plan: Plan) -> AsyncIterator[Sides]:
    """Read with all steps, with all but those about names, and extract."""
    pages, which = chosen(plan.pages, plan.pick(2, 12, 50))
    file = plan.folder / "pages.json"
    file.write_text(json.dumps(pages), "utf-8")
    reading = [sys.executable, "-m", "benchmarks.speed.clients.reading", "html", "fast", str(file)]
    extracting = [plan.peers or sys.executable, "-m", "benchmarks.peers.trafilatura_alone", str(file)]
    async with (
        timed("reading", reading, plan.folder) as ours,
        timed("trafilatura", extracting, plan.folder) as theirs,
    ):
        sides = Sides({}, [f"{which}, {sum(map(len, pages)) / len(pages) / 1000:.0f} kB each"])

        async def whole() -> Turn:
            async with drawn(plan, "html", ours.program):
                return {Figure.PAGES: len(pages) / await ours.seconds("all")}

        sides.of[OURS] = whole
        sides.of[NAMELESS] = pace(ours, "nameless", len(pages), Figure.PAGES)
        sides.of[EXTRACTION] = pace(theirs, "extract", len(pages), Figure.PAGES)
        yield sides
        sides.shares = await stages(ours)


HTML: Final = Row(
    "html",
    "enrichment of HTML, `fast`",
    html,
    (Target(Figure.PAGES, 1.2, EXTRACTION, of=NAMELESS), Target(Figure.PAGES, 0.6, EXTRACTION)),
)
