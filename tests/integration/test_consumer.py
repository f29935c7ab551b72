"""The consumer loop: whatever dies or stalls, each entry is seen through, and given up only by Redis' own count."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
import redis
from redis.asyncio import Redis

from services.chassis.clients import blocking_reader, writer
from services.chassis.consumer.entry import Burial, Entry, Limits, PermanentError, Reason, TransientError
from services.chassis.consumer.group import Group, Left, patience
from services.chassis.consumer.hands import Hands
from services.chassis.consumer.loop import Consumer
from tests.eventually import eventually
from tests.servers import LiveServer

STREAM, GROUP = "work", "workers"
QUICK = Limits(claim_after=timedelta(milliseconds=300), max_deliveries=3, block=timedelta(milliseconds=50))


@dataclass
class Recording:
    """Work that acknowledges what it finishes, and does to each entry what the test says."""

    client: Redis
    do: Callable[[Entry], Any] = lambda _: None
    settled: list[Entry] = field(default_factory=list)
    buried: list[tuple[Entry, Burial]] = field(default_factory=list)
    stopped: bool = False
    too_new: Callable[[Entry], bool] = lambda _: False

    def is_too_new(self, entry: Entry) -> bool:
        """As the test says."""
        return self.too_new(entry)

    async def is_stopped(self) -> bool:
        """As the test says."""
        return self.stopped

    async def settle(self, entry: Entry) -> None:
        """Do as the test says, then acknowledge."""
        result = self.do(entry)
        if asyncio.iscoroutine(result):
            await result
        await self.client.xack(STREAM, GROUP, entry.id)
        self.settled.append(entry)

    async def bury(self, entry: Entry, burial: Burial) -> None:
        """Acknowledge and keep the reason."""
        await self.client.xack(STREAM, GROUP, entry.id)
        self.buried.append((entry, burial))


@asynccontextmanager
async def consuming(
    url: str,
    work: Recording,
    name: str = "worker-0",
    limits: Limits = QUICK,
    *,
    hands: int = 2,
    drain: timedelta = timedelta(seconds=5),
) -> AsyncIterator[asyncio.Event]:
    """Run a consumer; yield the event that stops it."""
    reader = blocking_reader(url, limits.block)
    stop = asyncio.Event()
    group = Group(work.client, reader, STREAM, GROUP, name)
    running = asyncio.create_task(Consumer(group, work, Hands(hands), limits).run(stop, drain))
    try:
        yield stop
    finally:
        stop.set()
        await running
        await reader.aclose()


async def abandon(client: Redis, consumer: str, count: int) -> None:
    """Deliver entries to a consumer that never comes back."""
    streams: Any = {STREAM: ">"}
    await client.xreadgroup(GROUP, consumer, streams, count=count)


async def test_what_came_before_the_first_worker_is_work_too(redis_url: str, client: Redis) -> None:
    """The group begins at the first entry, not at the moment the worker comes."""
    await client.xadd(STREAM, {"n": 1})
    work = Recording(client)
    async with consuming(redis_url, work):
        await eventually(lambda: len(work.settled) == 1, "the old entry is settled")


@pytest.mark.parametrize("left_by", ["worker-9", "worker-0"])
async def test_what_was_left_is_taken_over(redis_url: str, client: Redis, left_by: str) -> None:
    """Entries of a dead consumer are claimed, those stranded under our own name too, with their count."""
    await client.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
    for number in range(3):
        await client.xadd(STREAM, {"n": number})
    await abandon(client, left_by, 3)
    work = Recording(client)
    async with consuming(redis_url, work):
        await eventually(lambda: len(work.settled) == 3, "all that was left is settled")
    assert {entry.deliveries for entry in work.settled} == {2}


async def test_long_work_is_renewed_and_not_taken_over(redis_url: str, client: Redis) -> None:
    """Work three times as long as the claim time is done once, though another worker looks for what was left."""
    release = asyncio.Event()
    await client.xadd(STREAM, {"n": 1})
    slow, other = Recording(client, do=lambda _: release.wait()), Recording(client)
    async with consuming(redis_url, slow):
        await eventually(lambda: _pending(client), "the slow worker has the entry")
        async with consuming(redis_url, other, "worker-1"):
            began = asyncio.get_running_loop().time()
            await eventually(lambda: asyncio.get_running_loop().time() - began > 1.0, "time passes")
            release.set()
            await eventually(lambda: slow.settled, "the slow worker settles it")
    assert not other.settled
    assert slow.settled[0].deliveries == 1


async def test_renewal_never_steals_back(client: Redis) -> None:
    """A worker that wakes up after its entry was claimed is told it lost it; the new owner keeps it."""
    await client.xadd(STREAM, {"n": 1})
    first = Group(client, client, STREAM, GROUP, "first")
    await first.create()
    entry = (await first.new(1, timedelta(milliseconds=10)))[0]
    second = Group(client, client, STREAM, GROUP, "second")
    left = await eventually(lambda: second.left_behind(timedelta(milliseconds=20), set()), "it counts as left")
    claimed = await second.claim(left[0], timedelta(milliseconds=20))
    assert claimed is not None
    assert claimed.deliveries == 2
    assert await first.renew([entry.id]) == [entry.id]
    assert await second.renew([entry.id]) == []
    owner: Any = await client.xpending_range(STREAM, GROUP, min="-", max="+", count=1)
    assert owner[0]["consumer"] == b"second"


async def test_what_has_been_settled_is_no_lost_lease(client: Redis) -> None:
    """Renewal may overtake the answer that says an entry is settled: nobody has taken it over, and none is told."""
    await client.xadd(STREAM, {"n": 1})
    group = Group(client, client, STREAM, GROUP, "first")
    await group.create()
    entry = (await group.new(1, timedelta(milliseconds=10)))[0]
    await client.xack(STREAM, GROUP, entry.id)
    assert await group.renew([entry.id]) == []


async def test_a_permanent_error_is_buried_at_once(redis_url: str, client: Redis) -> None:
    """The input's fault: no second attempt."""

    def fail(_: Entry) -> None:
        raise PermanentError("no such thing")  # noqa: EM101, TRY003 - a test's own error

    await client.xadd(STREAM, {"n": 1})
    work = Recording(client, do=fail)
    async with consuming(redis_url, work):
        entry, burial = await eventually(lambda: work.buried and work.buried[0], "it is buried")
    assert (entry.deliveries, burial.reason, burial.detail) == (1, Reason.PERMANENT, "no such thing")


