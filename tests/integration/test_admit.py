"""Admitting articles: what is accepted once, recognised again, and refused."""

import asyncio
from typing import Any

import pytest
from redis.asyncio import Redis
from redis.exceptions import ResponseError

from services.contracts.keys import Keyspace
from services.contracts.raw import RawArticle
from services.contracts.receipt import State
from services.ingest.admissions import Admissions
from services.ingest.admit import Admitted, Verdict, admission, admitted, identify
from services.ingest.settings import IngestSettings

KEYSPACE = Keyspace()
PARTITION = KEYSPACE.all[0]
TRACE = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"


async def admit(client: Redis, article: RawArticle, key: str | None = None, **settings: Any) -> Admitted:
    """Admit one article the way ingest does."""
    prepared = admission(article, identify(article, key), TRACE, KEYSPACE, IngestSettings(**settings))
    return admitted(prepared.id, await Admissions(client).admit(prepared))


async def test_the_same_article_twenty_times_at_once_is_one_entry(client: Redis) -> None:
    """Whoever is first gets `new`; the others get `repeat` of the same version."""
    article = RawArticle(content="A lock gate failed at Marrow Bridge on Tuesday.")
    prepared = [admission(article, identify(article, None), TRACE, KEYSPACE, IngestSettings()) for _ in range(20)]
    admissions = Admissions(client)
    got = [
        admitted(p.id, r) for p, r in zip(prepared, await asyncio.gather(*map(admissions.admit, prepared)), strict=True)
    ]
    assert sorted(one.verdict for one in got) == sorted([Verdict.NEW] + [Verdict.REPEAT] * 19)
    assert {one.version for one in got} == {1}
    assert await client.xlen(PARTITION.raw) == 1


async def test_a_call_repeated_in_silence_is_still_new(client: Redis) -> None:
    """A client library that repeats a write whose answer was lost gets `new` again, and adds nothing."""
    article = RawArticle(content="Two ferries were held in port.")
    prepared = admission(article, identify(article, None), TRACE, KEYSPACE, IngestSettings())
    first = admitted(prepared.id, await Admissions(client).admit(prepared))
    second = admitted(prepared.id, await Admissions(client).admit(prepared))
    assert (first.verdict, second.verdict) == (Verdict.NEW, Verdict.NEW)
    assert await client.xlen(PARTITION.raw) == 1


async def test_other_content_under_the_same_id_is_the_next_version(client: Redis) -> None:
    """A corrected headline makes version 2; the first wording again is a repeat of version 1."""
    first = RawArticle(id="a-1", content="The text.", headline="Bridge closed")
    second = RawArticle(id="a-1", content="The text.", headline="Bridge closed for repairs")
    assert (await admit(client, first)).version == 1
    corrected = await admit(client, second)
    assert (corrected.version, corrected.verdict) == (2, Verdict.NEW)
    again = await admit(client, first)
    assert (again.version, again.verdict, again.state) == (1, Verdict.REPEAT, State.PENDING)


async def test_a_key_used_for_another_article_is_a_conflict(client: Redis) -> None:
    """An Idempotency-Key names one article for ever; the same key with the same article is a repeat."""
    assert (await admit(client, RawArticle(content="One."), "key-1")).verdict is Verdict.NEW
    assert (await admit(client, RawArticle(content="One."), "key-1")).verdict is Verdict.REPEAT
    assert (await admit(client, RawArticle(content="Two."), "key-1")).verdict is Verdict.CONFLICT
    assert await client.xlen(PARTITION.raw) == 1


async def test_above_the_high_water_mark_only_repeats_are_answered(client: Redis) -> None:
    """A full backlog, in entries or bytes, refuses what is new, writes nothing, and still knows what it has."""
    known = RawArticle(content="First.")
    await admit(client, known)
    assert (await admit(client, RawArticle(content="Second."), max_backlog_entries=1)).verdict is Verdict.FULL_ENTRIES
    assert (await admit(client, RawArticle(content="Second."), max_backlog_bytes=10)).verdict is Verdict.FULL_BYTES
    assert (await admit(client, known, max_backlog_entries=1)).verdict is Verdict.REPEAT
    assert await client.xlen(PARTITION.raw) == 1
    assert await client.hget(PARTITION.meta, "accepted") == b"1"


@pytest.mark.parametrize("key", ["raw", "meta", "dead", "status"])
async def test_a_key_of_the_wrong_type_fails_before_anything_is_written(client: Redis, key: str) -> None:
    """Lua does not roll back: whatever key somebody has misused, nothing is left half-written."""
    article = RawArticle(id="x", content="Text.")
    name = PARTITION.status("x") if key == "status" else getattr(PARTITION, key)
    await client.set(name, "somebody else's")
    with pytest.raises(ResponseError, match="WRONGTYPE"):
        await admit(client, article)
    assert await client.keys("*") == [name.encode()]


async def test_a_pending_article_is_remembered_without_expiry(client: Redis) -> None:
    """A repeat must be recognised for as long as the article has not been settled."""
    article = RawArticle(id="y", content="Text.")
    await admit(client, article)
    assert await client.ttl(PARTITION.status("y")) == -1
