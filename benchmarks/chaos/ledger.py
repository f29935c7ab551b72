"""What was accepted, on disk before its producer goes on: the account that everything is measured by."""

import asyncio
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from benchmarks.chaos.articles import Article
from benchmarks.chaos.schedule import Fault
from services.contracts.receipt import Receipt


class Accepted(BaseModel):
    """An article that was answered with 2xx."""

    model_config = ConfigDict(frozen=True)

    id: str
    version: int
    sha256: str
    repeat: bool
    fault: Fault | None
    at: float
    """Seconds of the epoch."""


@dataclass(slots=True)
class Ledger:
    """One producer's file of what was accepted from it, and counts of what it met on the way."""

    file: Path
    posted: int = 0
    retries: int = 0
    refused: list[str] = field(default_factory=list)
    """Answers that say an article will never be taken: there is none of these to be expected."""

    async def write(self, taken: list[tuple[Article, Receipt]]) -> None:
        """Write down what was accepted; when this returns, it is on the disk."""
        now = time.time()
        lines = [
            Accepted(
                id=receipt.id,
                version=receipt.version,
                sha256=article.sha256,
                repeat=receipt.repeat,
                fault=article.fault,
                at=now,
            ).model_dump_json()
            for article, receipt in taken
        ]
        await asyncio.to_thread(self._append, "".join(f"{line}\n" for line in lines))

    def read(self) -> Iterator[Accepted]:
        """Read everything back from the disk."""
        if self.file.exists():
            with self.file.open("rb") as lines:
                yield from map(Accepted.model_validate_json, lines)

    def _append(self, text: str) -> None:
        with self.file.open("a", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
