"""A proxy in front of a server, whose connections can be made half-open: they stay up and carry nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class BlackHole:
    """Forwards to a port of this machine, until told to swallow what its present connections send."""

    to: int
    port: int = 0
    _open: set[asyncio.Event] = field(default_factory=set)
    _serving: set[asyncio.Task[None]] = field(default_factory=set)

    def swallow(self) -> None:
        """Make every connection there is now half-open; new ones work."""
        for forwarding in self._open:
            forwarding.clear()

    async def close(self) -> None:
        """End every connection."""
        for serving in self._serving:
            serving.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)

    def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take a new connection."""
        serving = asyncio.create_task(self.serve(reader, writer))
        self._serving.add(serving)
        serving.add_done_callback(self._serving.discard)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Forward one connection both ways."""
        forwarding = asyncio.Event()
        forwarding.set()
        self._open.add(forwarding)
        there, back = await asyncio.open_connection("127.0.0.1", self.to)
        pumps = [
            asyncio.create_task(_pump(reader, back, forwarding)),
            asyncio.create_task(_pump(there, writer, forwarding)),
        ]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)
            for end in (writer, back):
                end.close()
                await asyncio.gather(end.wait_closed(), return_exceptions=True)
            self._open.discard(forwarding)


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter, forwarding: asyncio.Event) -> None:
    while chunk := await source.read(65536):
        if forwarding.is_set():
            target.write(chunk)
            await target.drain()


@asynccontextmanager
async def black_hole(to: int) -> AsyncIterator[BlackHole]:
    """Yield a proxy to a port of this machine."""
    proxy = BlackHole(to)
    server = await asyncio.start_server(proxy.connected, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()
        await proxy.close()
