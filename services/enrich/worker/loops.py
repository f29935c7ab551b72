"""The worker's loops: one a partition, under one leased name, with the hands of all its children."""

import asyncio
from dataclasses import dataclass

import structlog
from aiohttp import web
from redis.asyncio import Redis

from services.chassis.children import Children
from services.chassis.clients import AWAY, blocking_reader
from services.chassis.consumer.entry import Limits
from services.chassis.consumer.group import Group
from services.chassis.consumer.hands import Hands
from services.chassis.consumer.loop import Consumer
from services.chassis.consumer.name import Name, keep, lease, release
from services.chassis.metrics import REDIS_AWAY
from services.chassis.serve import STOP
from services.chassis.waiting import Backoff, ended, waited
from services.contracts.keys import GROUP, Keyspace, Partition
from services.enrich.worker.breaker import Breaker
from services.enrich.worker.desk import Desk
from services.enrich.worker.settings import EnrichSettings

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Worker:
    """Everything a partition's loop needs."""

    client: Redis
    children: Children
    keyspace: Keyspace
    settings: EnrichSettings
    hands: Hands


async def work(
    app: web.Application, settings: EnrichSettings, keyspace: Keyspace, client: Redis, children: Children
) -> None:
    """Work until the service is told to stop. Raises what a loop dies of."""
    stop = app[STOP]
    worker = Worker(client, children, keyspace, settings, Hands(settings.children))
    name = await _leased(client, keyspace, settings, stop)
    if name is None:
        return
    _log.info("worker.named", name=name.value)
    keeping = asyncio.create_task(keep(client, name), name="keep name")
    loops = [
        asyncio.create_task(_loop(worker, partition, name, stop), name=f"partition {partition.number}")
        for partition in keyspace.all
    ]
    try:
        done, _ = await asyncio.wait([keeping, *loops], return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
        await asyncio.gather(*loops)
    finally:
        await ended(keeping, *loops)
        await release(client, name)


async def _leased(client: Redis, keyspace: Keyspace, settings: EnrichSettings, stop: asyncio.Event) -> Name | None:
    """Lease a name once Redis is there; None if it is time to stop before that."""
    pause = Backoff()
    while not stop.is_set():
        try:
            return await lease(client, keyspace.slots, slot=settings.slot)
        except AWAY as error:
            REDIS_AWAY.labels("start").inc()
            if not pause.failures:
                _log.warning("redis.away", loop="start", error=f"{type(error).__name__}: {error}")
            await waited(stop, pause.next())
    return None


async def _loop(worker: Worker, partition: Partition, name: Name, stop: asyncio.Event) -> None:
    settings = worker.settings
    limits = Limits(settings.claim_after, settings.max_deliveries, newer_schema_age=settings.newer_schema_age)
    reader = blocking_reader(settings.redis_url.get_secret_value(), limits.block)
    try:
        group = Group(worker.client, reader, partition.raw, GROUP, name.value)
        breaker = Breaker(settings.stop_after_given_up, settings.retry_after_stop, partition.number)
        desk = Desk(worker.client, worker.children, worker.keyspace, partition, name.value, settings, breaker)
        await Consumer(group, desk, worker.hands, limits).run(stop, settings.drain_timeout)
    finally:
        await reader.aclose()
