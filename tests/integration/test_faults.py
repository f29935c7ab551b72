"""What goes wrong with Redis in real life: each fault is said, loses nothing, doubles nothing, and passes."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import redis
from redis.asyncio import Redis

from services.contracts.keys import Keyspace
from tests.eventually import eventually
from tests.integration.black_hole import black_hole
from tests.integration.desk import Client, enrich, ingest
from tests.servers import LiveServer

PARTITION = Keyspace().all[0]
COPY = "Harbour reopens\n\nVARNA -- The harbour reopened on Monday after a storm."


async def post(http: Client, number: int) -> int:
    """Post an article of that number; return the status."""
    body = {"id": f"a-{number}", "content": f"{COPY} {number}."}
    async with http.post("/v1/articles", json=body) as answer:
        return answer.status


async def settled(http: Client, number: int) -> bool:
    """Whether it has been enriched."""
    async with http.get(f"/v1/articles/a-{number}") as answer:
        return answer.status == 200 and (await answer.json())["state"] == "enriched"


async def accepted(http: Client, number: int) -> bool:
    """Post it, whatever comes; return whether it is in."""
    return await post(http, number) in {200, 202}


async def comes_out(http: Client, number: int) -> None:
    """Post until it is in, and wait until it is out."""
    await eventually(lambda: accepted(http, number), f"article {number} is accepted", within=40)
    await eventually(lambda: settled(http, number), f"article {number} is enriched", within=40)


def published(server: LiveServer) -> list[str]:
    """Ids in the log, in order."""
    with redis.Redis(port=server.port) as client:
        entries: Any = client.xrange(PARTITION.enriched)
    return [fields[b"id"].decode() for _, fields in entries]


@asynccontextmanager
async def desk(url: str) -> AsyncIterator[Client]:
    """Ingest and a worker on a server."""
    async with ingest(url) as http, enrich(url):
        yield http


async def test_a_stall_of_seconds_delays_and_doubles_nothing(own_server: LiveServer) -> None:
    """Redis stands still under ten posts, two of which ask again: afterwards each is in the log once."""
    async with desk(own_server.url) as http:
        await comes_out(http, 0)
        assert own_server.process is not None
        own_server.process.send_signal(signal.SIGSTOP)
        posting = [asyncio.create_task(post(http, number)) for number in (*range(1, 11), 1, 2)]
        done, _ = await asyncio.wait(posting, timeout=1.5)
        assert not done
        own_server.process.send_signal(signal.SIGCONT)
        statuses = await asyncio.gather(*posting)
        for number in range(1, 11):
            await comes_out(http, number)
    assert set(statuses) <= {200, 202, 503}
    assert sorted(published(own_server)) == sorted(f"a-{number}" for number in range(11))


async def test_half_open_connections_are_given_up(own_server: LiveServer) -> None:
    """Connections that carry nothing any more, and never say so, are replaced; what was under way is not doubled."""
    async with black_hole(own_server.port) as proxy, desk(f"redis://127.0.0.1:{proxy.port}/0") as http:
        await comes_out(http, 0)
        proxy.swallow()
        for number in range(1, 4):
            await comes_out(http, number)
    assert sorted(published(own_server)) == [f"a-{number}" for number in range(4)]


async def test_a_wrong_password_is_said_and_heals(own_server: LiveServer) -> None:
    """503 and not ready while Redis refuses us; once it lets us in, everything works without a restart."""
    with redis.Redis(port=own_server.port) as admin:
        admin.config_set("requirepass", "right")
    async with desk(f"redis://:later@127.0.0.1:{own_server.port}/0") as http:
        assert await post(http, 1) == 503
        async with http.get("/readyz") as answer:
            assert answer.status == 503
        with redis.Redis(port=own_server.port, password="right") as admin:
            admin.config_set("requirepass", "later")
        await comes_out(http, 1)
        with redis.Redis(port=own_server.port, password="later") as admin:
            admin.config_set("requirepass", "")


async def test_a_read_only_replica_is_waited_out(own_server: LiveServer) -> None:
    """After a failover the old primary takes no writes: 503, the worker waits; a primary again, all goes on."""
    async with desk(own_server.url) as http:
        await comes_out(http, 0)
        with redis.Redis(port=own_server.port) as admin:
            admin.replicaof("127.0.0.1", "1")
            assert await post(http, 1) == 503
            admin.replicaof("NO", "ONE")
        await comes_out(http, 1)
    assert published(own_server) == ["a-0", "a-1"]


async def test_a_server_killed_under_load_loses_nothing(own_server: LiveServer) -> None:
    """SIGKILL and a new start, three times under posts: every 202 is in the log exactly once."""
    async with desk(own_server.url) as http:
        for round_ in range(3):
            numbers = range(round_ * 20, round_ * 20 + 20)
            posting = [asyncio.create_task(post(http, number)) for number in numbers]
            await asyncio.wait(posting, return_when=asyncio.FIRST_COMPLETED)
            own_server.kill()
            own_server.start()
            await asyncio.gather(*posting)
            for number in numbers:
                await comes_out(http, number)
    assert sorted(published(own_server)) == sorted(f"a-{number}" for number in range(60))


@pytest.mark.parametrize("shift", [timedelta(days=-400), timedelta(days=400)])
async def test_a_clock_that_jumps_breaks_nothing(redis_url: str, client: Redis, shift: timedelta) -> None:
    """Accepted by a machine whose clock was off by a year: published all the same, no metric goes backwards."""
    received_at = (datetime.now(UTC) + shift).isoformat()
    entry: Any = {
        "id": "a-1",
        "version": "1",
        "type": "article.raw",
        "schema": "1",
        "stated": "{}",
        "content_type": "text/plain",
        "body": COPY,
        "received_at": received_at,
        "traceparent": "",
    }
    await client.xadd(PARTITION.raw, entry)
    async with ingest(redis_url) as http, enrich(redis_url) as worker:
        await eventually(lambda: settled(http, 1), "it is enriched")
        async with worker.get("/metrics") as answer:
            sums = [line for line in (await answer.text()).splitlines() if "end_to_end_seconds_sum" in line]
        assert all(float(line.split()[1]) >= 0 for line in sums)
        async with http.get("/metrics") as answer:
            assert answer.status == 200
