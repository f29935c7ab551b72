"""The worker: what is accepted is published once, with its status, or buried with its reason."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from redis.asyncio import Redis

from services.chassis.clients import writer
from services.chassis.serve import DIED
from services.contracts.enriched import EnrichedArticle
from services.contracts.keys import GROUP, Keyspace
from tests.eventually import eventually
from tests.integration.desk import Client, enrich, ingest

PARTITION = Keyspace().all[0]
TEXT = {"Content-Type": "text/plain"}
COPY = "Harbour reopens\n\nBy Ines Okoro\n\nVARNA -- The harbour reopened on Monday after a storm.\n\nAll is well."


async def post(http: Client, content: str, **headers: str) -> dict[str, Any]:
    """Post plain text; return the receipt."""
    async with http.post("/v1/articles", data=content.encode(), headers={**TEXT, **headers}) as answer:
        receipt: dict[str, Any] = await answer.json()
        return receipt


async def published(client: Redis) -> list[dict[bytes, bytes]]:
    """Every enriched entry, in order."""
    entries: Any = await client.xrange(PARTITION.enriched)
    return [fields for _, fields in entries]


async def test_an_article_goes_all_the_way(redis_url: str, client: Redis) -> None:
    """Accepted, enriched, in the log once, on the channel, answered by GET, and gone from the backlog."""
    listener: Any = client.pubsub()
    await listener.subscribe("articles:enriched")
    async with ingest(redis_url) as http, enrich(redis_url):
        receipt = await post(http, COPY)
        entries = await eventually(lambda: published(client), "it is published")
        message = await eventually(lambda: listener.get_message(ignore_subscribe_messages=True), "it is on the channel")
        async with http.get(f"/v1/articles/{receipt['id']}") as answer:
            known = await answer.json()
    await listener.aclose()
    assert len(entries) == 1
    article = EnrichedArticle.model_validate_json(entries[0][b"article"])
    assert article.metadata.headline == "Harbour reopens"
    assert message["data"] == entries[0][b"article"]
    assert known["state"] == "enriched"
    assert known["article"] == json.loads(entries[0][b"article"])
    assert await client.xlen(PARTITION.raw) == 0
    assert await client.hget(PARTITION.meta, "backlog_bytes") == b"0"
    assert await client.ttl(PARTITION.status(receipt["id"])) > 0


async def test_a_trace_goes_all_the_way(redis_url: str, client: Redis) -> None:
    """The trace of the request is that of the raw entry and of the enriched one, and the answer names it."""
    trace = "0123456789abcdef0123456789abcdef"
    headers = {**TEXT, "traceparent": f"00-{trace}-0123456789abcdef-01"}
    async with ingest(redis_url) as http:
        async with http.post("/v1/articles", data=COPY.encode(), headers=headers) as answer:
            assert trace in answer.headers["traceparent"]
        raw: Any = await client.xrange(PARTITION.raw)
        assert trace in raw[0][1][b"traceparent"].decode()
        async with enrich(redis_url):
            entries = await eventually(lambda: published(client), "it is published")
    assert trace in entries[0][b"traceparent"].decode()


async def test_waiting_for_it_answers_with_the_article(redis_url: str) -> None:
    """`Prefer: wait` gives 200 with the enriched article; a repeat has it at once."""
    async with ingest(redis_url) as http, enrich(redis_url):
        first = await post(http, COPY, Prefer="wait=20")
        again = await post(http, COPY)
    assert (first["state"], first["repeat"]) == ("enriched", False)
    assert first["article"]["metadata"]["headline"] == "Harbour reopens"
    assert again == {**first, "repeat": True}


async def test_waiting_in_vain_answers_202(redis_url: str) -> None:
    """Without a worker the wait runs out, and the article is accepted all the same."""
    headers = {**TEXT, "Prefer": "wait=1"}
    async with ingest(redis_url) as http, http.post("/v1/articles", data=b"Copy.", headers=headers) as answer:
        assert answer.status == 202
        assert answer.headers["Preference-Applied"] == "wait=1"
        assert (await answer.json())["state"] == "pending"


async def test_two_versions_are_both_published(redis_url: str, client: Redis) -> None:
    """A correction is an article of its own in the log; GET answers the latest, and each by its number."""
    async with ingest(redis_url) as http, enrich(redis_url):
        for headline in ("First", "Second"):
            body = json.dumps({"id": "a-1", "content": COPY, "headline": headline})
            async with http.post("/v1/articles", data=body, headers={"Content-Type": "application/json"}) as answer:
                assert answer.status == 202
        await eventually(lambda: _count(client, PARTITION.enriched, 2), "both are published")
        async with http.get("/v1/articles/a-1") as answer:
            latest = await answer.json()
        async with http.get("/v1/articles/a-1?version=1") as answer:
            first = await answer.json()
    assert (latest["version"], latest["article"]["metadata"]["headline"]) == (2, "Second")
    assert (first["version"], first["article"]["metadata"]["headline"]) == (1, "First")


async def test_a_page_without_text_is_buried_and_can_be_seen(redis_url: str, client: Redis) -> None:
    """What cannot be read goes to the dead letters with its reason and content; a repeat says that it is dead."""
    page = b"<html><head><script>let a = 1</script></head><body><img src=x></body></html>"
    html = {"Content-Type": "text/html"}
    async with ingest(redis_url) as http, enrich(redis_url):
        async with http.post("/v1/articles", data=page, headers=html) as answer:
            assert answer.status == 202
        await eventually(lambda: _count(client, PARTITION.dead, 1), "it is buried")
        async with http.get("/v1/dead-letters") as answer:
            listed = (await answer.json())["dead_letters"]
        async with http.get(f"/v1/dead-letters/{listed[0]['id']}") as answer:
            letter = await answer.json()
        async with http.post("/v1/articles", data=page, headers=html) as answer:
            repeat = (answer.status, (await answer.json())["state"])
    assert listed[0]["reason"] == "permanent"
    assert "content" not in listed[0]
    assert letter["content"].encode() == page
    assert repeat == (200, "dead")
    assert await client.xlen(PARTITION.raw) == 0


async def test_waiting_sees_a_burial(redis_url: str) -> None:
    """`Prefer: wait` ends when the article is dead, not only when it is out."""
    headers = {"Content-Type": "text/html", "Prefer": "wait=20"}
    async with ingest(redis_url) as http, enrich(redis_url):
        began = asyncio.get_running_loop().time()
        async with http.post("/v1/articles", data=b"<img>", headers=headers) as answer:
            assert (answer.status, (await answer.json())["state"]) == (200, "dead")
        assert asyncio.get_running_loop().time() - began < 10


async def test_a_redriven_dead_letter_is_tried_again_once(redis_url: str, client: Redis) -> None:
    """Redriving moves it back to the backlog; redriving it twice finds nothing."""
    async with ingest(redis_url) as http:
        async with enrich(redis_url):
            async with http.post("/v1/articles", data=b"<img>", headers={"Content-Type": "text/html"}) as answer:
                receipt = await answer.json()
            await eventually(lambda: _count(client, PARTITION.dead, 1), "it is buried")
        async with http.get("/v1/dead-letters") as answer:
            letter = (await answer.json())["dead_letters"][0]["id"]
        statuses = []
        for _ in range(2):
            async with http.post(f"/v1/dead-letters/{letter}:redrive") as answer:
                statuses.append(answer.status)
        async with http.get(f"/v1/articles/{receipt['id']}") as answer:
            assert (await answer.json())["state"] == "pending"
        entries: Any = await client.xrange(PARTITION.raw)
        assert statuses == [202, 404]
        assert await client.xlen(PARTITION.dead) == 0
        assert set(entries[0][1]) >= {b"id", b"version", b"body", b"received_at"}
        assert b"reason" not in entries[0][1]


async def test_all_dead_letters_of_a_reason_are_redriven(redis_url: str, client: Redis) -> None:
    """Listed page by page, by reason; sent again together; one that can be read now leaves no trace among them."""
    for number in range(5):
        reason = "permanent" if number % 2 else "max-deliveries"
        entry: Any = {
            "id": f"a-{number}",
            "version": "1",
            "type": "article.raw",
            "schema": "1",
            "stated": "{}",
            "content_type": "text/plain",
            "body": COPY,
            "received_at": "2024-11-12T10:00:00+00:00",
            "reason": reason,
            "error": "E",
            "detail": "d",
            "deliveries": "4",
            "worker": "worker-0",
            "raw_entry": "1-1",
            "buried_at": "2024-11-12T10:00:00+00:00",
        }
        await client.xadd(PARTITION.dead, entry)
    async with ingest(redis_url) as http, enrich(redis_url):
        found: list[str] = []
        after = ""
        while after is not None:
            async with http.get(f"/v1/dead-letters?reason=max-deliveries&limit=2&after={after}") as answer:
                page = await answer.json()
            found += [letter["article"] for letter in page["dead_letters"]]
            after = page["next"]
        assert found == ["a-0", "a-2", "a-4"]
        async with http.post("/v1/dead-letters:redrive?reason=max-deliveries") as answer:
            assert (answer.status, await answer.json()) == (202, {"redriven": 3})
        await eventually(lambda: _count(client, PARTITION.enriched, 3), "all three are published")
    assert {fields[b"id"] for fields in await published(client)} == {b"a-0", b"a-2", b"a-4"}
    assert await client.xlen(PARTITION.dead) == 2
    assert await client.xlen(PARTITION.raw) == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"hello": "world"},
        {"id": "x", "version": "one", "body": "b", "content_type": "text/plain", "received_at": "2024-11-12T10:00:00Z"},
        {"id": "x", "version": "1", "body": "b", "content_type": "text/plain", "received_at": "noon"},
        {f"field {number}": "more than Lua hands on in one call" for number in range(5000)},
    ],
    ids=["unknown fields", "no version", "no time", "too many fields"],
)
async def test_a_foreign_entry_is_buried_with_its_reason(redis_url: str, client: Redis, fields: dict[str, str]) -> None:
    """Something another program put on the stream neither stops the worker nor vanishes."""
    entry: Any = fields
    await client.xadd(PARTITION.raw, entry)
    async with ingest(redis_url) as http, enrich(redis_url):
        await eventually(lambda: _count(client, PARTITION.dead, 1), "it is buried")
        assert (await post(http, COPY, Prefer="wait=20"))["state"] == "enriched"
    rows: Any = await client.xrange(PARTITION.dead)
    (_, dead), *_ = rows
    assert dead[b"reason"] == b"permanent"
    assert (b"of its 5000 fields are kept" in dead[b"detail"]) == (len(fields) == 5000)


async def test_what_a_dead_worker_left_is_published_once(redis_url: str, client: Redis) -> None:
    """An entry delivered to a worker that never came back is settled by the next one."""
    async with ingest(redis_url) as http:
        receipt = await post(http, COPY)
        await client.xgroup_create(PARTITION.raw, GROUP, id="0", mkstream=True)
        streams: Any = {PARTITION.raw: ">"}
        await client.xreadgroup(GROUP, "worker-7", streams)
        async with enrich(redis_url):
            await eventually(lambda: _count(client, PARTITION.enriched, 1), "it is published")
        async with http.get(f"/v1/articles/{receipt['id']}") as answer:
            assert (await answer.json())["state"] == "enriched"
    assert len(await published(client)) == 1


async def test_two_workers_share_the_backlog_under_names_of_their_own(redis_url: str, client: Redis) -> None:
    """Fifty articles, two workers: each published once, by consumers worker-0 and worker-1."""
    async with ingest(redis_url) as http:
        receipts = [await post(http, f"{COPY}\n\nNumber {number}.") for number in range(50)]
        async with enrich(redis_url), enrich(redis_url):
            await eventually(lambda: _count(client, PARTITION.enriched, 50), "all are published")
    ids = [fields[b"id"].decode() for fields in await published(client)]
    assert sorted(ids) == sorted(receipt["id"] for receipt in receipts)
    consumers: Any = await client.xinfo_consumers(PARTITION.raw, GROUP)
    assert {one["name"] for one in consumers} <= {b"worker-0", b"worker-1"}


async def test_a_worker_waits_for_its_server(own_server: Any) -> None:
    """Started while Redis is away, the worker is alive and not ready; then it works without a restart."""
    own_server.kill()
    async with ingest(own_server.url) as http, enrich(own_server.url) as worker:
        async with worker.get("/healthz") as alive, worker.get("/readyz") as ready:
            assert (alive.status, ready.status) == (200, 503)
        own_server.start()
        await eventually(lambda: _ready(worker), "the worker is ready")
        await eventually(lambda: _ready(http), "ingest is ready")
        assert (await post(http, COPY, Prefer="wait=20"))["state"] == "enriched"


async def test_everything_again_after_a_flush(redis_url: str, client: Redis) -> None:
    """FLUSHALL under way takes group and scripts with it; what comes after is published."""
    async with ingest(redis_url) as http, enrich(redis_url):
        assert (await post(http, COPY, Prefer="wait=20"))["state"] == "enriched"
        await client.flushall()
        await client.script_flush()
        assert (await post(http, f"{COPY} Again.", Prefer="wait=20"))["state"] == "enriched"


async def test_the_channel_may_carry_ids_or_nothing(redis_url: str, client: Redis) -> None:
    """COPYDESK_CHANNEL=id sends what names the article."""
    listener: Any = client.pubsub()
    await listener.subscribe("articles:enriched")
    async with ingest(redis_url) as http, enrich(redis_url, channel="id"):
        receipt = await post(http, COPY)
        message = await eventually(lambda: listener.get_message(ignore_subscribe_messages=True), "a message comes")
    await listener.aclose()
    assert json.loads(message["data"]) == {"id": receipt["id"], "version": 1, "type": "article.enriched"}


async def test_a_hung_child_costs_one_attempt(redis_url: str, client: Redis) -> None:
    """A time limit no article can meet: given up by count, buried, and the worker is still alive."""
    limits = {"time_limit": timedelta(milliseconds=1), "claim_after": timedelta(milliseconds=200), "max_deliveries": 2}
    async with ingest(redis_url) as http, enrich(redis_url, **limits) as worker:
        await post(http, COPY * 200)
        await eventually(lambda: _count(client, PARTITION.dead, 1), "it is given up", within=60)
        async with worker.get("/healthz") as alive:
            assert alive.status == 200
    rows: Any = await client.xrange(PARTITION.dead)
    assert rows[0][1][b"reason"] == b"max-deliveries"
    assert not await published(client)


async def test_partitions_must_agree(redis_url: str) -> None:
    """A service set to another number of partitions than Redis holds ends instead of splitting the articles."""
    async with ingest(redis_url, partitions=2) as http:
        await eventually(lambda: _ready(http), "the first is ready")
    async with ingest(redis_url, partitions=3) as http:
        await eventually(lambda: http.app[DIED], "its check has failed, which ends the service")
        http.app[DIED].clear()


async def test_articles_of_many_partitions_all_come_out(redis_url: str) -> None:
    """Four partitions, twenty articles: each is kept in its own partition, and each is published."""
    client = writer(redis_url)
    keyspace = Keyspace(4)
    async with ingest(redis_url, partitions=4) as http, enrich(redis_url, partitions=4):
        await asyncio.gather(*(post(http, f"{COPY} {number}") for number in range(20)))

        async def all_out() -> bool:
            return sum([await client.xlen(partition.enriched) for partition in keyspace.all]) == 20

        await eventually(all_out, "all are published")
        assert sum([bool(await client.xlen(partition.enriched)) for partition in keyspace.all]) > 1
    await client.aclose()


async def _count(client: Redis, stream: str, number: int) -> bool:
    return int(await client.xlen(stream)) >= number


async def _ready(http: Client) -> bool:
    async with http.get("/readyz") as answer:
        return answer.status == 200