@pytest.mark.parametrize("error", [TransientError("later"), RuntimeError("a defect of ours")])
async def test_what_keeps_failing_is_given_up_and_its_neighbours_are_not(
    redis_url: str, client: Redis, error: Exception
) -> None:
    """After max_deliveries attempts it is buried; entries around it are settled all the while."""
    bad = await client.xadd(STREAM, {"n": "bad"})
    for number in range(5):
        await client.xadd(STREAM, {"n": number})

    def fail(entry: Entry) -> None:
        if entry.id.encode() == bad:
            raise error

    work = Recording(client, do=fail)
    async with consuming(redis_url, work):
        entry, burial = await eventually(lambda: work.buried and work.buried[0], "the bad one is given up")
        assert len(work.settled) == 5
    assert burial.reason is Reason.MAX_DELIVERIES
    assert entry.deliveries in {QUICK.max_deliveries, QUICK.max_deliveries + 1}
    assert len(work.buried) == 1


async def test_a_redelivered_entry_runs_alone(redis_url: str, client: Redis) -> None:
    """What has failed before may take the worker down with it: nothing else is in hand then."""
    await client.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
    await client.xadd(STREAM, {"n": "left"})
    await abandon(client, "gone", 1)
    at_once: list[tuple[int, int]] = []
    running: set[str] = set()

    async def work_on(entry: Entry) -> None:
        running.add(entry.id)
        at_once.append((entry.deliveries, len(running)))
        await asyncio.sleep(0.02)
        running.discard(entry.id)

    work = Recording(client, do=work_on)
    async with consuming(redis_url, work, hands=4):
        for number in range(100):
            await client.xadd(STREAM, {"n": number})
        await eventually(lambda: len(work.settled) == 101, "everything is settled")
    assert [count for deliveries, count in at_once if deliveries > 1] == [1]
    assert max(count for _, count in at_once) > 1


