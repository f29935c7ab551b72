"""How many entries a process can work on at once, over all the streams it reads."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

from services.chassis.waiting import waited


@dataclass(slots=True)
class Hands:
    """Hands of a worker: taken for each entry in hand, given back when it is done with."""

    number: int
    taken: int = 0
    _given: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def free(self) -> int:
        """How many entries could be begun now."""
        return max(0, self.number - self.taken)

    def take(self) -> None:
        """Take a hand for an entry."""
        self.taken += 1

    def give(self) -> None:
        """Give the hand back."""
        self.taken -= 1
        self._given.set()

    async def free_within(self, time: timedelta) -> int:
        """Wait for a free hand, at most for `time`, and count the free ones."""
        if not self.free:
            self._given.clear()
            await waited(self._given, time)
        return self.free
