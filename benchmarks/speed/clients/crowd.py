"""Many subscribers and what they are sent: `python -m … PORT REDIS_PORT SUBSCRIBERS FILTERS RATE SECONDS BYTES`.

Opens the streams, writes articles to the enriched log at a steady rate, and notes when each subscriber has each of
them. With FILTERS above nought a subscriber asks for one entity of so many, and each article has some. Prints JSON.
"""

import asyncio
import gc
import json
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter, process_time
from typing import Final

import uvloop
from redis.asyncio import Redis

from benchmarks.speed.percentiles import percentile
from services.contracts.entries import enriched_fields
from services.contracts.keys import Keyspace

HOST: Final = "127.0.0.1"
_LOG: Final = Keyspace().all[0].enriched
_OPENING: Final = 100
"""Connections under way at once: aiohttp lets 128 wait, more would be tried again after a second."""
_END: Final = b"\n\n"
_ENTITIES: Final = 30
"""Names in an article that somebody may ask for."""
_PATIENCE_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for on the command line."""

    port: int
    redis: int
    subscribers: int
    filters: int
    rate: int
    seconds: int
    size: int


@dataclass(slots=True)
class Crowd:
    """What all subscribers share."""

    sent: defaultdict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    """When the articles went out that a filter takes, filter by filter."""
    took: list[float] = field(default_factory=list)
    open: int = 0
    lost: int = 0


class Subscriber(asyncio.Protocol):
    """One stream: its first frame opens it, each other is an article."""

    def __init__(self, crowd: Crowd, wanted: int, path: str) -> None:
        """Belong to a crowd, and want one filter's articles."""
        self.crowd, self.wanted, self.path = crowd, wanted, path
        self.frames, self.half = -1, False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Ask for the stream."""
        transport.write(f"GET {self.path} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())

    def data_received(self, data: bytes) -> None:
        """Count what has ended in it: a frame ends with two newlines, which may come apart."""
        ended = data.count(_END) + (self.half and data.startswith(b"\n"))
        self.half = data.endswith(b"\n") and not data.endswith(_END)
        if not ended:
            return
        if self.frames < 0:
            self.crowd.open += 1
            self.frames, ended = 0, ended - 1
        now, sent = perf_counter(), self.crowd.sent[self.wanted]
        for number in range(self.frames, self.frames + ended):
            self.crowd.took.append(now - sent[number])
        self.frames += ended

    def connection_lost(self, _: Exception | None) -> None:
        """Note that the other side has given it up."""
        self.crowd.lost += 1


def article(number: int, names: list[int], size: int) -> bytes:
    """Return an enriched article with no more in it than feed asks about, filled up to a size."""
    entities = [{"name": f"name {one}", "type": "person"} for one in names]
    made = {"id": f"bench-{number}", "metadata": {"section": "News", "language": {"code": "en"}}, "entities": entities}
    held = json.dumps({**made, "text": ""}, separators=(",", ":"))
    return json.dumps({**made, "text": "x" * max(0, size - len(held))}, separators=(",", ":")).encode()


async def main(asked: Asked) -> None:
    """Run it."""
    crowd, loop = Crowd(), asyncio.get_running_loop()
    subscribers, filters = asked.subscribers, asked.filters
    for first in range(0, subscribers, _OPENING):
        behind = min(first + _OPENING, subscribers)
        await asyncio.gather(*(
            loop.create_connection(lambda n=number: _subscriber(crowd, n, filters), HOST, asked.port)
            for number in range(first, behind)
        ))  # fmt: skip
        await _until(lambda most=behind: crowd.open >= most, f"{behind} streams are open")
    async with Redis(host=HOST, port=asked.redis, legacy_responses=False) as client:
        print(json.dumps("open"), flush=True)
        gc.freeze()
        gc.disable()
        began, busy, due = perf_counter(), process_time(), 0
        for number in range(asked.rate * asked.seconds):
            await asyncio.sleep(max(0.0, began + number / asked.rate - perf_counter()))
            names = [(number * _ENTITIES + one) % filters for one in range(_ENTITIES)] if filters else [0]
            fields = enriched_fields(f"bench-{number}", 1, article(number, names, asked.size), "")
            due += subscribers * len(names) // (filters or 1)
            now = perf_counter()
            for name in names:
                crowd.sent[name].append(now)
            await client.xadd(_LOG, dict(zip(fields[::2], fields[1::2], strict=True)))
        await _until(lambda: len(crowd.took) >= due or crowd.lost > 0, f"{due} articles were delivered")
    answered = {
        "due": due,
        "delivered": len(crowd.took),
        "cut": crowd.lost,
        "p50": 1000 * percentile(crowd.took, 50),
        "p99": 1000 * percentile(crowd.took, 99),
        "busy": (process_time() - busy) / (perf_counter() - began),
    }
    print(json.dumps(answered))


def _subscriber(crowd: Crowd, number: int, filters: int) -> Subscriber:
    wanted = number % filters if filters else 0
    return Subscriber(crowd, wanted, f"/v1/stream?entity=name+{wanted}" if filters else "/v1/stream")


async def _until(holds: Callable[[], bool], what: str) -> None:
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while not holds():
                await asyncio.sleep(0.01)
    except TimeoutError:
        sys.exit(f"not in time: {what}")


if __name__ == "__main__":
    uvloop.run(main(Asked(*map(int, sys.argv[1:]))))
