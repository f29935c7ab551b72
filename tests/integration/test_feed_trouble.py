"""Feed in trouble: slow subscribers, a server that goes away, an end that must be quick, strangers at the door."""

import asyncio
import re
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientError
from prometheus_client import REGISTRY
from pydantic import SecretStr
from redis.asyncio import Redis

from services.chassis.clients import writer
from services.feed.tail import RefusedError, Tail, tail
from tests.eventually import eventually
from tests.integration.feed_desk import feed, publish, subscribed
from tests.servers import LiveServer, free_port

MEGABYTE = "x" * 1_000_000


def ended(reason: str) -> float:
    """How many streams have ended so, in this process."""
    return REGISTRY.get_sample_value("copydesk_subscribers_ended_total", {"reason": reason}) or 0.0


async def test_a_subscriber_that_does_not_read_is_closed_and_resumes(redis_url: str, client: Redis) -> None:
    """It costs no more than its buffer, hinders nobody, and misses nothing once it comes back."""
    names = [f"a-{number}" for number in range(40)]
    before = ended("overflow")
    async with feed(redis_url, buffer_entries=8) as http, subscribed(http) as slow, subscribed(http) as quick:
        for name in names:
            await publish(client, name, text=MEGABYTE)
            assert await quick.ids(1) == [name]
        await eventually(lambda: ended("overflow") == before + 1, "the slow one is closed")
        seen: list[str] = []
        with suppress(EOFError, OSError, ClientError):
            while len(seen) < len(names):
                seen += await slow.ids(1)
        assert seen == names[: len(seen)]
        assert len(seen) < len(names)
        async with subscribed(http, behind=slow.parser.last_id) as again:
            assert [*seen, *await again.ids(len(names) - len(seen))] == names


async def test_a_subscriber_that_takes_nothing_of_its_history_is_let_go(redis_url: str, client: Redis) -> None:
    """Replay waits for the socket, but not for ever."""
    for number in range(25):
        await publish(client, f"a-{number}", text=MEGABYTE)
    before = ended("stalled")
    patience = timedelta(milliseconds=200)
    async with feed(redis_url, stall_timeout=patience) as http, subscribed(http, "?since=2020-01-01"):
        await eventually(lambda: ended("stalled") == before + 1, "it is let go")


async def test_streams_end_at_once_when_feed_ends(redis_url: str, client: Redis) -> None:
    """An idle stream and one that does not read: neither may use up the time to drain."""
    before = ended("shutdown")
    async with (
        feed(redis_url, heartbeat=timedelta(minutes=5)) as http,
        subscribed(http, "?section=Chess") as idle,
        subscribed(http),
    ):
        for number in range(16):
            await publish(client, f"a-{number}", text=MEGABYTE)
        async with asyncio.timeout(5):
            await http.server.close()
        with pytest.raises(EOFError):
            await idle.event()
        assert ended("shutdown") == before + 2


async def test_the_reader_heals_when_the_server_is_killed_and_comes_back(own_server: LiveServer) -> None:
    """Subscribers stay connected, with heartbeats, and get what is published afterwards; who asks for history waits."""
    async with writer(own_server.url) as client, feed(own_server.url) as http, subscribed(http) as stream:
        await publish(client, "before")
        assert await stream.ids(1) == ["before"]
        own_server.kill()
        position = (await stream.heartbeat()).id
        async with http.get("/v1/stream", headers={"Last-Event-ID": position}) as refused:
            assert refused.status == 503
            assert refused.headers["Retry-After"]
        async with subscribed(http) as joined_meanwhile:
            await stream.heartbeat()
            own_server.start()
            await publish(client, "after")
            assert await stream.ids(1) == ["after"]
            assert await joined_meanwhile.ids(1) == ["after"]


async def test_feed_starts_before_its_server_does(own_server: LiveServer) -> None:
    """It says that it is not ready, refuses streams, and then works."""
    own_server.kill()
    async with feed(own_server.url) as http:
        async with http.get("/v1/stream") as refused:
            assert refused.status == 503
        async with http.get("/readyz") as ready:
            assert ready.status == 503
        own_server.start()

        async def is_ready() -> bool:
            async with http.get("/readyz") as ready:
                return ready.status == 200

        await eventually(is_ready, "feed is ready")
        async with writer(own_server.url) as client, subscribed(http) as stream:
            await publish(client, "a")
            assert await stream.ids(1) == ["a"]


async def test_what_was_trimmed_while_the_server_was_away_is_told(own_server: LiveServer) -> None:
    """A reader that comes back too late says so to every live subscriber."""
    async with feed(own_server.url) as http, subscribed(http, "?section=Chess") as stream:
        # Noted before the server goes: a reader looks when it comes back, which may be sooner than anybody can write.
        async with writer(own_server.url) as client:
            await client.hset("articles:meta:{0}", "trimmed_to", "9999999999999-0")
        own_server.kill()
        await stream.heartbeat()
        own_server.start()
        assert (await stream.event()).name == "gap"


async def test_tail_goes_on_where_it_was_when_feed_comes_back(redis_url: str, client: Redis) -> None:
    """Nothing is missed and nothing comes twice over a restart of feed."""
    port = free_port()
    cuts: list[str] = []
    followed = Tail(f"http://127.0.0.1:{port}", since="2020-01-01", on_cut=cuts.append).events()
    events = aiter(event async for event in followed if event.data)
    seen = []
    for name in ("a", "b", "c"):
        async with feed(redis_url, port=port):
            await publish(client, name)
            seen.append((await anext(events)).data)
    await followed.aclose()
    assert [f'"id":"{name}"' in data for name, data in zip("abc", seen, strict=True)] == [True] * 3
    assert cuts


async def test_tail_shows_its_key_and_says_why_it_is_refused(redis_url: str, client: Redis) -> None:
    """A wrong key or a bad position will not pass by trying again."""
    await publish(client, "a")
    async with feed(redis_url, api_keys=(SecretStr("s3cret"),)) as http:
        url = str(http.make_url("/"))
        for key, position, said in [(None, None, "401"), ("wrong", None, "401"), ("s3cret", "nonsense", "400")]:
            with pytest.raises(RefusedError, match=said):
                await anext(tail(url, key=key, last_event_id=position))
        let_in = tail(url, key="s3cret", since="2020-01-01")
        assert (await anext(let_in)).name == "article"
        await let_in.aclose()


async def test_the_page_is_open_strict_and_needs_nobody_else(redis_url: str) -> None:
    """Anybody may load it; what it shows needs the key. It loads nothing from elsewhere and inserts no markup."""
    async with feed(redis_url, api_keys=(SecretStr("s3cret"),), ingest_url="https://desk.example/in") as http:
        async with http.get("/v1/stream") as refused:
            assert refused.status == 401
        async with http.get("/") as answer:
            page, policy = await answer.text(), answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "connect-src 'self' https://desk.example;" in policy
        assert "unsafe" not in policy
        assert not re.search(r"<script(?![^>]*src=)|<style|\son\w+=|style=", page)
        files = re.findall(r'(?:src|href)="(/page/[^"]+)"', page)
        for file in files:
            async with http.get(file) as answer:
                assert answer.status == 200, file
        async with http.get("/page/config.json") as answer:
            assert await answer.json() == {"ingest_url": "https://desk.example/in"}
    for script in (Path(__file__).parents[2] / "services" / "feed" / "page").glob("*.js"):
        code = script.read_text("utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", code), script