async def test_what_was_left_does_not_hold_up_all_that_is_new(redis_url: str, client: Redis) -> None:
    """Left entries that take long are taken over one by one, and between two of them new ones have their turn."""
    await client.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
    for number in range(3):
        await client.xadd(STREAM, {"n": f"left {number}"})
    await abandon(client, "gone", 3)
    done: list[int] = []

    async def work_on(entry: Entry) -> None:
        await asyncio.sleep(0.1 if entry.deliveries > 1 else 0.005)
        done.append(entry.deliveries)

    work = Recording(client, do=work_on)
    async with consuming(redis_url, work, hands=1):
        for number in range(200):
            await client.xadd(STREAM, {"n": number})
        await eventually(lambda: sum(times > 1 for times in done) == 3, "what was left is settled")
    places = [place for place, times in enumerate(done) if times > 1]
    assert min(behind - before for before, behind in pairwise(places)) > 3


async def test_a_newer_schema_is_left_for_a_newer_worker(redis_url: str, client: Redis) -> None:
    """An old worker neither buries it nor counts it out, however often it comes by; others are settled."""
    await client.xadd(STREAM, {"schema": 99})
    newer = Recording(client)
    work = Recording(client, too_new=lambda entry: b"schema" in entry.fields)
    async with consuming(redis_url, work):
        await client.xadd(STREAM, {"n": 1})
        await eventually(lambda: len(work.settled) == 1, "the other entry is settled")
        await eventually(lambda: _deliveries(client, 5), "the newer one has been tried often")
    assert not work.buried
    async with consuming(redis_url, newer, "worker-1"):
        await eventually(lambda: newer.buried or newer.settled, "a newer worker gets it")


async def test_the_group_heals_when_everything_is_flushed(redis_url: str, client: Redis) -> None:
    """After FLUSHALL the group is made again, from the beginning, and work goes on."""
    work = Recording(client)
    async with consuming(redis_url, work):
        await client.xadd(STREAM, {"n": 1})
        await eventually(lambda: len(work.settled) == 1, "the first is settled")
        await client.flushall()
        await client.xadd(STREAM, {"n": 2})
        await eventually(lambda: len(work.settled) == 2, "the second is settled")


async def test_what_has_failed_backs_off(client: Redis) -> None:
    """Delivered once or twice, an entry counts as left after the claim time; more often, after several times that."""
    await client.xadd(STREAM, {"n": 1})
    await client.xadd(STREAM, {"n": 2})
    group = Group(client, client, STREAM, GROUP, "worker-0")
    await group.create()
    first, second = await group.new(2, timedelta(milliseconds=10))
    await client.xclaim(STREAM, GROUP, "worker-0", 0, [first.id], retrycount=4)
    await client.xclaim(STREAM, GROUP, "worker-0", 0, [second.id], retrycount=2)
    idle = timedelta(milliseconds=200)
    left = await eventually(lambda: group.left_behind(idle, set()), "something counts as left")
    assert [one.id for one in left] == [second.id]
    both = await eventually(lambda: _both(group, idle), "both count as left")
    assert {one.id: patience(one, idle) == idle for one in both} == {first.id: False, second.id: True}
    assert max(one.idle for one in both if one.id == first.id) >= idle * 4


async def test_what_has_failed_least_comes_first(client: Redis) -> None:
    """Any number of entries that have failed and wait hides none left by a dead worker; those come before the rest."""
    group = Group(client, client, STREAM, GROUP, "worker-0")
    await group.create()
    for number in range(1, 152):
        await client.xadd(STREAM, {"n": number}, id=f"1-{number}")
    await abandon(client, "gone", 151)
    for number, times in [*((number, 9) for number in range(1, 150)), (150, 2), (151, 1)]:
        idle = 60_000 if times == 2 else 400
        await client.xclaim(STREAM, GROUP, "gone", 0, [f"1-{number}"], idle=idle, retrycount=times)
    left = await group.left_behind(timedelta(milliseconds=300), set())
    assert [(one.id, one.deliveries) for one in left] == [("1-151", 1), ("1-150", 2)]


async def test_a_stopped_worker_takes_nothing_until_it_may(redis_url: str, client: Redis) -> None:
    """While something is wrong at large neither old nor new entries are taken; afterwards all are."""
    await client.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
    await client.xadd(STREAM, {"n": 1})
    await abandon(client, "worker-7", 1)
    await client.xadd(STREAM, {"n": 2})
    looked = 0
    work = Recording(client, stopped=True)
    ask = work.is_stopped

    async def asked() -> bool:
        nonlocal looked
        looked += 1
        return await ask()

    work.is_stopped = asked  # type: ignore[method-assign]
    async with consuming(redis_url, work):
        await eventually(lambda: looked >= 5, "the worker has looked several times")
        assert not work.settled
        work.stopped = False
        await eventually(lambda: len(work.settled) == 2, "both are settled")


