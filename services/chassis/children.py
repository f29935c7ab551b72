"""Work that would stop the event loop, done by warmed child processes, one question at a time each.

A child that dies, hangs or takes too much memory takes one attempt at one question with it; another is forked in
its place within milliseconds, and the others go on.

ChildError
├── ChildDiedError   it crashed or was killed (for memory, say)
└── ChildHungError   it took longer than its time limit, and was killed
"""

import asyncio
import contextlib
import os
import signal
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import structlog

from services.chassis.child import READY
from services.chassis.nursery import Nursery, NurseryError
from services.chassis.pipe_frames import packed, read_frame

_log = structlog.get_logger()
_QUICK_DEATHS = 5
_PAGE = os.sysconf("SC_PAGE_SIZE")


class ChildError(Exception):
    """A child did not answer."""


class ChildDiedError(ChildError):
    """The child ended before it answered."""


class ChildHungError(ChildError):
    """The child did not answer in time."""


@dataclass(eq=False, slots=True)
class Child:
    """A forked child: its connection, its process id, and how much memory it had when it was new."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    pid: int
    memory: int


@dataclass
class Children:
    """A fixed number of children of one nursery."""

    nursery: Nursery
    number: int
    time_limit: timedelta
    recycle_above: int
    """Bytes by which a child may have grown after an answer; above it is replaced, in good order."""
    failed: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when no child can be had any more: the service cannot do its work."""
    _free: asyncio.Queue[Child] = field(default_factory=asyncio.Queue)
    _all: set[Child] = field(default_factory=set)
    _beginning: set[asyncio.Task[None]] = field(default_factory=set)

    async def start(self) -> None:
        """Prepare the nursery and fork all children. Raises NurseryError if it does not become ready."""
        await self.nursery.start()
        for _ in range(self.number):
            self._free.put_nowait(await self._begin())

    async def ask(self, question: bytes) -> bytes:
        """Give the question to a free child and return its answer. Raises ChildDiedError or ChildHungError."""
        child = await self._free.get()
        try:
            async with asyncio.timeout(self.time_limit.total_seconds()):
                child.writer.write(packed(question))
                await child.writer.drain()
                answer = await read_frame(child.reader)
        except TimeoutError as error:
            await self._replace(child, "hung")
            message = f"no answer within {self.time_limit.total_seconds():g} s"
            raise ChildHungError(message) from error
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            await self._replace(child, "died")
            message = "the child ended before it answered"
            raise ChildDiedError(message) from error
        except asyncio.CancelledError:
            self._later(self._replace(child, "abandoned"))
            raise
        if _memory(child.pid) - child.memory > self.recycle_above:
            await self._replace(child, "grown")
        else:
            self._free.put_nowait(child)
        return answer

    async def stop(self) -> None:
        """End all children and their nursery."""
        await asyncio.gather(*self._beginning)
        for child in tuple(self._all):
            await self._end(child)
        await self.nursery.stop()

    def pids(self) -> list[int]:
        """Process ids of the children there are now."""
        return [child.pid for child in self._all]

    async def _begin(self) -> Child:
        reader, writer = await self.nursery.connect()
        try:
            said = await read_frame(reader)
        except asyncio.IncompleteReadError as error:
            message = "a child ended before it was ready"
            raise ChildDiedError(message) from error
        pid = int(said.removeprefix(READY))
        child = Child(reader, writer, pid, _memory(pid))
        self._all.add(child)
        return child

    async def _replace(self, child: Child, why: str) -> None:
        await self._end(child)
        _log.warning("child.replaced", why=why, pid=child.pid)
        self._later(self._begin_again())

    async def _begin_again(self) -> None:
        for _ in range(_QUICK_DEATHS):
            try:
                self._free.put_nowait(await self._begin())
            except (ChildError, NurseryError, ConnectionError) as error:
                _log.error("child.not_ready", error=str(error))
            else:
                return
        self.failed.set()

    async def _end(self, child: Child) -> None:
        """Close the connection and kill: a child at the end of its pipe leaves by itself, a hung one does not."""
        self._all.discard(child)
        child.writer.close()
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(child.pid, signal.SIGKILL)
        with contextlib.suppress(ConnectionError):
            await child.writer.wait_closed()

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._beginning.add(task)
        task.add_done_callback(self._beginning.discard)


def _memory(pid: int) -> int:
    """Return the memory a process has to itself, in bytes; 0 where that cannot be told."""
    try:
        resident, shared = Path(f"/proc/{pid}/statm").read_text("ascii").split()[1:3]
    except OSError:
        return 0
    return (int(resident) - int(shared)) * _PAGE
