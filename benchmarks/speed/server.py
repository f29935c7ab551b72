"""The server of a row, and our own services and the peers' listening beside it."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import aiohttp
from redis.asyncio import Redis
from redis.exceptions import RedisError

from benchmarks.speed.processes import OTHERS, Running, running
from services.chassis.serve import free_port
from services.standalone.find_server import find_server

HOST: Final = "127.0.0.1"
_START_SECONDS: Final = 60.0
_LOOK_EVERY_SECONDS: Final = 0.02


@dataclass(frozen=True, slots=True)
class Listening:
    """A program that listens."""

    program: Running
    port: int

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://{HOST}:{self.port}"


@dataclass(frozen=True, slots=True)
class Store:
    """A Valkey or Redis of a row's own."""

    program: Running
    port: int
    version: str

    @property
    def url(self) -> str:
        """How to reach it."""
        return f"redis://{HOST}:{self.port}/0"

    def client(self) -> Redis:
        """Return a client."""
        return Redis(host=HOST, port=self.port, legacy_responses=False, socket_timeout=30)


@asynccontextmanager
async def store(
    folder: Path, appendfsync: str = "everysec", core: int | None = OTHERS, *, rewrites: bool = False
) -> AsyncIterator[Store]:
    """Run a server that writes down what it is given; short runs are spared that it rewrites it now and then."""
    asked = os.environ.get("COPYDESK_SERVER")
    binary, port = find_server(Path(asked) if asked else None), free_port(HOST, 0)
    data = folder / f"redis-{port}"
    data.mkdir()
    command = [
        *(str(binary.absolute()), "--bind", HOST, "--port", str(port), "--dir", str(data), "--save", ""),
        *("--appendonly", "yes", "--appendfsync", appendfsync, "--maxmemory-policy", "noeviction"),
        *("--auto-aof-rewrite-percentage", "100" if rewrites else "0", "--daemonize", "no"),
    ]
    async with running(f"redis-{port}", command, folder, core=core) as program:
        async with asyncio.timeout(_START_SECONDS), Redis(host=HOST, port=port) as client:
            while True:
                try:
                    info = await client.info("server")
                    break
                except RedisError:
                    alive(program, "the server")
                    await asyncio.sleep(_LOOK_EVERY_SECONDS)
        yield Store(program, port, version(info))


def version(info: Mapping[str, str]) -> str:
    """Say what a server is."""
    return f"Valkey {info['valkey_version']}" if "valkey_version" in info else f"Redis {info['redis_version']}"


@asynccontextmanager
async def service(
    name: str, on: Store, folder: Path, settings: Mapping[str, str] | None = None, *, core: int | None = None
) -> AsyncIterator[Listening]:
    """Run one of our services on a server, with settings by their names; wait until it is ready."""
    port = free_port(HOST, 0)
    env = {f"COPYDESK_{key.upper()}": value for key, value in (settings or {}).items()}
    env |= {"COPYDESK_REDIS_URL": on.url, "COPYDESK_PORT": str(port), "COPYDESK_LOG_FORMAT": "json"}
    command = [sys.executable, "-m", f"services.{name}"]
    async with running(f"{name}-{port}", command, folder, env=env, core=core) as program:
        await ready(program, f"http://{HOST}:{port}/readyz", name)
        yield Listening(program, port)


@asynccontextmanager
async def peer(
    name: str, python: str, on: Store | None, folder: Path, *, core: int | None = None, arguments: Sequence[str] = ()
) -> AsyncIterator[Listening]:
    """Run a peer's web application, and wait until it answers."""
    port = free_port(HOST, 0)
    command = [python, "-m", f"benchmarks.peers.{name}", str(port), on.url if on else "-", *arguments]
    async with running(f"{name}-{port}", command, folder, core=core) as program:
        await ready(program, f"http://{HOST}:{port}/ready", name)
        yield Listening(program, port)


async def ready(program: Running, url: str, name: str) -> None:
    """Wait until a program answers 200. Raises RuntimeError if it ends instead."""
    async with asyncio.timeout(_START_SECONDS), aiohttp.ClientSession() as client:
        while True:
            try:
                async with client.get(url) as answered:
                    if answered.ok:
                        return
            except aiohttp.ClientError:
                pass
            alive(program, name)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)


def alive(program: Running, name: str) -> None:
    """Raise RuntimeError if a program has ended."""
    if program.process.returncode is not None:
        message = f"{name} ended with status {program.process.returncode}: {program.said()}"
        raise RuntimeError(message)
