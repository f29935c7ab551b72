"""Subscribing to what comes out: live, cut off, and again from where it was."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import aiohttp

from tests.e2e.conftest import Running
from tests.eventually import eventually


@dataclass
class Event:
    """A server-sent event."""

    id: str
    event: str
    data: dict[str, Any]


async def post(http: aiohttp.ClientSession, running: Running, article_id: str) -> int:
    """Post a short article."""
    body = {
        "id": article_id,
        "content": f"Ferry held\n\nVARNA -- The ferry of {article_id} was held in port on Monday.",
    }
    async with http.post(f"{running.ingest}/v1/articles", json=body) as answer:
        return answer.status


async def events(
    http: aiohttp.ClientSession, running: Running, run: str, count: int, *, started: asyncio.Event, last: str = ""
) -> list[Event]:
    """Read `count` articles of this run off the stream, then hang up."""
    headers = {"Last-Event-ID": last} if last else {}
    found: list[Event] = []
    fields: dict[str, str] = {}
    async with http.get(f"{running.feed}/v1/stream", headers=headers) as answer:
        assert answer.status == 200
        assert answer.content_type == "text/event-stream"
        started.set()
        async for raw in answer.content:
            line = raw.decode().rstrip("\n")
            if line:
                name, _, value = line.partition(": ")
                fields[name] = value
                continue
            if "data" in fields and fields.get("event") == "article":
                event = Event(fields["id"], fields["event"], json.loads(fields["data"]))
                if event.data["id"].startswith(run):
                    found.append(event)
                if len(found) == count:
                    return found
            fields = {}
    return found


async def test_a_subscriber_that_resumes_misses_nothing(copydesk: Running) -> None:
    """Cut off in the middle of a flow and back with Last-Event-ID: every article once, in the order of the log."""
    run = uuid4().hex
    ids = [f"{run}-{number}" for number in range(30)]
    async with aiohttp.ClientSession() as http:
        started = asyncio.Event()
        first = asyncio.create_task(events(http, copydesk, run, 10, started=started))
        await started.wait()
        posting = asyncio.gather(*(post(http, copydesk, article_id) for article_id in ids))
        before = await first
        after = await events(http, copydesk, run, 20, started=asyncio.Event(), last=before[-1].id)
        assert set(await posting) == {202}
    seen = [event.data["id"] for event in before + after]
    assert sorted(seen) == sorted(ids)


async def test_the_same_article_in_parallel_comes_out_once(copydesk: Running) -> None:
    """Twenty posts at once: one 202, and one event before the next article's."""
    run = uuid4().hex
    article_id, marker = f"{run}-1", f"{run}-2"
    async with aiohttp.ClientSession() as http:
        started = asyncio.Event()
        reading = asyncio.create_task(events(http, copydesk, run, 2, started=started))
        await started.wait()
        statuses = await asyncio.gather(*(post(http, copydesk, article_id) for _ in range(20)))
        async with http.get(f"{copydesk.ingest}/v1/articles/{article_id}") as answer:
            assert answer.status == 200
        await eventually(lambda: _enriched(http, copydesk, article_id), "it is out")
        await post(http, copydesk, marker)
        seen = [event.data["id"] for event in await reading]
    assert sorted(statuses) == [200] * 19 + [202]
    assert seen == [article_id, marker]


async def _enriched(http: aiohttp.ClientSession, running: Running, article_id: str) -> bool:
    async with http.get(f"{running.ingest}/v1/articles/{article_id}") as answer:
        return bool((await answer.json())["state"] == "enriched")


async def test_the_live_page_is_served(copydesk: Running) -> None:
    """A page without anything from elsewhere, under a policy that says so."""
    async with aiohttp.ClientSession() as http, http.get(f"{copydesk.feed}/") as answer:
        assert answer.status == 200
        assert answer.content_type == "text/html"
        assert "default-src" in answer.headers["Content-Security-Policy"]
        assert "http://" not in (await answer.text()).replace(copydesk.ingest, "").replace("http://www.w3.org", "")


async def test_every_service_tells_prometheus_how_it_is(copydesk: Running) -> None:
    """Each stage has its metrics, each with a sentence of help."""
    async with aiohttp.ClientSession() as http:
        article_id = uuid4().hex
        await post(http, copydesk, article_id)
        await eventually(lambda: _enriched(http, copydesk, article_id), "it is out")
        for url, name in (
            (copydesk.ingest, "copydesk_articles_accepted_total"),
            (copydesk.ingest, "copydesk_backlog_entries"),
            (copydesk.enrich, "copydesk_step_seconds_bucket"),
            (copydesk.enrich, "copydesk_entries_pending"),
            (copydesk.feed, "copydesk_subscribers"),
        ):
            async with http.get(f"{url}/metrics") as answer:
                text = await answer.text()
            assert f"\n{name}" in text, name
            helped = {line.split()[2] for line in text.splitlines() if line.startswith("# HELP copydesk")}
            typed = {line.split()[2] for line in text.splitlines() if line.startswith("# TYPE copydesk")}
            assert helped == typed
