"""The loop of one worker on one stream. Each turn: first what was left behind, then what is new."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from redis.exceptions import OutOfMemoryError, ResponseError

from services.chassis.clients import AWAY
from services.chassis.consumer.entry import Entry, Limits, Work
from services.chassis.consumer.finish import finish
from services.chassis.consumer.group import Group
from services.chassis.consumer.hands import Hands
from services.chassis.metrics import DELIVERED, IN_HAND, LOST_LEASES, REDELIVERED, REDIS_AWAY
from services.chassis.waiting import Backoff, done_before, ended, waited

_log = structlog.get_logger()
_SHORTEST_BLOCK = timedelta(milliseconds=1)
"""Redis takes a BLOCK of 0 for one without end."""
_GROUP_GONE = ("NOGROUP", "UNBLOCKED")
"""How Redis says that group or stream are gone: before a read, and during one that blocks."""


@dataclass
class Consumer:
    """Takes entries of one stream, never more than there are free hands, and sees each through.

    Connection errors are met here and nowhere else: everything below lets them pass.
    """

    group: Group
    work: Work
    hands: Hands
    limits: Limits = field(default_factory=Limits)
    in_hand: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _next_look: float = 0.0
    _more_left: bool = False
    _reaped: float = 0.0
    _away: bool = False
    _stopped: bool = False

    async def run(self, stop: asyncio.Event, drain: timedelta) -> None:
        """Work until `stop`, then finish what is in hand within `drain` and leave the rest pending."""
        renewing = asyncio.create_task(self._renew(), name=f"renew {self.group.stream}")
        pause = Backoff()
        try:
            while not stop.is_set() and not renewing.done():
                try:
                    await self._turn(stop)
                except AWAY as error:
                    self._say_away(error)
                    await waited(stop, pause.next())
                except ResponseError as error:
                    if not str(error).startswith(_GROUP_GONE):
                        raise
                    await waited(stop, pause.next())
                    await self._heal()
                else:
                    pause.reset()
                    self._away = False
            await self._drain(drain)
            if renewing.done():
                renewing.result()
        finally:
            await ended(renewing, *self.in_hand.values())

    async def _turn(self, stop: asyncio.Event) -> None:
        if self._time_to_look():
            self._stopped = await self.work.is_stopped()
            if not self._stopped:
                await self._take_over(stop)
        if self._stopped:
            await waited(stop, self.limits.block)
            return
        free = await self.hands.free_within(self.limits.block)
        if not free or stop.is_set():
            return
        for entry in await self.group.new(free, self._block()):
            self._begin(entry)

    def _time_to_look(self) -> bool:
        """Look for left entries often enough that a stall stays close to the claim time, and no oftener."""
        now = time.monotonic()
        if now < self._next_look:
            return False
        self._next_look = now + min(0.5, self.limits.claim_after.total_seconds() / 4)
        return True

    def _block(self) -> timedelta:
        """Wait for new entries no longer than until the next look, when there is more to be found then."""
        until_look = timedelta(seconds=self._next_look - time.monotonic())
        return min(self.limits.block, max(until_look, _SHORTEST_BLOCK)) if self._more_left else self.limits.block

    async def _take_over(self, stop: asyncio.Event) -> None:
        """Take one left entry over and see it through alone, so that poison does not bury its neighbours.

        Then new entries have their turn for as long as that took: left ones that hang must not hold up all the rest.
        """
        left = await self.group.left_behind(self.limits.claim_after, set(self.in_hand))
        self._more_left = len(left) > 1
        if not left or not await done_before(stop, self.in_hand.values()):
            return
        began = time.monotonic()
        entry = await self.group.claim(left[0], self.limits.claim_after)
        if entry is None:
            self._next_look = 0.0
            return
        REDELIVERED.labels(self.group.stream).inc()
        _log.warning(
            "entry.claimed", stream=entry.stream, entry=entry.id, deliveries=entry.deliveries, left_by=left[0].consumer
        )
        await done_before(stop, [self._begin(entry)])
        now = time.monotonic()
        self._next_look = now + min(now - began, self.limits.claim_after.total_seconds())

    def _begin(self, entry: Entry) -> asyncio.Task[None]:
        DELIVERED.labels(self.group.stream).inc()
        self.hands.take()
        task = asyncio.create_task(self._see_through(entry), name=f"entry {entry.id}")
        self.in_hand[entry.id] = task
        IN_HAND.labels(self.group.stream).set(len(self.in_hand))
        return task

    async def _see_through(self, entry: Entry) -> None:
        """Attempt the entry. Whatever goes wrong, it stays pending and is claimed again, until it is given up."""
        try:
            await finish(self.work, entry, self.limits)
        except AWAY as error:
            self._say_away(error)
        except Exception:  # noqa: BLE001 - the one edge of the loop: logged, left pending, given up by count
            _log.exception("entry.crashed", stream=entry.stream, entry=entry.id, deliveries=entry.deliveries)
        finally:
            self.hands.give()
            self.in_hand.pop(entry.id, None)
            IN_HAND.labels(self.group.stream).set(len(self.in_hand))

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(self.limits.claim_after.total_seconds() / 4)
            try:
                await self._reap()
                lost = await self.group.renew(list(self.in_hand)) if self.in_hand else []
            except AWAY as error:
                self._say_away(error)
                continue
            except ResponseError as error:
                _log.warning("entry.not_renewed", stream=self.group.stream, error=str(error))
                continue
            for entry_id in lost:
                if entry_id in self.in_hand:
                    LOST_LEASES.labels(self.group.stream).inc()
                    _log.warning("entry.lease_lost", stream=self.group.stream, entry=entry_id)

    async def _reap(self) -> None:
        now = time.monotonic()
        if now - self._reaped < self.limits.reap_after.total_seconds() / 4:
            return
        self._reaped = now
        for name in await self.group.reap(self.limits.reap_after):
            _log.info("consumer.reaped", stream=self.group.stream, consumer=name)

    async def _heal(self) -> None:
        try:
            created = await self.group.create()
        except (*AWAY, OutOfMemoryError) as error:
            self._say_away(error)
        else:
            _log.warning("group.created", stream=self.group.stream, group=self.group.name, new=created)

    def _say_away(self, error: Exception) -> None:
        REDIS_AWAY.labels("consumer").inc()
        if not self._away:
            self._away = True
            _log.warning("redis.away", stream=self.group.stream, error=f"{type(error).__name__}: {error}")

    async def _drain(self, time_left: timedelta) -> None:
        if self.in_hand:
            await asyncio.wait(self.in_hand.values(), timeout=time_left.total_seconds())
        if self.in_hand:
            _log.warning("entries.left_pending", stream=self.group.stream, entries=list(self.in_hand))
