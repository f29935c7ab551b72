"""Fixtures of tests that need a real server."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import redis
from redis.asyncio import Redis

from services.chassis.clients import writer
from tests.servers import LiveServer


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """One server for all tests that do no harm to it."""
    server = LiveServer(tmp_path_factory.mktemp("server"), ("--appendfsync", "no"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def redis_url(shared_server: LiveServer) -> str:
    """URL of an empty server."""
    with redis.Redis(port=shared_server.port) as client:
        client.flushall()
        client.script_flush()
    return shared_server.url


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[LiveServer]:
    """A server of the test's own, to be killed, stopped and started again as it likes."""
    server = LiveServer(tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.fixture
async def own_client(own_server: LiveServer) -> AsyncIterator[Redis]:
    """A client of the test's own server, as the services use it."""
    client = writer(own_server.url)
    yield client
    await client.aclose()


@pytest.fixture
async def client(redis_url: str) -> AsyncIterator[Redis]:
    """A client of the empty server, as the services use it."""
    client = writer(redis_url)
    yield client
    await client.aclose()
