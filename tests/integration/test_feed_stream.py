"""The stream: nothing missed and nothing doubled over any cut, filters, heartbeats, gaps, and what is refused."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from redis.asyncio import Redis

from services.contracts.keys import Keyspace
from tests.eventually import eventually
from tests.integration.feed_desk import feed, publish, subscribed

PARTITION = Keyspace().all[0]


@pytest.mark.parametrize("partitions", [1, 3])
async def test_resuming_under_load_misses_nothing_and_doubles_nothing(
    redis_url: str, client: Redis, partitions: int
) -> None:
    """A subscriber that is cut again and again while articles pour in sees each of them once."""
    names = [f"a-{number}" for number in range(400)]

    async def pour() -> None:
        for name in names:
            await publish(client, name, partitions)

    seen: list[str] = []
    async with feed(redis_url, partitions=partitions, page_bytes=4000) as http:
        behind = ";".join(["v1", *(f"{number}=0-0" for number in range(partitions))])
        pouring = asyncio.create_task(pour())
        while len(seen) < len(names):
            async with subscribed(http, behind=behind) as stream:
                for _ in range(min(23, len(names) - len(seen))):
                    event = await stream.event()
                    seen.append(json.loads(event.data)["id"])
                    behind = event.id
        await pouring
        async with subscribed(http, behind=behind) as stream:
            await publish(client, "last", partitions)
            assert await stream.ids(1) == ["last"]
    assert sorted(seen) == sorted(names)


async def test_without_a_position_only_what_comes_from_now_on_is_sent(redis_url: str, client: Redis) -> None:
    """History is sent to those who ask for it."""
    await publish(client, "before")
    async with feed(redis_url) as http, subscribed(http) as stream:
        await publish(client, "after")
        assert await stream.ids(1) == ["after"]


async def test_a_stream_cut_before_its_first_article_can_be_resumed(redis_url: str, client: Redis) -> None:
    """The position is told at once, so that nothing published between cut and return is lost."""
    async with feed(redis_url) as http:
        async with subscribed(http) as stream:
            position = stream.parser.last_id
        await publish(client, "meanwhile")
        async with subscribed(http, behind=position) as stream:
            assert await stream.ids(1) == ["meanwhile"]


async def test_history_comes_in_order_of_time_over_all_partitions(redis_url: str, client: Redis) -> None:
    """Pages of several partitions are merged, however many it takes."""
    names = [f"a-{number}" for number in range(150)]
    for name in names:
        await publish(client, name, partitions=4)
        await client.ping()
    async with feed(redis_url, partitions=4, page_bytes=4000) as http, subscribed(http, "?since=2020-01-01") as stream:
        events = [await stream.event() for _ in names]
    assert sorted(json.loads(event.data)["id"] for event in events) == sorted(names)
    times = [max(part.split("=")[1].split("-")[0] for part in event.id.split(";")[1:]) for event in events]
    assert times == sorted(times)


async def test_since_replays_from_a_time_and_one_to_come_means_now(redis_url: str, client: Redis) -> None:
    """An entry of that very millisecond is included."""
    await publish(client, "early")
    first = await publish(client, "a")
    while (await publish(client, "b")).split("-")[0] == first.split("-")[0]:
        pass
    moment = datetime.fromtimestamp(int(first.split("-")[0]) / 1000, UTC)
    async with feed(redis_url) as http:
        offset = timedelta(hours=2)
        local = (moment + offset).replace(tzinfo=None).isoformat(timespec="milliseconds") + "%2B02:00"
        for since in (moment.isoformat().replace("+00:00", "Z"), local, local.replace("%2B", "+")):
            async with subscribed(http, f"?since={since}") as stream:
                assert "a" in await stream.ids(2)
        async with subscribed(http, "?since=2200-01-01") as stream:
            await publish(client, "now")
            assert await stream.ids(1) == ["now"]


async def test_recent_begins_a_few_articles_back(redis_url: str, client: Redis) -> None:
    """What the page shows first: the newest, oldest of them first, then what comes."""
    for number, name in enumerate("abcde"):
        await publish(client, name, partitions=2, at=f"{1_000_000 + number}-0")
    async with feed(redis_url, partitions=2) as http, subscribed(http, "?recent=2") as stream:
        await publish(client, "f", partitions=2)
        assert await stream.ids(3) == ["d", "e", "f"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?section=security", ["both"]),
        ("?section=Security&section=Sport", ["both", "sport"]),
        ("?language=en", ["both", "sport"]),
        ("?language=EN-gb", ["sport"]),
        ("?entity=mara%20quill", ["both"]),
        ("?entity=q1234", ["both"]),
        ("?entity=Mara%20Quill&section=Sport", []),
        ("?type=article.enriched", ["both", "sport", "none"]),
        ("?type=article.retracted", []),
    ],
)
async def test_filters_choose_in_history_and_live(
    redis_url: str, client: Redis, query: str, expected: list[str]
) -> None:
    """Any value of a filter and all filters together, without regard to case; the same before and after now."""

    async def three(mark: str) -> None:
        await publish(client, f"both{mark}", section="Security", entities=["Mara Quill"], wikidata="Q1234")
        await publish(client, f"sport{mark}", section="Sport", language="en-GB")
        await publish(client, f"none{mark}", language="fr")

    await three("")
    async with feed(redis_url) as http, subscribed(http, f"{query}&since=2020-01-01") as stream:
        assert await stream.ids(len(expected)) == expected
        await three("!")
        assert await stream.ids(len(expected)) == [f"{name}!" for name in expected]


async def test_heartbeats_move_a_subscriber_past_what_it_did_not_want(redis_url: str, client: Redis) -> None:
    """Else a filter that seldom matches would replay hours after a cut."""
    async with feed(redis_url) as http, subscribed(http, "?section=Chess") as stream:
        entry = await publish(client, "a", section="Sport")
        while (await stream.heartbeat()).id != f"v1;0={entry}":
            pass


async def test_trimmed_history_is_told_once_and_never_hidden(redis_url: str, client: Redis) -> None:
    """A position that retention has passed gets a gap, then what is left."""
    entries = [await publish(client, name) for name in "abcd"]
    await client.xdel(PARTITION.enriched, *entries[:3])
    await client.hset(PARTITION.meta, "trimmed_to", entries[2])
    async with feed(redis_url) as http:
        async with subscribed(http, behind=f"v1;0={entries[0]}") as stream:
            gap = await stream.event()
            assert gap.name == "gap"
            assert json.loads(gap.data) == {"partition": 0, "from": entries[0], "to": entries[2]}
            assert await stream.ids(1) == ["d"]
        async with subscribed(http, behind=gap.id) as stream:
            assert (await stream.event()).name == "article"
        async with subscribed(http) as stream:
            await publish(client, "e")
            assert await stream.ids(1) == ["e"]


async def test_a_log_trimmed_empty_makes_no_gap_for_whoever_comes_now(redis_url: str, client: Redis) -> None:
    """The end of the log is the id it gave last, not that of an entry it still has."""
    entry = await publish(client, "a")
    await client.xdel(PARTITION.enriched, entry)
    await client.hset(PARTITION.meta, "trimmed_to", entry)
    async with feed(redis_url) as http:
        async with subscribed(http) as stream:
            position = stream.parser.last_id
        assert position == f"v1;0={entry}"
        async with subscribed(http, behind=position) as stream:
            await publish(client, "b")
            assert (await stream.event()).name == "article"


async def test_a_position_beyond_the_end_of_the_log_is_read_again_from_a_minute_before(
    redis_url: str, client: Redis
) -> None:
    """A log that lost its end in a failover goes on under smaller ids: waiting for larger ones would hide them."""
    await publish(client, "a")
    future = int(datetime.now(UTC).timestamp() * 1000) + 3_600_000
    async with feed(redis_url) as http, subscribed(http, behind=f"v1;0={future}-7") as stream:
        await publish(client, "b")
        assert await stream.ids(2) == ["a", "b"]


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("?last_event_id=x", "invalid-position"),
        ("?last_event_id=v1", "invalid-position"),
        ("?last_event_id=v2;0=1-1", "invalid-position"),
        ("?last_event_id=v1;0=1", "invalid-position"),
        ("?last_event_id=v1;1=1-1", "invalid-position"),
        ("?last_event_id=v1;0=1-1;1=1-1", "invalid-position"),
        ("?last_event_id=v1;0=99999999999999999999-1", "invalid-position"),
        ("?since=yesterday", "invalid-since"),
        ("?since=", "invalid-since"),
        ("?recent=0", "invalid-query"),
        ("?recent=1000", "invalid-query"),
        ("?sectoin=Sport", "invalid-query"),
    ],
)
async def test_what_cannot_be_understood_is_refused(redis_url: str, query: str, kind: str) -> None:
    """With a problem that says how to write it; a misspelt filter must not mean everything."""
    async with feed(redis_url) as http, http.get(f"/v1/stream{query}") as answer:
        assert answer.content_type == "application/problem+json"
        problem = await answer.json()
    assert (problem["status"], problem["type"]) == (400, f"/problems/{kind}")


async def test_entries_that_somebody_else_wrote_break_nothing(redis_url: str, client: Redis) -> None:
    """No article: passed over. Line breaks between JSON tokens: blanks. U+2028 in text: carried as it is."""
    fields: Any = {"type": "article.enriched", "article": "no json"}
    pretty: Any = {"article": '{\r\n "id": "pretty",\n "metadata": {}, "text": "one\\ntwo"\r}'}
    async with feed(redis_url) as http, subscribed(http) as stream:
        await client.xadd(PARTITION.enriched, fields)
        await client.xadd(PARTITION.enriched, {"unknown": "entry"})
        await client.xadd(PARTITION.enriched, pretty)
        event = await stream.event()
        assert json.loads(event.data) == {"id": "pretty", "metadata": {}, "text": "one\ntwo"}
        await publish(client, "u", text="one\u2028two\u0085three")
        assert json.loads((await stream.event()).data)["text"] == "one\u2028two\u0085three"


async def test_a_place_that_is_given_up_can_be_taken(redis_url: str) -> None:
    """Streams are counted; a client that left is noticed at the next heartbeat, though nothing is published."""
    async with feed(redis_url, max_subscribers=1) as http:
        async with subscribed(http), http.get("/v1/stream") as refused:
            assert refused.status == 503
            assert refused.headers["Retry-After"]
            assert (await refused.json())["type"] == "/problems/too-many-subscribers"

        async def taken() -> bool:
            async with http.get("/v1/stream") as answer:
                return answer.status == 200

        await eventually(taken, "the place is free again")