async def test_consumers_that_are_long_gone_are_forgotten(client: Redis) -> None:
    """Idle and with nothing pending: deleted. With something pending, or our own: kept."""
    for number in range(2):
        await client.xadd(STREAM, {"n": number})
    group = Group(client, client, STREAM, GROUP, "worker-0")
    await group.create()
    await abandon(client, "idle", 1)
    await abandon(client, "busy", 1)
    rows: Any = await client.xpending_range(STREAM, GROUP, min="-", max="+", count=10, consumername="idle")
    await client.xack(STREAM, GROUP, rows[0]["message_id"])
    await client.xgroup_createconsumer(STREAM, GROUP, "worker-0")
    gone = await eventually(lambda: group.reap(timedelta(milliseconds=50)), "somebody is reaped")
    assert gone == ["idle"]
    consumers: Any = await client.xinfo_consumers(STREAM, GROUP)
    assert {one["name"] for one in consumers} == {b"busy", b"worker-0"}


async def test_stopping_finishes_what_is_in_hand(redis_url: str, client: Redis) -> None:
    """On the way out nothing new is begun, and what is in hand is settled."""
    release = asyncio.Event()
    work = Recording(client, do=lambda _: release.wait())
    await client.xadd(STREAM, {"n": 1})
    async with consuming(redis_url, work, hands=1) as stop:
        await eventually(lambda: _pending(client), "the entry is in hand")
        stop.set()
        await client.xadd(STREAM, {"n": 2})
        release.set()
    assert len(work.settled) == 1
    assert not await _pending(client)


async def test_what_was_taken_over_may_not_hold_up_the_end(redis_url: str, client: Redis) -> None:
    """A redelivered entry that hangs is left pending when the time to drain is over, like any other."""
    await client.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
    await client.xadd(STREAM, {"n": 1})
    await abandon(client, "worker-9", 1)
    begun, never = asyncio.Event(), asyncio.Event()

    async def hang(_: Entry) -> None:
        begun.set()
        await never.wait()

    work = Recording(client, do=hang)
    async with asyncio.timeout(10), consuming(redis_url, work, drain=timedelta(milliseconds=100)):
        await begun.wait()
    assert not work.settled
    assert await _pending(client) == 1


async def test_a_cancellation_that_gets_lost_does_not_hold_up_the_end(redis_url: str, client: Redis) -> None:
    """redis-py may swallow one that meets it while it writes: what was told to end is told again."""
    await client.xadd(STREAM, {"n": 1})
    begun, never = asyncio.Event(), asyncio.Event()
    lost = 0

    async def lose_one(_: Entry) -> None:
        nonlocal lost
        begun.set()
        try:
            await never.wait()
        except asyncio.CancelledError:
            lost += 1
            await never.wait()

    work = Recording(client, do=lose_one)
    async with asyncio.timeout(10), consuming(redis_url, work, drain=timedelta(milliseconds=100)):
        await begun.wait()
    assert lost == 1
    assert await _pending(client) == 1


async def test_the_loop_waits_for_a_server_that_is_away(own_server: LiveServer) -> None:
    """Killed and started again on the same data, the server finds its worker still there."""
    client = writer(own_server.url)
    work = Recording(client)
    try:
        async with consuming(own_server.url, work):
            add(own_server, 1)
            await eventually(lambda: len(work.settled) == 1, "the first is settled")
            own_server.kill()
            own_server.start()
            add(own_server, 2)
            await eventually(lambda: len(work.settled) == 2, "the second is settled")
    finally:
        await client.aclose()


def add(server: LiveServer, number: int) -> None:
    """Put one entry on the stream, over a connection of its own."""
    with redis.Redis(port=server.port) as once:
        once.xadd(STREAM, {"n": number})


async def _both(group: Group, idle: timedelta) -> list[Left]:
    left = await group.left_behind(idle, set())
    return left if len(left) == 2 else []


async def _pending(client: Redis) -> int:
    groups: Any = await client.xinfo_groups(STREAM)
    return int(groups[0]["pending"]) if groups else 0


async def _deliveries(client: Redis, least: int) -> bool:
    rows: Any = await client.xpending_range(STREAM, GROUP, min="-", max="+", count=1)
    return bool(rows) and rows[0]["times_delivered"] >= least
