"""Feed's parts without a server: positions, events in pieces, buffers, filters."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from multidict import MultiDict

from services.chassis.log_reader import Logged
from services.feed.event_frames import frame, heartbeat
from services.feed.events import Event, Events
from services.feed.page_size import PageSize
from services.feed.position import Position, PositionError, before_time, just_before, parse
from services.feed.published import Facts, Gap, Published
from services.feed.subscriber import Reason, Subscriber
from services.feed.wanted import Wanted, wanted

AT_ONCE = timedelta()


def article(seq: int, size: int = 10, section: str = "sport") -> Published:
    """Make an item of some size."""
    return Published(0, (1, seq), b"x" * size, Facts("article.enriched", section, "en", frozenset()))


def test_a_position_is_read_as_it_is_written() -> None:
    """`v1`, then every partition with its entry."""
    position = Position(((1, 2), (0, 0), (30, 4)))
    assert str(position) == "v1;0=1-2;1=0-0;2=30-4"
    assert parse(str(position), 3) == position


@pytest.mark.parametrize(
    "text",
    [
        "",
        "v1",
        "v1;",
        "v2;0=1-1",
        "v1;0=1-1;1=2-2",
        "v1;1=1-1",
        "v1;0=-1-1",
        "v1;0=1-1 ",
        "v1;0=١-١",
        "v1;0=18446744073709551616-0",
    ],
)
def test_what_is_no_position_is_refused(text: str) -> None:
    """Other versions, other numbers of partitions, numbers Redis does not have."""
    with pytest.raises(PositionError):
        parse(text, 1)


def test_entries_compare_as_numbers() -> None:
    """`1-10` stands behind `1-9`, though not as a string."""
    position = Position(((1, 9),))
    assert position.behind(0, (1, 10)).entries == ((1, 10),)
    assert position.behind(0, (1, 8)) is position


def test_what_stands_before_an_entry() -> None:
    """Reading behind it begins with that entry, and behind a time with that very millisecond."""
    assert just_before((5, 1)) == (5, 0)
    assert just_before((5, 0)) == (4, 2**64 - 1)
    assert just_before((0, 0)) == (0, 0)
    assert before_time(datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)) == (999, 2**64 - 1)
    assert before_time(datetime(1, 1, 1, tzinfo=UTC)) == (0, 0)


@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
def test_events_are_read_whatever_pieces_they_come_in(newline: bytes) -> None:
    """Byte by byte or at once, with any line ends of the standard, characters cut in two."""
    sent = (
        frame(Published(0, (1, 1), '{"text":"Łódź\u2028"}'.encode(), article(1).facts), Position(((1, 1),)))
        + heartbeat(Position(((1, 2),)))
        + frame(Gap(0, (1, 2), (1, 3)), Position(((1, 3),)))
        + b"data: one\ndata:two\n\n"
    ).replace(b"\n", newline)
    expected = [
        Event("article", "v1;0=1-1", '{"text":"Łódź\u2028"}'),
        Event("message", "v1;0=1-2", ""),
        Event("gap", "v1;0=1-3", '{"partition":0,"from":"1-2","to":"1-3"}'),
        Event("message", "v1;0=1-3", "one\ntwo"),
    ]
    for size in (1, 2, 7, len(sent)):
        events = Events()
        got = [event for at in range(0, len(sent), size) for event in events.feed(sent[at : at + size])]
        got += events.feed(b": the end\n")  # a CR is only known to be alone when something follows
        assert got == expected


def test_an_event_that_was_cut_off_moves_no_position() -> None:
    """Its id stands before its data: who resumed behind it would miss it."""
    events = Events("v1;0=1-1")
    assert not list(events.feed(b"event: article\nid: v1;0=1-2\ndata: {}\n"))
    assert events.last_id == "v1;0=1-1"


async def test_a_full_buffer_ends_its_subscriber_and_lets_go_of_what_it_held() -> None:
    """By entries or by bytes; what was buffered is left in the log for when it resumes."""
    by_entries, by_bytes = Subscriber(Wanted(), 2, 1000), Subscriber(Wanted(), 100, 25)
    for seq in range(2):
        by_entries.offer(article(seq))
        by_bytes.offer(article(seq))
    assert not by_entries.ended.is_set()
    assert not by_bytes.ended.is_set()
    for subscriber in (by_entries, by_bytes):
        subscriber.offer(article(3))
        assert subscriber.ended.is_set()
        assert subscriber.reason is Reason.OVERFLOW
        assert await subscriber.take(1000, AT_ONCE) == []


async def test_an_article_larger_than_the_buffer_still_passes_through_an_empty_one() -> None:
    """Else it would close its subscriber again at every return."""
    subscriber = Subscriber(Wanted(), 10, 5)
    subscriber.offer(article(1, size=100))
    assert [item.entry for item in await subscriber.take(1, AT_ONCE)] == [(1, 1)]


async def test_what_is_not_wanted_takes_no_room() -> None:
    """Filters come before the buffer; a gap is for everybody."""
    subscriber = Subscriber(wanted(MultiDict(section="Chess")), 1, 1000)
    for seq in range(50):
        subscriber.offer(article(seq))
    subscriber.offer(Gap(0, (1, 1), (2, 2)))
    assert await subscriber.take(1000, AT_ONCE) == [Gap(0, (1, 1), (2, 2))]


async def test_what_comes_in_the_moment_the_patience_ends_is_taken() -> None:
    """An empty hand lets the position move on to the end of the log: past what waits, it would be lost."""
    subscriber = Subscriber(Wanted(), 10, 1000)
    asyncio.get_running_loop().call_soon(subscriber.offer, article(1))
    assert [item.entry for item in await subscriber.take(1000, AT_ONCE)] == [(1, 1)]


async def test_a_take_is_bounded_and_leaves_the_rest() -> None:
    """So that one write holds no more than it must."""
    subscriber = Subscriber(Wanted(), 10, 1000)
    for seq in range(4):
        subscriber.offer(article(seq))
    assert len(await subscriber.take(15, AT_ONCE)) == 2
    assert len(await subscriber.take(15, AT_ONCE)) == 2
    assert await subscriber.take(15, AT_ONCE) == []


def test_pages_shrink_at_once_when_articles_are_large_and_grow_slowly() -> None:
    """Redis counts entries where memory counts bytes."""
    size = PageSize(most_bytes=1_000_000)

    def learn(length: int) -> int:
        size.learn([Logged("log", "1-1", {b"article": b"x" * length})])
        return size.count

    assert learn(900_000) == 1
    assert [learn(1000) for _ in range(3)] == [2, 4, 8]
    assert learn(5_000_000) == 1


def test_a_language_takes_its_regions_but_not_what_only_begins_alike() -> None:
    """`en` takes `en-GB`; `e` and `eng` take neither."""
    facts = Facts("article.enriched", "", "en-gb", frozenset())
    assert [wanted(MultiDict(language=tag)).takes(facts) for tag in ("en", "EN-gb", "e", "eng")] == [
        True,
        True,
        False,
        False,
    ]
