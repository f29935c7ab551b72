"""The server of a run: killed, stopped, filled up and started again on the same data."""

import asyncio
import contextlib
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

_HOST: Final = "127.0.0.1"
_START_SECONDS: Final = 60.0


@dataclass(slots=True)
class Server:
    """A real Valkey or Redis with append-only persistence, written to disk before it answers."""

    binary: Path
    folder: Path
    port: int
    root: Path
    _process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        """How to reach it."""
        return f"redis://{_HOST}:{self.port}/0"

    def client(self) -> Redis:
        """Return a client that neither waits long nor repeats anything."""
        return Redis(
            host=_HOST,
            port=self.port,
            retry=Retry(NoBackoff(), 0),
            socket_timeout=5,
            socket_connect_timeout=2,
            legacy_responses=False,
        )

    async def start(self) -> None:
        """Start it and wait until it has loaded its data and answers."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "benchmarks.chaos.launch", str(self.binary.absolute())),
            *("--bind", _HOST, "--port", str(self.port), "--dir", str(self.folder)),
            *("--logfile", str(self.folder / "server.log"), "--appendonly", "yes", "--appendfsync", "always"),
            *("--save", "", "--maxmemory-policy", "noeviction", "--daemonize", "no"),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            cwd=self.root,
            start_new_session=True,
        )
        async with asyncio.timeout(_START_SECONDS), self.client() as client:
            while True:
                with contextlib.suppress(RedisError, OSError):
                    info: Any = await client.info()
                    if info["process_id"] == self._process.pid and not info["loading"]:
                        return
                if self._process.returncode is not None:
                    message = f"the server ended with status {self._process.returncode}: see {self.folder}/server.log"
                    raise RuntimeError(message)
                await asyncio.sleep(0.02)

    async def end(self, sign: signal.Signals) -> None:
        """Send it a signal that ends it, and wait until it has."""
        self.signal(sign)
        if self._process:
            await self._process.wait()

    def signal(self, sign: signal.Signals) -> None:
        """Send it a signal."""
        if self._process and self._process.returncode is None:
            os.kill(self._process.pid, sign)

    async def version(self) -> str:
        """Say what it is."""
        async with self.client() as client:
            info: Any = await client.info("server")
        return f"Valkey {info['valkey_version']}" if "valkey_version" in info else f"Redis {info['redis_version']}"
