"""A turn of posts, and what came of it."""

import sys
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any, Final

from benchmarks.speed.figure import Figure, Turn
from benchmarks.speed.flames import HOLDING_GIL, drawn
from benchmarks.speed.processes import answer
from benchmarks.speed.row import Plan
from benchmarks.speed.server import Listening, Store

CONNECTIONS: Final = 64
BATCHES: Final = 4
"""Batches under way at once: each has up to 64 lines in hand."""
_CLIENT: Final = "benchmarks.speed.clients.http_load"


@dataclass(slots=True)
class Loading:
    """Posts to one program for a turn, each time other articles."""

    plan: Plan
    server: Store
    on: Listening
    stream: str | None
    """Where each article that is accepted has to be; None for a program that keeps none."""
    articles: int = 1
    """In a request; above one they go as a batch."""
    next: int = 0
    flame: str = ""
    """Name of a picture to be drawn of it."""
    busy: list[float] = field(default_factory=list)
    """How much of its core the client took, turn by turn: one that took all of it may be what was measured."""

    async def __call__(self) -> Turn:
        """Post. Raises RuntimeError if an article was refused, or accepted and not kept."""
        async with self.server.client() as client:
            await client.flushall()
        before = self.on.program.processor
        async with drawn(self.plan, self.flame, self.on.program, HOLDING_GIL) if self.flame else nullcontext():
            said = await self._post()
        spent = self.on.program.processor - before
        if said["refused"] or not said["articles"]:
            message = f"{said['refused']} posts were refused, {said['articles']} accepted"
            raise RuntimeError(message)
        await self._look(said["articles"])
        figures = {Figure.ARTICLES: said["rate"], Figure.PROCESSOR: 1000 * spent / said["articles"]}
        return figures if self.articles > 1 else {**figures, Figure.P50: said["p50"], Figure.P99: said["p99"]}

    async def _post(self) -> dict[str, Any]:
        path, connections = ("/v1/articles:batch", BATCHES) if self.articles > 1 else ("/v1/articles", CONNECTIONS)
        asked = (self.on.port, path, connections, self.plan.seconds, self.articles, self.next)
        said = await answer("load", [sys.executable, "-m", _CLIENT, *map(str, asked)], self.plan.folder)
        self.next = said["next"]
        self.busy.append(said["busy"])
        return said

    async def _look(self, accepted: int) -> None:
        if self.stream:
            async with self.server.client() as client:
                kept = await client.xlen(self.stream)
            if kept < accepted:
                message = f"{accepted} articles were accepted, {kept} are on the stream"
                raise RuntimeError(message)
