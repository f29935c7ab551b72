"""Ingest over HTTP: what it takes, what it refuses, and how it says so."""

import asyncio
import json
from collections.abc import Awaitable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import redis
from redis.asyncio import Redis

from services.contracts.keys import Keyspace
from tests.eventually import eventually
from tests.integration.desk import Client, ingest
from tests.servers import LiveServer

REFUSED = Path(__file__).parents[2] / "seeds" / "refused"
PARTITION = Keyspace().all[0]
TEXT = {"Content-Type": "text/plain"}
HTML = {"Content-Type": "text/html"}
JSON = {"Content-Type": "application/json"}
NDJSON = {"Content-Type": "application/x-ndjson"}


async def refusal(client: Client, body: bytes, headers: dict[str, str], path: str = "/v1/articles") -> tuple[int, str]:
    """Post and return status and problem type; anything but a problem+json fails."""
    async with client.post(path, data=body, headers=headers) as answer:
        assert answer.content_type == "application/problem+json"
        problem = await answer.json()
        assert problem["status"] == answer.status
        assert "Traceback" not in json.dumps(problem)
        return answer.status, problem["type"]


@pytest.mark.parametrize(
    "case",
    [case for case in json.loads((REFUSED / "expected.json").read_text("utf-8")) if case.get("type")],
    ids=lambda case: str(case["file"]),
)
async def test_malformed_input_is_answered_as_expected(redis_url: str, client: Redis, case: dict[str, Any]) -> None:
    """Each file of `seeds/refused/` gets its problem, and nothing reaches the stream."""
    async with ingest(redis_url) as http:
        body = (REFUSED / case["file"]).read_bytes()
        assert await refusal(http, body, {"Content-Type": case["content_type"]}) == (case["status"], case["type"])
    assert await client.xlen(PARTITION.raw) == 0


@pytest.mark.parametrize("declared", [True, False])
async def test_a_body_over_the_limit_is_refused_without_reading_the_rest(redis_url: str, declared: bool) -> None:  # noqa: FBT001 - a parameter
    """Declared or found out on the way: 413, and the connection is closed."""
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        for _ in range(10_000):
            sent += 10_000
            yield b"x" * 10_000

    async with ingest(redis_url, max_body_bytes=100_000) as http:
        data: Any = b"x" * 200_000 if declared else endless()
        async with http.post("/v1/articles", data=data, headers=TEXT) as answer:
            assert answer.status == 413
            assert (await answer.json())["type"] == "/problems/too-large"
    assert sent < 90_000_000


async def test_each_content_type_becomes_the_same_raw_entry(redis_url: str, client: Redis) -> None:
    """Text and HTML bodies are a RawArticle with only content set; query parameters state the rest."""
    async with ingest(redis_url) as http:
        for body, headers in [
            (b"Plain copy.", TEXT),
            (b"<p>Page copy.</p>", HTML),
            (b'{"content": "Plain copy.", "headline": "H", "url": "u"}', JSON),
        ]:
            query = "" if headers is JSON else "?headline=H&url=u"
            async with http.post(f"/v1/articles{query}", data=body, headers=headers) as answer:
                assert answer.status in {200, 202}
    entries: Any = await client.xrange(PARTITION.raw)
    kinds = [(fields[b"content_type"], fields[b"body"], json.loads(fields[b"stated"])) for _, fields in entries]
    stated = {"headline": "H", "url": "u"}
    assert kinds == [(b"text/plain", b"Plain copy.", stated), (b"text/html", b"<p>Page copy.</p>", stated)]


@pytest.mark.parametrize(
    ("body", "content_type", "content"),
    [
        ("Grüße".encode("latin-1"), "text/plain; charset=iso-8859-1", "Grüße"),
        (b"\xef\xbb\xbfWith a mark", "text/plain", "With a mark"),
        ("«Так»".encode("cp1251"), "text/plain; charset=windows-1251", "«Так»"),
        (b"<meta charset=windows-1252><p>caf\xe9</p>", "text/html", "<meta charset=windows-1252><p>café</p>"),
        ("<meta charset=latin1>caf\u00e9".encode(), "text/html", "<meta charset=latin1>café"),
        ("a\u2028b\x85c\x0bd".encode(), "text/plain", "a\u2028b\x85c\x0bd"),
        (b"x" * 1_000_000, "text/plain", "x" * 1_000_000),
    ],
)
async def test_text_arrives_as_it_was_meant(
    redis_url: str, client: Redis, body: bytes, content_type: str, content: str
) -> None:
    """Declared and self-declared charsets, marks, separators and a million-character line are carried unharmed."""
    async with (
        ingest(redis_url) as http,
        http.post("/v1/articles", data=body, headers={"Content-Type": content_type}) as a,
    ):
        assert a.status == 202
    entries: Any = await client.xrange(PARTITION.raw)
    assert entries[0][1][b"body"].decode() == content


