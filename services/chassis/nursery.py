"""The parent's side of a nursery: started once, asked for children, started again if it dies."""

import asyncio
import contextlib
import os
import socket
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final

import structlog

from services.chassis.child import READY
from services.chassis.pipe_frames import read_frame

_log = structlog.get_logger()
_BACKLOG = 64
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""A process that forks must have one thread; a child that does one thing at a time needs no more."""


_DYING: Final = timedelta(seconds=2)
"""How long a death may take, and its news."""


class NurseryError(Exception):
    """The nursery did not become ready."""


@dataclass
class Nursery:
    """A process that has loaded what its children need. Its command gets the descriptor it listens on, at the end."""

    command: Sequence[str]
    start_limit: timedelta = timedelta(seconds=120)
    _process: asyncio.subprocess.Process | None = None
    _folder: tempfile.TemporaryDirectory[str] | None = None
    _starting: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def start(self) -> None:
        """Start it and wait until it is ready. Raises NurseryError."""
        async with self._starting:
            await self._start()

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Return a connection to a new child. Raises NurseryError if a dead nursery cannot be started again."""
        await self._restart_if_dead()
        try:
            return await asyncio.open_unix_connection(self._path())
        except ConnectionRefusedError:
            # Its door closes the moment it dies; that it has died is told a moment later.
            await self._gone()
        await self._restart_if_dead()
        return await asyncio.open_unix_connection(self._path())

    async def stop(self) -> None:
        """End it: the end of file on its stdin is its sign to leave, and its children leave with it."""
        if self._process and self._process.returncode is None:
            if self._process.stdin:
                self._process.stdin.close()
            await self._gone()
            if self._process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    self._process.kill()
                await self._process.wait()
        if self._folder:
            self._folder.cleanup()
            self._folder = None

    async def _restart_if_dead(self) -> None:
        async with self._starting:
            if self._process and self._process.returncode is None:
                return
            _log.warning("nursery.died", status=self._process.returncode if self._process else None)
            await self._start()

    async def _gone(self) -> None:
        """Wait until its death is told, but not for ever."""
        if self._process and self._process.returncode is None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_DYING.total_seconds()):
                    await self._process.wait()

    async def _start(self) -> None:
        with self._listening() as door:
            self._process = await asyncio.create_subprocess_exec(
                *self.command,
                str(door.fileno()),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                pass_fds=(door.fileno(),),
                env={**_ONE_THREAD, **os.environ},
            )
        ready = b""
        if self._process.stdout:
            with contextlib.suppress(TimeoutError, asyncio.IncompleteReadError):
                async with asyncio.timeout(self.start_limit.total_seconds()):
                    ready = await read_frame(self._process.stdout)
        if ready != READY:
            await self.stop()
            message = f"{' '.join(self.command)} did not become ready: status {self._process.returncode}"
            raise NurseryError(message)

    def _listening(self) -> socket.socket:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="copydesk-")
        Path(self._path()).unlink(missing_ok=True)
        door = socket.socket(socket.AF_UNIX)
        door.bind(self._path())
        door.listen(_BACKLOG)
        return door

    def _path(self) -> str:
        return f"{self._folder.name}/door" if self._folder else ""
