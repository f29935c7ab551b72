"""One of our services as a child process: started, watched, started again, stopped."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from services.chassis.waiting import Backoff, waited

_LONG_ENOUGH = timedelta(seconds=30)


@dataclass(slots=True)
class Service:
    """A service and how it is run. It ends when this process does: it holds the other end of `lifeline`."""

    name: str
    env: Mapping[str, str]
    lifeline: int
    log: Path | None = None
    process: asyncio.subprocess.Process | None = None
    restarts: int = 0
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)

    async def keep(self) -> None:
        """Run it until it is stopped; start it again whenever it ends by itself."""
        pause = Backoff(first=timedelta(milliseconds=500), longest=timedelta(seconds=30))
        loop = asyncio.get_running_loop()
        while not self._stopping.is_set():
            began = loop.time()
            self.process = await self._start()
            status = await self.process.wait()
            if self._stopping.is_set():
                return
            self.restarts += 1
            if loop.time() - began > _LONG_ENOUGH.total_seconds():
                pause.reset()
            time = pause.next()
            again = f"starting it again in {time.total_seconds():.1f} s{self._see()}"
            print(f"{self.name} ended with status {status}; {again}", file=sys.stderr)
            await waited(self._stopping, time)

    async def stop(self, patience: timedelta) -> None:
        """Ask it to end, wait, and kill it if it does not."""
        self._stopping.set()
        process = self.process
        if process is None or process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(patience.total_seconds()):
                await process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _start(self) -> asyncio.subprocess.Process:
        output = self.log.open("ab") if self.log else None
        try:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                f"services.{self.name}",
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env={**os.environ, **self.env, "COPYDESK_LIFELINE": str(self.lifeline)},
                pass_fds=(self.lifeline,),
                start_new_session=True,
            )
        finally:
            if output:
                output.close()

    def _see(self) -> str:
        return f" (see {self.log})" if self.log else ""