@pytest.mark.parametrize("charset", ["no-such", "punycode", "unicode_escape", "hex"])
async def test_an_encoding_that_is_none_is_refused(redis_url: str, charset: str) -> None:
    """Unknown names, and Python codecs that are no encodings of text, get a problem."""
    async with ingest(redis_url) as http:
        headers = {"Content-Type": f"text/plain; charset={charset}"}
        assert await refusal(http, b"41", headers) == (400, "/problems/not-utf8")


async def test_a_body_that_is_not_in_its_content_encoding_is_refused(redis_url: str) -> None:
    """Rubbish said to be gzip is the sender's fault: a problem, no trace."""
    async with ingest(redis_url) as http:
        headers = {**TEXT, "Content-Encoding": "gzip"}
        assert await refusal(http, b"rubbish", headers) == (400, "/problems/bad-request")


async def test_json_may_begin_with_a_byte_order_mark(redis_url: str) -> None:
    """Windows writes one; RFC 8259 lets a reader pass over it."""
    async with ingest(redis_url) as http:
        body = b'\xef\xbb\xbf{"content": "Copy."}'
        async with http.post("/v1/articles", data=body, headers=JSON) as answer:
            assert answer.status == 202


async def test_accepting_answers_where_to_look(redis_url: str) -> None:
    """202 with a Location that answers; the id is percent-encoded there."""
    async with ingest(redis_url) as http:
        body = json.dumps({"id": "desk/1 ü", "content": "Copy."})
        async with http.post("/v1/articles", data=body, headers=JSON) as answer:
            assert answer.status == 202
            assert answer.headers["Location"] == "/v1/articles/desk%2F1%20%C3%BC"
            receipt = await answer.json()
        async with http.get(answer.headers["Location"]) as known:
            assert (await known.json()) == {**receipt, "repeat": True}
    assert receipt == {"id": "desk/1 ü", "version": 1, "state": "pending", "repeat": False, "article": None}


async def test_twenty_parallel_posts_are_one_article(redis_url: str, client: Redis) -> None:
    """One 202, nineteen 200, one entry."""

    async def post(http: Client) -> int:
        async with http.post("/v1/articles", data=b"The same.", headers=TEXT) as answer:
            return answer.status

    async with ingest(redis_url) as http:
        statuses = await asyncio.gather(*(post(http) for _ in range(20)))
    assert sorted(statuses) == [200] * 19 + [202]
    assert await client.xlen(PARTITION.raw) == 1


async def test_a_key_reused_for_other_content_is_refused(redis_url: str) -> None:
    """422 for a used Idempotency-Key; the same content again is a repeat."""
    headers = {**TEXT, "Idempotency-Key": "k-1"}
    async with ingest(redis_url) as http:
        for status in (202, 200):
            async with http.post("/v1/articles", data=b"One.", headers=headers) as answer:
                assert answer.status == status
        assert await refusal(http, b"Two.", headers) == (422, "/problems/idempotency-key-reused")


async def test_a_batch_answers_line_by_line_and_in_order(redis_url: str, client: Redis) -> None:
    """A bad line fails alone; U+2028 inside a line does not end it; a missing last newline is no loss."""
    lines = [
        '{"content": "One."}',
        "{broken",
        '{"content": "Three\u2028still three."}',
        "",
        '{"content": "   "}',
        '{"content": "Six.", "id": "six"}',
    ]
    body = "\n".join(lines).encode()
    async with ingest(redis_url) as http, http.post("/v1/articles:batch", data=body, headers=NDJSON) as answer:
        assert answer.status == 200
        results = [json.loads(line) for line in (await answer.read()).split(b"\n") if line]
    assert [result.get("type", result.get("state")) for result in results] == [
        "pending",
        "/problems/malformed-json",
        "pending",
        "/problems/empty-article",
        "/problems/empty-article",
        "pending",
    ]
    assert results[5]["id"] == "six"
    assert await client.xlen(PARTITION.raw) == 3


async def test_a_line_over_the_limit_fails_alone(redis_url: str) -> None:
    """A batch as a whole may be larger than the limit of an article; one line of it may not."""
    good = b'{"content": "Copy."}'
    async with ingest(redis_url, max_body_bytes=1000) as http:
        body = b"\n".join([good, b'{"content": "' + b"x" * 5000 + b'"}', *[good] * 100])
        async with http.post("/v1/articles:batch", data=body, headers=NDJSON) as answer:
            results = [json.loads(line) for line in (await answer.read()).split(b"\n") if line]
    assert [result.get("status") for result in results] == [None, 413, *[None] * 100]


async def test_without_keys_only_this_machine_may_call(redis_url: str) -> None:
    """A foreign page's text/plain POST needs no preflight, and a rebound name resolves to us: both are refused."""
    async with ingest(redis_url) as http:
        for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}, {"Origin": "null"}):
            assert await refusal(http, b"Copy.", {**TEXT, **headers}) == (403, "/problems/forbidden")
        async with http.post(
            "/v1/articles", data=b"Copy.", headers={**TEXT, "Origin": "http://127.0.0.1:8081"}
        ) as answer:
            assert answer.status == 202
            assert answer.headers["Access-Control-Allow-Origin"] == "http://127.0.0.1:8081"


