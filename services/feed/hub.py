"""Where the one reader of the log and all subscribers meet."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from services.chassis.problems import ProblemError
from services.feed.metrics import SUBSCRIBERS
from services.feed.position import EntryId, Position
from services.feed.problems import TOO_MANY
from services.feed.published import Item
from services.feed.subscriber import Reason, Subscriber


@dataclass
class Hub:
    """Hands each item to every live subscriber. Nothing here awaits: an item and its position are one step."""

    position: Position
    """The last entries handed over; what it was made with until `following` is set."""
    most: int
    following: asyncio.Event = field(default_factory=asyncio.Event)
    """Set once the reader knows where the log ends."""
    _members: set[Subscriber] = field(default_factory=set)
    _live: set[Subscriber] = field(default_factory=set)
    _closed: bool = False

    @contextmanager
    def member(self, subscriber: Subscriber) -> Iterator[None]:
        """Keep a place for a subscriber. Raises ProblemError when all are taken."""
        if len(self._members) >= self.most:
            raise ProblemError(TOO_MANY, headers={"Retry-After": "5"})
        self._members.add(subscriber)
        SUBSCRIBERS.inc()
        if self._closed:
            subscriber.end(Reason.SHUTDOWN)
        try:
            yield
        finally:
            SUBSCRIBERS.dec()
            self._members.discard(subscriber)
            self._live.discard(subscriber)

    def go_live(self, subscriber: Subscriber) -> Position:
        """Buffer what comes from now on for a member; return the position it comes behind."""
        self._live.add(subscriber)
        return self.position

    def hand_over(self, item: Item) -> None:
        """Give an item to all who are live."""
        self.position = self.position.behind(item.partition, item.entry)
        for subscriber in self._live:
            subscriber.offer(item)

    def pass_over(self, partition: int, entry: EntryId) -> None:
        """Move on past an entry that holds nothing for anybody."""
        self.position = self.position.behind(partition, entry)

    def end_all(self) -> None:
        """End every stream, now and those that still come."""
        self._closed = True
        for subscriber in self._members:
            subscriber.end(Reason.SHUTDOWN)
