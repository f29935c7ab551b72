"""One run from its start to its account."""

import asyncio
import os
import random
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import aiohttp
from redis.exceptions import RedisError

from benchmarks.chaos.archive import Archive
from benchmarks.chaos.facts import Facts, Left, deliveries, facts, left
from benchmarks.chaos.faults import Faults
from benchmarks.chaos.in_hand import InHand
from benchmarks.chaos.ledger import Ledger
from benchmarks.chaos.pipeline import Pipeline, running
from benchmarks.chaos.plan import Plan
from benchmarks.chaos.producer import Producer
from benchmarks.chaos.reconcile import Account, reconcile
from benchmarks.chaos.schedule import Fault, schedule
from benchmarks.chaos.stalls import Stall, after_kills, longest_silence
from benchmarks.chaos.subscriber import Seen, Subscriber
from benchmarks.chaos.telling import telling
from benchmarks.chaos.windows import now
from services.chassis.waiting import ended
from services.contracts.keys import Keyspace

_LOOK_EVERY: Final = 0.2
_LAST_WORKER: Final = timedelta(seconds=2)
_SUBSCRIBERS_WITHIN: Final = timedelta(seconds=20)
_STATED_SECONDS: Final = 60.0
PARTITION: Final = Keyspace().all[0]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to."""

    plan: Plan
    server: str
    load: float
    """Average of the machine's run queue before anything was started."""
    account: Account
    left: Left
    posted: int
    retries: int
    refused: list[str]
    done: Counter[Fault]
    ended_alone: dict[str, list[int]]
    drops: dict[str, int]
    gaps: int
    silence: Stall
    orphaned: list[Stall]
    traffic_seconds: float
    drain_seconds: float


async def run(plan: Plan, folder: Path) -> Outcome:
    """Start the pipeline, let everything happen to it, wait for what is left, draw up the account."""
    scheduled = schedule(plan.seed, plan.traffic)
    load = os.getloadavg()[0]
    async with running(plan, folder) as pipeline, _readers(plan, pipeline) as (subscribers, archive):
        in_hand = InHand(PARTITION.raw, pipeline.server.client)
        timeout = aiohttp.ClientTimeout(total=10, sock_connect=2)
        async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as http:
            producers = [_producer(plan, pipeline, http, folder, number) for number in range(plan.producers + 1)]
            faults = Faults(plan, pipeline, producers.pop(), in_hand)
            stop, began = asyncio.Event(), time.monotonic()
            async with asyncio.TaskGroup() as tasks, telling(faults, producers):
                for one in producers:
                    tasks.create_task(one.run(stop), name=one.name)
                await faults.run(scheduled)
                await _last_worker(pipeline, faults, plan.seed)
                until = now()
                stop.set()
            traffic = time.monotonic() - began
        await _drained(plan, pipeline)
        drain = time.monotonic() - began - traffic
        ledgers = [one.ledger for one in (*producers, faults.wicked)]
        accepted = [one for ledger in ledgers for one in ledger.read()]
        async with pipeline.server.client() as redis:
            found = await facts(redis, PARTITION, {(one.id, one.version) for one in accepted})
        seen = {one.name: one.seen for one in subscribers} | {"group": archive.seen}
        await _all_seen(found, seen)
        for worker in pipeline.workers:
            faults.windows.all += worker.downs
        orphaned = [one for one in in_hand.orphaned if not one.id.startswith("wicked-")]
        return Outcome(
            plan=plan,
            server=await pipeline.server.version(),
            load=load,
            account=reconcile(accepted, found, seen),
            left=found.left,
            posted=sum(ledger.posted for ledger in ledgers),
            retries=sum(ledger.retries for ledger in ledgers),
            refused=[why for ledger in ledgers for why in ledger.refused],
            done=faults.done,
            ended_alone={one.name: one.ended_alone for one in pipeline.services if one.ended_alone},
            drops={one.name: one.drops for one in subscribers} | {"group": archive.drops},
            gaps=sum(one.gaps for one in subscribers),
            silence=longest_silence(found, faults.windows, until),
            orphaned=after_kills(orphaned, found, faults.windows),
            traffic_seconds=traffic,
            drain_seconds=drain,
        )


def _producer(plan: Plan, pipeline: Pipeline, http: aiohttp.ClientSession, folder: Path, number: int) -> Producer:
    name = f"p{number}"
    rng = random.Random(f"{plan.seed} {name}")  # noqa: S311 - a run is to be repeated
    return Producer(name, pipeline.ingest_url, http, Ledger(folder / f"accepted-{name}.ndjson"), rng)


@asynccontextmanager
async def _readers(plan: Plan, pipeline: Pipeline) -> AsyncIterator[tuple[list[Subscriber], Archive]]:
    subscribers = [
        Subscriber(name := f"s{number}", pipeline.feed_url, random.Random(f"{plan.seed} {name}"))  # noqa: S311 - as above
        for number in range(plan.subscribers)
    ]
    archive = Archive(PARTITION.enriched, pipeline.server.client)
    tasks = [asyncio.create_task(one.run(), name=one.name) for one in subscribers]
    tasks.append(asyncio.create_task(archive.run(), name="archive"))
    try:
        yield subscribers, archive
    finally:
        await asyncio.gather(*(ended(task) for task in tasks))
        for task in tasks:
            if not task.cancelled():
                task.result()


async def _last_worker(pipeline: Pipeline, faults: Faults, seed: int) -> None:
    """Leave one worker only, and let it fail: nobody else is there to claim what then stands under its name."""
    last, *others = pipeline.workers
    await asyncio.gather(*(one.retire() for one in others))
    await last.listening(_STATED_SECONDS)
    rng = random.Random(seed)  # noqa: S311 - as above
    for _ in range(3):
        await faults.do(Fault.STUMBLES, rng.random())
    await faults.do(Fault.KILL_CHILD, 0.0)
    await asyncio.sleep(_LAST_WORKER.total_seconds())


async def _drained(plan: Plan, pipeline: Pipeline) -> None:
    """Wait until nothing is left, or until nothing has moved for longer than any backoff lasts."""
    state: object = None
    moved = time.monotonic()
    async with pipeline.server.client() as redis:
        while time.monotonic() - moved < plan.patience.total_seconds():
            try:
                rest = await left(redis, PARTITION)
                moving = rest, await deliveries(redis, PARTITION)
            except (RedisError, OSError):
                await asyncio.sleep(_LOOK_EVERY)
                continue
            if not rest.backlog and not rest.pending:
                return
            if moving != state:
                state, moved = moving, time.monotonic()
            await asyncio.sleep(_LOOK_EVERY)


async def _all_seen(found: Facts, seen: dict[str, Counter[Seen]]) -> None:
    """Give subscribers the time to catch up with the log."""
    published = {(one.id, one.version, one.type) for one in found.log}
    until = time.monotonic() + _SUBSCRIBERS_WITHIN.total_seconds()
    while time.monotonic() < until and any(published - set(what) for what in seen.values()):  # noqa: ASYNC110 - counters
        await asyncio.sleep(_LOOK_EVERY)
