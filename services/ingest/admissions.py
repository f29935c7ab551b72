"""Group commit: admissions that arrive while one round trip is under way form the next."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from redis.asyncio import Redis

from services.chassis.problems import ProblemError
from services.chassis.scripts import run_many
from services.ingest.admit import ADMIT, Admission
from services.ingest.metrics import COMMIT_SIZE
from services.ingest.problems import BUSY

_Waiting = tuple[Admission, "asyncio.Future[Any]"]


@dataclass
class Admissions:
    """Sends admissions in pipelines: a few in flight (with one, each would wait for the disk in lock-step)."""

    client: Redis
    in_flight: int = 4
    most_at_once: int = 128
    most_waiting: int = 10_000
    _waiting: deque[_Waiting] = field(default_factory=deque)
    _commits: set[asyncio.Task[None]] = field(default_factory=set)

    async def admit(self, admission: Admission) -> Any:
        """Return the script's reply. Raises what Redis raises, and ProblemError when too many wait already."""
        if len(self._waiting) >= self.most_waiting:
            raise ProblemError(BUSY, headers={"Retry-After": "1"})
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append((admission, answer))
        self._commit()
        return await answer

    async def finish(self) -> None:
        """Wait for what is under way."""
        while self._commits:
            await asyncio.wait(self._commits)

    def _commit(self) -> None:
        if not self._waiting or len(self._commits) >= self.in_flight:
            return
        batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), self.most_at_once))]
        task = asyncio.create_task(self._send(batch), name="commit")
        self._commits.add(task)
        task.add_done_callback(self._sent)

    def _sent(self, task: asyncio.Task[None]) -> None:
        self._commits.discard(task)
        self._commit()

    async def _send(self, batch: list[_Waiting]) -> None:
        COMMIT_SIZE.observe(len(batch))
        results: list[Any]
        try:
            results = await run_many(self.client, ADMIT, [(one.keys, one.args) for one, _ in batch])
        except Exception as error:  # noqa: BLE001 - whoever waits for an answer gets the error
            results = [error] * len(batch)
        for (_, answer), result in zip(batch, results, strict=True):
            if answer.done():
                continue
            if isinstance(result, BaseException):
                answer.set_exception(result)
            else:
                answer.set_result(result)
