"""What the server itself takes: XADD of an article, pipelined, as `redis-benchmark -P 16 -c 50` sends it.

`python -m … PORT CONNECTIONS COUNT` prints articles a second as JSON. Raw bytes over uvloop, the same article again and
again: the client costs next to nothing.
"""

import asyncio
import json
import sys
from time import perf_counter
from typing import Final

import uvloop

from benchmarks.speed.samples import article_json

_PIPELINE: Final = 16
_KEY: Final = b"bench"


def command(*parts: bytes) -> bytes:
    """Write a command as the protocol has it."""
    return b"*%d\r\n" % len(parts) + b"".join(b"$%d\r\n%b\r\n" % (len(part), part) for part in parts)


class Connection(asyncio.Protocol):
    """Sends sixteen, waits for sixteen answers."""

    def __init__(self, rounds: int) -> None:
        """Know how often."""
        self.rounds, self.lines, self.whole = rounds, 0, asyncio.get_running_loop().create_future()
        self.sent = command(b"XADD", _KEY, b"*", b"article", article_json(1)) * _PIPELINE

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Begin."""
        self.transport = transport
        transport.write(self.sent)

    def data_received(self, data: bytes) -> None:
        """Count: an entry's id takes two lines."""
        if data.startswith(b"-"):
            self.whole.set_exception(RuntimeError(data.decode()))
            return
        self.lines += data.count(b"\n")
        if self.lines == 2 * _PIPELINE:
            self.lines, self.rounds = 0, self.rounds - 1
            if self.rounds:
                self.transport.write(self.sent)
            else:
                self.whole.set_result(None)
                self.transport.close()


async def main(port: int, connections: int, count: int) -> None:
    """Send so many, and print how fast they were taken."""
    loop, rounds = asyncio.get_running_loop(), max(1, count // connections // _PIPELINE)
    began = perf_counter()
    made = [
        (await loop.create_connection(lambda: Connection(rounds), "127.0.0.1", port))[1] for _ in range(connections)
    ]
    await asyncio.gather(*(one.whole for one in made))
    print(json.dumps({"rate": rounds * connections * _PIPELINE / (perf_counter() - began)}))


if __name__ == "__main__":
    uvloop.run(main(*map(int, sys.argv[1:])))
