"""A consumer's name: the lowest number nobody holds, so that names do not pile up as workers come and go."""

import asyncio
import secrets
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from redis.asyncio import Redis

from services.chassis.clients import AWAY
from services.chassis.scripts import load, run

LEASE = timedelta(seconds=30)
_HOLD = load("services.chassis.consumer", "hold")
_log = structlog.get_logger()


class NameLostError(Exception):
    """Another process has taken this consumer's name: two of one name must not go on."""


@dataclass(frozen=True, slots=True)
class Name:
    """A leased consumer name."""

    value: str
    key: str
    token: str = field(repr=False)


async def lease(client: Redis, stem: str, *, slot: int | None = None) -> Name:
    """Take the lowest free number below `stem`, or the very number asked for (which waits until it is free)."""
    token = secrets.token_hex(8)
    number = slot or 0
    while True:
        key = f"{stem}:{number}"
        if await run(client, _HOLD, [key], [token, _milliseconds(LEASE)]):
            return Name(f"worker-{number}", key, token)
        if slot is None:
            number += 1
        else:
            await asyncio.sleep(LEASE.total_seconds() / 10)


async def keep(client: Redis, name: Name) -> None:
    """Renew the lease for as long as this runs. Raises NameLostError when another process has taken it."""
    while True:
        await asyncio.sleep(LEASE.total_seconds() / 4)
        try:
            ours = await run(client, _HOLD, [name.key], [name.token, _milliseconds(LEASE)])
        except AWAY as error:
            _log.warning("name.not_renewed", name=name.value, error=type(error).__name__)
            continue
        if not ours:
            raise NameLostError(name.value)


async def release(client: Redis, name: Name) -> None:
    """Give the name back, if the server is there to take it; otherwise the lease runs out by itself."""
    try:
        if await client.get(name.key) == name.token.encode():
            await client.delete(name.key)
    except AWAY:
        _log.info("name.left_to_expire", name=name.value)


def _milliseconds(time: timedelta) -> int:
    return int(time.total_seconds() * 1000)
