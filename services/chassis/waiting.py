"""Waiting for an event or a time, whichever comes first; and how long to wait when something keeps failing."""

import asyncio
import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

_CANCEL_AGAIN_SECONDS: Final = 0.5


async def waited(event: asyncio.Event, time: timedelta) -> bool:
    """Wait for the event, at most for `time`. Return whether it is set, be it in the very moment that time is up."""
    try:
        async with asyncio.timeout(time.total_seconds()):
            await event.wait()
    except TimeoutError:
        return event.is_set()
    return True


async def done_before(event: asyncio.Event, tasks: Iterable[asyncio.Task[None]]) -> bool:
    """Wait until all tasks are done, at most until the event is set. Return whether they are; none is cancelled."""
    pending = set(tasks)
    happening = asyncio.create_task(event.wait())
    try:
        while pending and not event.is_set():
            done, _ = await asyncio.wait({happening, *pending}, return_when=asyncio.FIRST_COMPLETED)
            pending -= done
    finally:
        happening.cancel()
    return not pending


async def ended(*tasks: asyncio.Task[None]) -> None:
    """Cancel tasks and wait until they are done; what they die of is theirs to say, or has been said elsewhere.

    redis-py loses a cancellation that meets it while it connects or writes (`asyncio.wait_for` of Python 3.11 does,
    when what it waits for is done in the same moment), so they are told again.
    """
    going = set(tasks)
    while going:
        for task in going:
            task.cancel()
        _, going = await asyncio.wait(going, timeout=_CANCEL_AGAIN_SECONDS)


@dataclass(slots=True)
class Backoff:
    """Times to wait: doubling from `first` up to `longest`, with jitter, so that workers do not come back in step."""

    first: timedelta = timedelta(milliseconds=100)
    longest: timedelta = timedelta(seconds=5)
    failures: int = 0

    def next(self) -> timedelta:
        """Return how long to wait after one more failure."""
        ceiling = min(self.longest, self.first * (1 << min(self.failures, 16)))
        self.failures += 1
        return ceiling * random.uniform(0.5, 1.0)  # noqa: S311 - jitter is no secret

    def reset(self) -> None:
        """Forget the failures."""
        self.failures = 0
