"""Pages posted at a steady rate, whether they are answered or not: `python -m … INGEST FEED RATE SECONDS [PAGES]`.

Notes when each was accepted, and when its event was there; waits at the end for those that are not yet, for as long as
any come. PAGES is a folder; invented
pages are posted without one. Prints a line of JSON.
"""

import asyncio
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Final

import aiohttp
import uvloop

from benchmarks.speed.pages import unseen
from benchmarks.speed.percentiles import percentile

_LONGEST_QUEUE: Final = 2000
"""Posts that may wait for their answer at once."""
_SILENCE_SECONDS: Final = 30.0
"""Once all are posted: when nothing has come for so long, nothing more will. A worker takes over what another has left
behind after fifteen."""
_OUR_ID: Final = re.compile(rb'"id":"(page-\d+)"')
_FRAME_END: Final = b"\n\n"
_AHEAD: Final = 64
"""Pages made before they are due: the making must not delay a post."""


@dataclass(slots=True)
class Day:
    """What has happened."""

    accepted: dict[str, float] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)
    at: dict[str, float] = field(default_factory=dict)
    refused: int = 0
    late: float = 0.0
    """How far the posting itself fell behind, at worst."""

    def missing(self) -> int:
        """Return how many were accepted and have not come."""
        return sum(name not in self.seen for name in self.accepted)

    def account(self) -> dict[str, float]:
        """Say what came of it."""
        took = [self.at[name] - when for name, when in self.accepted.items() if name in self.at]
        return {
            "accepted": len(self.accepted),
            "refused": self.refused,
            "lost": self.missing(),
            "doubled": sum(times > 1 for times in self.seen.values()),
            "p50": 1000 * percentile(took, 50),
            "p99": 1000 * percentile(took, 99),
            "late": self.late,
        }


async def main(ingest: str, feed: str, rate: float, seconds: float, folder: Path | None) -> None:
    """Post, and follow."""
    day = Day()
    timeout = aiohttp.ClientTimeout(total=None, sock_read=None)
    connector = aiohttp.TCPConnector(limit=_LONGEST_QUEUE)
    async with aiohttp.ClientSession(timeout=timeout, connector=connector) as client:
        stream = await client.get(f"{feed}/v1/stream")
        following = asyncio.create_task(_follow(stream, day))
        await _post_all(client, f"{ingest}/v1/articles", day, rate, seconds, folder)
        last = perf_counter()
        while (missing := day.missing()) and perf_counter() - max([last, *day.at.values()]) < _SILENCE_SECONDS:
            await asyncio.sleep(min(1.0, 0.01 * missing))
        following.cancel()
        stream.close()
    print(json.dumps(day.account()))


async def _post_all(
    client: aiohttp.ClientSession, url: str, day: Day, rate: float, seconds: float, folder: Path | None
) -> None:
    pages: asyncio.Queue[bytes] = asyncio.Queue(_AHEAD)
    count = int(rate * seconds)
    making = asyncio.create_task(_make(pages, count, folder))
    while not (pages.full() or making.done()):
        await asyncio.sleep(0.01)
    posts: set[asyncio.Task[None]] = set()
    began = perf_counter()
    for number in range(count):
        body = await pages.get()
        due = began + number / rate
        await asyncio.sleep(max(0.0, due - perf_counter()))
        day.late = max(day.late, perf_counter() - due)
        task = asyncio.create_task(_post(client, url, day, body))
        posts.add(task)
        task.add_done_callback(posts.discard)
    await asyncio.gather(*posts, making)


async def _make(pages: asyncio.Queue[bytes], count: int, folder: Path | None) -> None:
    source = unseen(folder)
    for number in range(count):
        content = await asyncio.to_thread(next, source)
        await pages.put(json.dumps({"id": f"page-{number}", "content": content, "content_type": "text/html"}).encode())


async def _post(client: aiohttp.ClientSession, url: str, day: Day, body: bytes) -> None:
    name = json.loads(body[: body.index(b",")] + b"}")["id"]
    async with client.post(url, data=body, headers={"Content-Type": "application/json"}) as answered:
        await answered.read()
        if answered.status == 202:  # noqa: PLR2004 - accepted
            day.accepted[name] = perf_counter()
        else:
            day.refused += 1


async def _follow(stream: aiohttp.ClientResponse, day: Day) -> None:
    held = bytearray()
    async for chunk in stream.content.iter_any():
        held += chunk
        *frames, rest = held.split(_FRAME_END)
        for frame in frames:
            found = _OUR_ID.search(frame)
            if found:
                name = found[1].decode()
                day.seen[name] += 1
                day.at.setdefault(name, perf_counter())
        held = rest


if __name__ == "__main__":
    where = Path(sys.argv[5]) if sys.argv[5:] else None
    uvloop.run(main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]), where))
