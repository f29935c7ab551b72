"""The embedded server: a real Valkey or Redis as a child process, its data in a folder."""

import asyncio
import contextlib
import fcntl
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from redis.asyncio import Redis
from redis.exceptions import RedisError

from services.chassis.serve import free_port

_WANTED_PORT = 6379
_TRIES = 5
_HOST = "127.0.0.1"


class ServerDidNotStartError(Exception):
    """The embedded server ended instead of answering; its log says why."""


class FolderTakenError(Exception):
    """Another copydesk runs on the same data folder."""


@dataclass(slots=True)
class Server:
    """A running embedded server."""

    process: asyncio.subprocess.Process
    port: int
    lock: IO[str]

    @property
    def url(self) -> str:
        """How to reach it."""
        return f"redis://{_HOST}:{self.port}/0"

    async def stop(self) -> None:
        """End it in good order."""
        if self.process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self.process.terminate()
            await self.process.wait()
        self.lock.close()


async def start_server(
    binary: Path, folder: Path, *, appendfsync: str = "always", options: Sequence[str] = (), port: int = _WANTED_PORT
) -> Server:
    """Start the server and wait until it answers with our child's own process id.

    Raises FolderTakenError, or ServerDidNotStartError with the end of its log. It is started from the main thread
    and tied to this process's life; its session is its own, so that Ctrl-C on a terminal ends the services first.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = _locked(folder)
    log = folder / "server.log"
    try:
        for _ in range(_TRIES):
            chosen = free_port(_HOST, port)
            process = await _spawn(binary, folder, log, chosen, ["--appendfsync", appendfsync, *options])
            if await _answers(process, chosen):
                return Server(process, chosen, lock)
            port = 0  # somebody took the port between looking and listening
    except BaseException:
        lock.close()
        raise
    lock.close()
    said = log.read_text("utf-8", "replace") if log.exists() else f"{binary} wrote no log"
    raise ServerDidNotStartError("".join(said.splitlines(keepends=True)[-5:]))


def _locked(folder: Path) -> IO[str]:
    lock = (folder / "lock").open("w", encoding="ascii")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.close()
        message = f"another copydesk is running on {folder.resolve()}: end it, or set COPYDESK_DATA to another folder"
        raise FolderTakenError(message) from error
    return lock


async def _spawn(
    binary: Path, folder: Path, log: Path, port: int, options: Sequence[str]
) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "services.chassis.orphan", str(binary.absolute())),
        *("--bind", _HOST, "--port", str(port), "--dir", str(folder.resolve()), "--logfile", str(log.resolve())),
        *("--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction", "--daemonize", "no"),
        *options,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )


async def _answers(process: asyncio.subprocess.Process, port: int) -> bool:
    """Wait until the server on `port` is our child and has loaded its data; False if it ended instead."""
    ended = asyncio.create_task(process.wait())
    client = Redis(host=_HOST, port=port, retry_on_timeout=False)
    try:
        while not ended.done():
            with contextlib.suppress(RedisError, OSError):
                info = await client.info()
                if info["process_id"] == process.pid and not info["loading"]:
                    return True
            await asyncio.wait([ended], timeout=0.02)
    finally:
        await client.aclose()
        if not ended.done():
            ended.cancel()
    return False
