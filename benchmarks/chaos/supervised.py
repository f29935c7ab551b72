"""A service as a process of its own, started again at once whenever it ends."""

import asyncio
import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.chaos.faulty import Defect
from benchmarks.chaos.windows import Window, now

_PATIENCE_SECONDS = 15.0
_NOT_SO_FAST_SECONDS = 0.3
_LOOK_EVERY_SECONDS = 0.02


@dataclass(slots=True)
class Supervised:
    """One service, kept running until it is retired."""

    name: str
    module: str
    env: Mapping[str, str]
    folder: Path
    defect: Defect | None = None
    starts: int = 0
    ended_alone: list[int] = field(default_factory=list)
    """Exit statuses of ends that nobody here, and no poison, asked for by SIGKILL."""
    downs: list[Window] = field(default_factory=list)
    """When it was not there: from each end until it listened again."""
    _process: asyncio.subprocess.Process | None = None
    _retired: bool = False

    async def keep(self) -> None:
        """Run it, and run it again."""
        coming_back: list[asyncio.Task[None]] = []
        while not self._retired:
            began = time.monotonic()
            self._process = await self._start()
            if self._retired:  # while it was being started: whoever retired it saw the one before
                self.signal(signal.SIGKILL)
            status = await self._process.wait()
            if self._retired:
                return
            coming_back.append(asyncio.create_task(self._note_down(now()), name=f"{self.name} down"))
            if status != -signal.SIGKILL:
                self.ended_alone.append(status)
            if time.monotonic() - began < 1:
                await asyncio.sleep(_NOT_SO_FAST_SECONDS)

    @property
    def pid(self) -> int | None:
        """The process there is now, if any."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def listening(self, within: float) -> int | None:
        """Wait until it is up and return its process id; None if it is not in time."""
        until = time.monotonic() + within
        while time.monotonic() < until:
            if self.pid and self._port_file.exists():
                return self.pid
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
        return None

    def signal(self, sign: signal.Signals) -> bool:
        """Send it a signal; say whether there was a process to get it.

        Not by way of the process object: that one looks first whether the child has ended, and takes its exit status
        from whoever waits for it.
        """
        if self.pid is None:
            return False
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, sign)
            return True
        return False

    async def retire(self) -> int | None:
        """End it in good order and for good. Return its exit status; None if it had to be killed or was not there."""
        self._retired = True
        self.signal(signal.SIGCONT)
        if not self.signal(signal.SIGTERM) or not self._process:
            return None
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                return await self._process.wait()
        except TimeoutError:
            self.signal(signal.SIGKILL)
            await self._process.wait()
            return None

    def consumer(self) -> str | None:
        """Return the consumer name a worker has leased, as its log says."""
        with contextlib.suppress(OSError):
            for line in self._log.read_bytes().splitlines():
                if b'"worker.named"' in line:
                    return str(json.loads(line)["name"])
        return None

    @property
    def _log(self) -> Path:
        return self.folder / f"{self.name}.{self.starts:03}.log"

    @property
    def _port_file(self) -> Path:
        return self.folder / f"{self.name}.port"

    async def _note_down(self, since: float) -> None:
        await self.listening(_PATIENCE_SECONDS)
        self.downs.append(Window(f"{self.name} down", since, now()))

    async def _start(self) -> asyncio.subprocess.Process:
        self.starts += 1
        self._port_file.unlink(missing_ok=True)
        with self._log.open("ab") as output:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "benchmarks.chaos.launch", self.module),
                *([self.defect] if self.defect else []),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=self.folder,
                env={**self.env, "COPYDESK_PORT_FILE": str(self._port_file)},
                start_new_session=True,
            )
