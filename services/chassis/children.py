"""Work that would stop the event loop, done by warmed child processes, one question at a time each.

A child that dies or hangs takes one attempt at one question with it; it is replaced, and the others go on.

ChildError
├── ChildDiedError   it crashed or was killed (for memory, say)
└── ChildHungError   it took longer than its time limit, and was killed
"""

import asyncio
import contextlib
import os
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import structlog

from services.chassis.child import READY
from services.chassis.frames import packed, read_frame

_log = structlog.get_logger()
_QUICK_DEATHS = 5


class ChildError(Exception):
    """A child did not answer."""


class ChildDiedError(ChildError):
    """The child ended before it answered."""


class ChildHungError(ChildError):
    """The child did not answer in time."""


@dataclass
class Children:
    """A fixed number of child processes that run the same command."""

    command: Sequence[str]
    number: int
    time_limit: timedelta
    start_limit: timedelta = timedelta(seconds=120)
    failed: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when children keep dying before they are ready: the service cannot do its work."""
    _free: asyncio.Queue[asyncio.subprocess.Process] = field(default_factory=asyncio.Queue)
    _all: set[asyncio.subprocess.Process] = field(default_factory=set)
    _replacing: set[asyncio.Task[None]] = field(default_factory=set)

    async def start(self) -> None:
        """Start all children and wait until each is ready. Raises ChildError if one does not become ready."""
        for child in await asyncio.gather(*(self._begin() for _ in range(self.number))):
            self._free.put_nowait(child)

    async def ask(self, question: bytes) -> bytes:
        """Give the question to a free child and return its answer. Raises ChildDiedError or ChildHungError."""
        child = await self._free.get()
        try:
            async with asyncio.timeout(self.time_limit.total_seconds()):
                answer = await _exchange(child, question)
        except TimeoutError as error:
            await self._replace(child, "hung")
            message = f"no answer within {self.time_limit.total_seconds():g} s"
            raise ChildHungError(message) from error
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            await self._replace(child, "died")
            message = f"the child ended with status {child.returncode}"
            raise ChildDiedError(message) from error
        except asyncio.CancelledError:
            self._later(self._replace(child, "abandoned"))
            raise
        self._free.put_nowait(child)
        return answer

    async def stop(self) -> None:
        """End all children: the end of its pipe is a child's sign to leave."""
        for task in self._replacing:
            task.cancel()
        await asyncio.gather(*self._replacing, return_exceptions=True)
        for child in list(self._all):
            await self._end(child, patience=timedelta(seconds=2))

    async def _begin(self) -> asyncio.subprocess.Process:
        child = await asyncio.create_subprocess_exec(
            *self.command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={"OMP_NUM_THREADS": "1", **os.environ},
        )
        self._all.add(child)
        try:
            async with asyncio.timeout(self.start_limit.total_seconds()):
                ready = await read_frame(_pipe(child.stdout))
        except (TimeoutError, asyncio.IncompleteReadError) as error:
            await self._end(child, patience=timedelta())
            message = f"a child did not become ready: status {child.returncode}"
            raise ChildDiedError(message) from error
        if ready != READY:
            message = "a child said something else than that it is ready"
            raise ChildError(message)
        return child

    async def _replace(self, child: asyncio.subprocess.Process, why: str) -> None:
        await self._end(child, patience=timedelta())
        await _log.awarning("child.replaced", why=why, status=child.returncode)
        self._later(self._begin_again())

    async def _begin_again(self) -> None:
        for _ in range(_QUICK_DEATHS):
            try:
                self._free.put_nowait(await self._begin())
            except ChildError as error:
                await _log.aerror("child.not_ready", error=str(error))
            else:
                return
        self.failed.set()

    async def _end(self, child: asyncio.subprocess.Process, *, patience: timedelta) -> None:
        self._all.discard(child)
        if child.stdin:
            child.stdin.close()
        try:
            async with asyncio.timeout(patience.total_seconds()):
                await child.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                child.kill()
            await child.wait()

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._replacing.add(task)
        task.add_done_callback(self._replacing.discard)


async def _exchange(child: asyncio.subprocess.Process, question: bytes) -> bytes:
    stdin = child.stdin
    if stdin is None:
        raise ConnectionError
    stdin.write(packed(question))
    await stdin.drain()
    return await read_frame(_pipe(child.stdout))


def _pipe(stream: asyncio.StreamReader | None) -> asyncio.StreamReader:
    if stream is None:
        raise ConnectionError
    return stream
