"""A subscriber that hangs up now and then, and resumes behind the last event it has seen."""

import asyncio
import json
import random
from collections import Counter
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from services.contracts.enriched import ARTICLE_ENRICHED
from services.feed.tail import RefusedError, Tail

Seen = tuple[str, int, str]
"""Id, version and type: by these a subscriber tells a repeat."""

_STAYS: Final = (1.0, 12.0)
"""Seconds a connection lasts at least and at most, if nothing else cuts it."""
_AWAY: Final = 1.5
_SILENCE: Final = timedelta(seconds=8)


@dataclass(slots=True)
class Subscriber:
    """Follows feed over HTTP."""

    name: str
    url: str
    rng: random.Random
    seen: Counter[Seen] = field(default_factory=Counter)
    drops: int = 0
    gaps: int = 0
    """Times feed said that history had been trimmed: there is none of these to be expected."""
    _position: str = ""

    async def run(self) -> None:
        """Read, hang up, come back, until cancelled."""
        while True:
            try:
                async with asyncio.timeout(self.rng.uniform(*_STAYS)):
                    await self._read()
            except (TimeoutError, RefusedError):
                self.drops += 1
            await asyncio.sleep(self.rng.uniform(0, _AWAY))

    async def _read(self) -> None:
        since = None if self._position else "2000-01-01T00:00:00Z"
        following = Tail(self.url, since=since, last_event_id=self._position or None, silence=_SILENCE)
        async with aclosing(following.events()) as events:
            async for event in events:
                if event.name == "gap":
                    self.gaps += 1
                elif event.data:
                    self._note(event.data)
                self._position = event.id

    def _note(self, data: str) -> None:
        article = json.loads(data)
        if article["type"] == ARTICLE_ENRICHED:
            self.seen[article["id"], article["version"], article["type"]] += 1
