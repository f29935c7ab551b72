"""Posts as fast as it is answered: `python -m … PORT PATH CONNECTIONS SECONDS ARTICLES FIRST`.

Raw HTTP/1.1 over uvloop, so that what is measured is the other side. With ARTICLES above one, each request is a batch
of so many lines. Articles are numbered from FIRST on. Prints JSON: what was answered, how fast. What is under
way when the time is over is waited for, and counts with the time it took.
"""

import asyncio
import gc
import json
import re
import sys
from dataclasses import dataclass, field
from time import perf_counter, process_time
from typing import Final

import uvloop

from benchmarks.speed.samples import article_json

HOST: Final = "127.0.0.1"
_HEAD_END: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
_LAST_CHUNK: Final = b"0\r\n\r\n"
_BAD: Final = 300


@dataclass(slots=True)
class Load:
    """What all connections share."""

    head: bytes
    articles: int
    number: int
    until: float
    took: list[float] = field(default_factory=list)
    refused: int = 0
    open: int = 0
    done: asyncio.Event = field(default_factory=asyncio.Event)

    def request(self) -> bytes:
        """Return the next request."""
        first, self.number = self.number, self.number + self.articles
        body = b"\n".join(article_json(number) for number in range(first, self.number))
        return b"%bContent-Length: %d\r\n\r\n%b" % (self.head, len(body), body)

    def answered(self, took: float, *, good: bool) -> None:
        """Take note of an answer."""
        if good:
            self.took.append(took)
        else:
            self.refused += 1


class Connection(asyncio.Protocol):
    """One connection: the next request goes out when the last is answered."""

    def __init__(self, load: Load) -> None:
        """Belong to a load."""
        self.load, self.held, self.at, self.size = load, b"", 0.0, -1

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Begin."""
        self.transport = transport
        self.load.open += 1
        self._send()

    def data_received(self, data: bytes) -> None:
        """Read until the answer is whole."""
        self.held = self.held + data if self.held else data
        if self.size < 0:
            end = self.held.find(_HEAD_END)
            if end < 0:
                return
            length = _LENGTH.search(self.held, 0, end)
            self.size = end + len(_HEAD_END) + int(length[1]) if length else 0
        if len(self.held) < self.size or (self.size == 0 and not self.held.endswith(_LAST_CHUNK)):
            return
        now = perf_counter()
        self.load.answered(now - self.at, good=int(self.held[9:12]) < _BAD)
        if now <= self.load.until:
            self._send()
        else:
            self.transport.close()

    def connection_lost(self, _: Exception | None) -> None:
        """Leave."""
        self.load.open -= 1
        if not self.load.open:
            self.load.done.set()

    def _send(self) -> None:
        self.held, self.size = b"", -1
        request = self.load.request()
        self.at = perf_counter()
        self.transport.write(request)


async def main(port: int, path: str, connections: int, seconds: float, articles: int, first: int) -> None:
    """Post for so long and print what came of it."""
    kind = "application/json" if articles == 1 else "application/x-ndjson"
    head = f"POST {path} HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: {kind}\r\n".encode()
    article_json(0)
    gc.freeze()
    gc.disable()
    began = perf_counter()
    load = Load(head, articles, first, began + seconds)
    loop, busy = asyncio.get_running_loop(), process_time()
    for _ in range(connections):
        await loop.create_connection(lambda: Connection(load), HOST, port)
    await load.done.wait()
    seconds = perf_counter() - began
    took = sorted(load.took) or [0.0]
    answered = {
        "articles": len(load.took) * articles,
        "rate": len(load.took) * articles / seconds,
        "refused": load.refused,
        "p50": 1000 * took[len(took) // 2],
        "p99": 1000 * took[len(took) * 99 // 100],
        "next": load.number,
        "busy": (process_time() - busy) / seconds,
    }
    print(json.dumps(answered))


if __name__ == "__main__":
    port, path, connections, seconds, articles, first = sys.argv[1:]
    uvloop.run(main(int(port), path, int(connections), float(seconds), int(articles), int(first)))