async def test_with_keys_a_caller_must_show_one(redis_url: str) -> None:
    """Any of the keys will do; probes and the description stay open."""
    async with ingest(redis_url, api_keys="first,second") as http:
        assert await refusal(http, b"Copy.", TEXT) == (401, "/problems/unauthorized")
        wrong = {**TEXT, "Authorization": "Bearer third"}
        assert await refusal(http, b"Copy.", wrong) == (401, "/problems/unauthorized")
        async with http.post(
            "/v1/articles", data=b"Copy.", headers={**TEXT, "Authorization": "Bearer second"}
        ) as answer:
            assert answer.status == 202
        for path in ("/healthz", "/readyz", "/metrics", "/openapi.json"):
            async with http.get(path) as answer:
                assert answer.status == 200


async def test_unknown_articles_and_addresses_are_problems(redis_url: str) -> None:
    """404 and 405 are problem+json like everything else."""
    async with ingest(redis_url) as http:
        for path, status in (("/v1/articles/none", 404), ("/nowhere", 404), ("/v1/articles", 405)):
            async with http.get(path) as answer:
                assert (answer.status, answer.content_type) == (status, "application/problem+json")


async def test_a_dead_server_is_said_at_once_and_heals(own_server: LiveServer) -> None:
    """While Redis is away: 503 with Retry-After, not ready but alive; once it is back, 202 without a restart."""
    async with ingest(own_server.url) as http:
        own_server.kill()
        async with http.post("/v1/articles", data=b"Copy.", headers=TEXT) as answer:
            assert answer.status == 503
            assert answer.headers["Retry-After"]
            assert (await answer.json())["type"] == "/problems/unavailable"
        async with http.get("/healthz") as answer:
            assert answer.status == 200
        async with http.get("/readyz") as answer:
            assert answer.status == 503
        own_server.start()

        async def accepted() -> bool:
            async with http.post("/v1/articles", data=b"Copy.", headers=TEXT) as answer:
                return answer.status in {200, 202}

        await eventually(accepted, "ingest takes articles again")


async def test_a_full_server_is_said_and_heals(own_server: LiveServer) -> None:
    """At maxmemory: 503 out-of-memory with Retry-After; once there is room again, 202 without a restart."""
    async with ingest(own_server.url) as http:
        with redis.Redis(port=own_server.port) as admin:
            admin.config_set("maxmemory", "1mb")
            assert await refusal(http, b"Copy.", TEXT) == (503, "/problems/out-of-memory")
            admin.config_set("maxmemory", "0")

        async def accepted() -> bool:
            async with http.post("/v1/articles", data=b"Copy.", headers=TEXT) as answer:
                return answer.status == 202

        await eventually(accepted, "the article is accepted")


async def test_articles_are_refused_before_redis_is_full(own_server: LiveServer) -> None:
    """Above the mark what is new gets 503 though Redis would still take it, and repeats are still recognised."""

    async def status(http: Client, content: bytes) -> int:
        async with http.post("/v1/articles", data=content, headers=TEXT) as answer:
            return answer.status

    async with ingest(own_server.url) as http:
        with redis.Redis(port=own_server.port) as admin:
            assert await status(http, b"First.") == 202
            used = int(admin.info("memory")["used_memory"])
            admin.config_set("maxmemory", int(used * 1.05))
            numbers = count()
            await eventually(lambda: _is(status(http, b"New %d." % next(numbers)), 503), "what is new is refused")
            admin.set("still", "taken")
            assert await status(http, b"First.") == 200
            admin.config_set("maxmemory", used * 4)
            await eventually(lambda: _is(status(http, b"Last."), 202), "posts are taken again")


async def _is(status: Awaitable[int], wanted: int) -> bool:
    return await status == wanted


async def test_refusals_are_counted_by_their_problem(redis_url: str) -> None:
    """A monitor sees what is refused, and why."""

    async def count(http: Client) -> float:
        async with http.get("/metrics") as answer:
            name = 'copydesk_requests_refused_total{problem="unsupported-media-type"} '
            lines = [line for line in (await answer.text()).splitlines() if line.startswith(name)]
            return float(lines[0].removeprefix(name)) if lines else 0.0

    async with ingest(redis_url) as http:
        before = await count(http)
        await refusal(http, b"%PDF", {"Content-Type": "application/pdf"})
        assert await count(http) == before + 1


async def test_every_route_is_described(redis_url: str) -> None:
    """The OpenAPI description knows every route and method there is, and no other."""
    async with ingest(redis_url) as http:
        async with http.get("/openapi.json") as answer:
            described = {
                (path, method.upper()) for path, item in (await answer.json())["paths"].items() for method in item
            }
        served = {
            (str(route.resource.canonical), route.method)
            for route in http.app.router.routes()
            if route.resource is not None and route.method != "HEAD"
        }
    assert described == served
