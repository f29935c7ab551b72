"""Workers on a server at its memory limit: they are what makes room, so they start, keep their names and work."""

import asyncio
from datetime import timedelta

from redis.asyncio import Redis

from services.chassis.clients import blocking_reader
from services.chassis.consumer import name as naming
from services.chassis.consumer.entry import Limits
from services.chassis.consumer.group import Group
from services.chassis.consumer.hands import Hands
from services.chassis.consumer.loop import Consumer
from services.chassis.scripts import run
from tests.eventually import eventually
from tests.integration.test_consumer import Recording
from tests.servers import LiveServer


async def test_a_name_is_leased_and_kept_at_the_memory_limit(own_client: Redis) -> None:
    """A worker that is started on a full server gets its name; one that runs does not lose it."""
    await own_client.config_set("maxmemory", "1mb")
    first = await naming.lease(own_client, "slot")
    second = await naming.lease(own_client, "slot")
    assert (first.value, second.value) == ("worker-0", "worker-1")
    await own_client.pexpire(first.key, 1000)
    assert await run(own_client, naming._HOLD, [first.key], [first.token, 30_000]) == 1
    assert await own_client.pttl(first.key) > 1000


async def test_a_group_that_cannot_be_created_yet_is_waited_for(own_server: LiveServer, own_client: Redis) -> None:
    """Where even the stream is missing, the worker waits for room instead of dying, and then works."""
    await own_client.config_set("maxmemory", "1mb")
    limits = Limits(block=timedelta(milliseconds=50))
    reader = blocking_reader(own_server.url, limits.block)
    work, stop = Recording(own_client), asyncio.Event()
    consumer = Consumer(Group(own_client, reader, "work", "workers", "worker-0"), work, Hands(1), limits)
    running = asyncio.create_task(consumer.run(stop, timedelta(seconds=1)))
    asked = await own_client.info("errorstats")
    await eventually(lambda: _refused_more(own_client, asked), "the group was refused")
    assert not running.done()
    await own_client.config_set("maxmemory", "0")
    await own_client.xadd("work", {"n": "1"})
    await eventually(lambda: work.settled, "the entry is settled")
    stop.set()
    await running
    await reader.aclose()


async def _refused_more(client: Redis, before: dict[str, object]) -> bool:
    return (await client.info("errorstats")).get("errorstat_OOM") != before.get("errorstat_OOM")
