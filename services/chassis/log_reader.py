"""Reading streams as logs, from a position on, without a group."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from redis.asyncio import Redis

BEGINNING = "0-0"


@dataclass(frozen=True, slots=True)
class Logged:
    """One entry of a log."""

    stream: str
    id: str
    fields: dict[bytes, bytes]


async def read_after(client: Redis, positions: dict[str, str], count: int, block: timedelta) -> list[Logged]:
    """Read what stands behind the positions, up to `count` a stream; wait up to `block` for the first."""
    streams: Any = positions
    got: Any = await client.xread(streams, count=count, block=int(block.total_seconds() * 1000))
    return [
        Logged(stream.decode(), entry_id.decode(), fields)
        for stream, entries in (got or {}).items()
        for entry_id, fields in entries
    ]


async def last_position(client: Redis, stream: str) -> str:
    """Return the id of the last entry, or the beginning if there is none."""
    got: Any = await client.xrevrange(stream, count=1)
    return str(got[0][0].decode()) if got else BEGINNING


async def entry_at(client: Redis, stream: str, entry_id: str) -> dict[bytes, bytes] | None:
    """Return the fields of one entry, or None if it has been trimmed."""
    got: Any = await client.xrange(stream, min=entry_id, max=entry_id)
    return got[0][1] if got else None
