"""Carrying out the schedule."""

import asyncio
import contextlib
import os
import random
import signal
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from redis.exceptions import RedisError

from benchmarks.chaos.articles import wicked
from benchmarks.chaos.descendants import children_of
from benchmarks.chaos.in_hand import InHand
from benchmarks.chaos.pipeline import Pipeline
from benchmarks.chaos.plan import Plan
from benchmarks.chaos.producer import Producer
from benchmarks.chaos.schedule import POSTED, Fault, Scheduled
from benchmarks.chaos.supervised import Supervised
from benchmarks.chaos.windows import Windows

_UP_WITHIN: Final = 10.0
_TRIES: Final = 3
"""What was to be killed may have died just then of something else."""
_WORKS_SECONDS: Final = (0.3, 1.5)
_FULL_SECONDS: Final = (3.0, 6.0)
_STALL_SECONDS: Final = (1.0, 3.0)


@dataclass
class Faults:
    """Does to the pipeline what is scheduled, and counts what it has done."""

    plan: Plan
    pipeline: Pipeline
    wicked: Producer
    in_hand: InHand
    windows: Windows = field(default_factory=Windows)
    done: Counter[Fault] = field(default_factory=Counter)
    _server: asyncio.Lock = field(default_factory=asyncio.Lock)
    _turns: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _posted: int = 0

    async def run(self, scheduled: list[Scheduled]) -> None:
        """Do everything at its time; return when the last of it is over."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        async with asyncio.TaskGroup() as tasks:
            for one in scheduled:
                await asyncio.sleep(max(0.0, began + one.at.total_seconds() - loop.time()))
                tasks.create_task(self.do(one.fault, one.draw), name=one.fault)

    async def do(self, fault: Fault, draw: float) -> None:
        """Do one thing to the pipeline."""
        if fault in POSTED:
            self._posted += 1
            rng = random.Random(draw)  # noqa: S311 - of the schedule
            await self.wicked.send(wicked(rng, f"wicked-{self._posted}", fault))
            self.done[fault] += 1
            return
        acts: dict[Fault, Callable[[float], Awaitable[bool]]] = {
            Fault.KILL_INGEST: lambda draw: self._kill(self.pipeline.ingest, draw),
            Fault.KILL_FEED: lambda draw: self._kill(self.pipeline.feed, draw),
            Fault.KILL_WORKER: self._kill_worker,
            Fault.KILL_CHILD: self._kill_child,
            Fault.KILL_NURSERY: self._kill_nursery,
            Fault.STOP_WORKER: self._stop_worker,
            Fault.KILL_SERVER: lambda _: self._restart(fault, signal.SIGKILL),
            Fault.RESTART_SERVER: lambda _: self._restart(fault, signal.SIGTERM),
            Fault.STALL_SERVER: self._stall,
            Fault.FILL_SERVER: self._fill,
            Fault.FLUSH_SCRIPTS: self._flush,
        }
        for _ in range(_TRIES):
            if await acts[fault](draw):
                self.done[fault] += 1
                return

    async def _kill(self, service: Supervised, draw: float) -> bool:
        async with self._at_work(service, draw):
            return service.signal(signal.SIGKILL)

    async def _kill_worker(self, draw: float) -> bool:
        """Kill a worker, and note what it had in hand."""
        worker = self._worker(draw)
        async with self._at_work(worker, draw):
            name = worker.consumer()
            killed = worker.signal(signal.SIGKILL)
            if killed and name:
                await self.in_hand.note(name)
        return killed

    async def _kill_child(self, draw: float) -> bool:
        worker = await self._worker(draw).listening(_UP_WITHIN)
        children = [child for nursery in children_of(worker) for child in children_of(nursery)] if worker else []
        return bool(children) and _kill(children[int(draw * 1000) % len(children)])

    async def _kill_nursery(self, draw: float) -> bool:
        worker = await self._worker(draw).listening(_UP_WITHIN)
        nurseries = children_of(worker) if worker else []
        return bool(nurseries) and _kill(nurseries[0])

    async def _stop_worker(self, draw: float) -> bool:
        """Stop a worker until others may claim what it has, and let it go on."""
        worker = self._worker(draw)
        async with self._at_work(worker, draw):
            pid = worker.pid
            with self.windows.open(Fault.STOP_WORKER):
                stopped = worker.signal(signal.SIGSTOP)
                await asyncio.sleep(self.plan.claim_after.total_seconds() + 0.5 + draw)
            if worker.pid == pid:
                worker.signal(signal.SIGCONT)
        return stopped

    async def _restart(self, fault: Fault, sign: signal.Signals) -> bool:
        async with self._server:
            with self.windows.open(fault):
                await self.pipeline.server.end(sign)
                await self.pipeline.server.start()
        return True

    async def _stall(self, draw: float) -> bool:
        """Stop the server for a while, or let it hold all commands back."""
        seconds = _between(_STALL_SECONDS, draw)
        async with self._server:
            with self.windows.open(Fault.STALL_SERVER):
                if draw < 0.5:  # noqa: PLR2004 - one way or the other
                    async with self.pipeline.server.client() as client:
                        await client.client_pause(int(seconds * 1000), all=True)
                    await asyncio.sleep(seconds)
                else:
                    self.pipeline.server.signal(signal.SIGSTOP)
                    await asyncio.sleep(seconds)
                    self.pipeline.server.signal(signal.SIGCONT)
        return True

    async def _fill(self, draw: float) -> bool:
        """Leave the server no memory for more, for a while."""
        async with self._server, self.pipeline.server.client() as client:
            with self.windows.open(Fault.FILL_SERVER):
                await client.config_set("maxmemory", "1mb")
                await asyncio.sleep(_between(_FULL_SECONDS, draw))
                await client.config_set("maxmemory", "0")
        return True

    async def _flush(self, _: float) -> bool:
        async with self._server:
            with contextlib.suppress(RedisError, OSError):
                async with self.pipeline.server.client() as client:
                    await client.script_flush()
                return True
        return False

    @asynccontextmanager
    async def _at_work(self, service: Supervised, draw: float) -> AsyncIterator[None]:
        """Wait until the service has been at work for a moment; nothing else is done to it meanwhile.

        Otherwise, on a slow machine, whatever comes up would be killed at once by what has been waiting for it.
        """
        async with self._turns[service.name]:
            if await service.listening(_UP_WITHIN):
                await asyncio.sleep(_between(_WORKS_SECONDS, draw))
            yield

    def _worker(self, draw: float) -> Supervised:
        return self.pipeline.workers[int(draw * len(self.pipeline.workers))]


def _kill(pid: int) -> bool:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def _between(bounds: tuple[float, float], draw: float) -> float:
    return bounds[0] + draw * (bounds[1] - bounds[0])
