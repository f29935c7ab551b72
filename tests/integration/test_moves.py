"""Settle, bury and redrive: each atomic, whoever else is at it, and whatever state the server is in."""

import asyncio
from contextlib import suppress
from typing import Any

import pytest
from redis.asyncio import Redis
from redis.exceptions import NoPermissionError, OutOfMemoryError, ResponseError

from services.chassis.clients import writer
from services.chassis.scripts import Argument, Script, load, run
from services.contracts.keys import GROUP, Keyspace
from services.contracts.raw import RawArticle
from services.ingest.admissions import Admissions
from services.ingest.admit import admission, admitted, identify
from services.ingest.settings import IngestSettings
from tests.servers import LiveServer

KEYSPACE = Keyspace()
PARTITION = KEYSPACE.all[0]
TRACE = "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"
SETTLE, BURY, REDRIVE = (
    load("services.enrich.worker", "settle"),
    load("services.enrich.worker", "bury"),
    load("services.ingest", "redrive"),
)


async def delivered(client: Redis, article: RawArticle) -> str:
    """Admit an article and deliver it to a worker; return the raw entry."""
    prepared = admission(article, identify(article, None), TRACE, KEYSPACE, IngestSettings())
    admitted(prepared.id, await Admissions(client).admit(prepared))
    with suppress(ResponseError):  # the group is there from the article before
        await client.xgroup_create(PARTITION.raw, GROUP, id="0", mkstream=True)
    streams: Any = {PARTITION.raw: ">"}
    got: Any = await client.xreadgroup(GROUP, "worker-0", streams, count=1)
    return str(got[PARTITION.raw.encode()][0][0].decode())


async def settle(client: Redis, entry: str, article_id: str = "a", version: int = 1, channel: str = "news") -> str:
    """Settle an entry as enrich does."""
    args: list[Argument] = [GROUP, entry, version, 1, 60, channel, "{}", "id", article_id, "article", "{}"]
    keys = [PARTITION.raw, PARTITION.enriched, PARTITION.status(article_id), PARTITION.meta]
    return str((await run(client, SETTLE, keys, args)).decode())


async def bury(client: Redis, entry: str, article_id: str = "a", version: int = 1) -> str:
    """Bury an entry as enrich does."""
    args: list[Argument] = [
        GROUP,
        entry,
        version,
        4,
        1,
        "id",
        article_id,
        "version",
        version,
        "body",
        "x",
        "reason",
        "r",
    ]
    keys = [PARTITION.raw, PARTITION.dead, PARTITION.status(article_id), PARTITION.meta]
    return str((await run(client, BURY, keys, args)).decode())


async def redrive(client: Redis, dead: str, article_id: str = "a") -> str:
    """Redrive a dead letter as ingest does."""
    keys = [PARTITION.dead, PARTITION.raw, PARTITION.status(article_id), PARTITION.meta]
    return str((await run(client, REDRIVE, keys, [dead, "|reason|"])).decode())


async def test_of_two_workers_that_finish_one_publishes(client: Redis) -> None:
    """Whoever is second finds the entry settled, and publishes nothing."""
    entry = await delivered(client, RawArticle(id="a", content="Copy."))
    answers = await asyncio.gather(*(settle(client, entry) for _ in range(5)))
    assert sorted(bool(answer) for answer in answers) == [False] * 4 + [True]
    assert await client.xlen(PARTITION.enriched) == 1


async def test_settling_and_burying_exclude_each_other(client: Redis) -> None:
    """An article is in the log or among the dead letters, never in both."""
    for number in range(20):
        entry = await delivered(client, RawArticle(id="a", content=f"Copy {number}."))
        moves = [settle(client, entry, version=number + 1), bury(client, entry, version=number + 1)]
        if number % 2:
            moves.reverse()
        assert sum(bool(answer) for answer in await asyncio.gather(*moves)) == 1
    assert await client.xlen(PARTITION.enriched) + await client.xlen(PARTITION.dead) == 20
    assert await client.xlen(PARTITION.raw) == 0


async def test_a_claim_during_settlement_changes_nothing(client: Redis) -> None:
    """The first owner settles though the entry was claimed meanwhile; the new owner's settlement is silent."""
    entry = await delivered(client, RawArticle(id="a", content="Copy."))
    await client.xclaim(PARTITION.raw, GROUP, "worker-1", 0, [entry])
    assert await settle(client, entry)
    assert not await settle(client, entry)
    assert await client.xlen(PARTITION.enriched) == 1


async def test_a_lower_version_settled_later_does_not_replace_a_higher(client: Redis) -> None:
    """GET answers the latest version, whichever was settled last."""
    first = await delivered(client, RawArticle(id="a", content="One."))
    second = await delivered(client, RawArticle(id="a", content="Two."))
    await settle(client, second, version=2)
    assert await client.ttl(PARTITION.status("a")) == -1, "one version is still pending"
    await settle(client, first, version=1)
    assert await client.hget(PARTITION.status("a"), "version") == b"2"
    assert 0 < await client.ttl(PARTITION.status("a")) <= 60


async def test_a_dead_article_is_remembered_until_it_is_settled(client: Redis) -> None:
    """No expiry while dead or redriven; redriven once; settled, it leaves no trace among the dead."""
    entry = await delivered(client, RawArticle(id="a", content="Copy."))
    dead = await bury(client, entry)
    assert await client.ttl(PARTITION.status("a")) == -1
    answers = await asyncio.gather(*(redrive(client, dead) for _ in range(5)))
    again = [answer for answer in answers if answer]
    assert len(again) == 1
    assert await client.xlen(PARTITION.dead) == 0
    assert await client.hget(PARTITION.status("a"), "s:1") == b"pending"
    assert int(await client.hget(PARTITION.meta, "backlog_bytes") or 0) > 0
    streams: Any = {PARTITION.raw: ">"}
    await client.xreadgroup(GROUP, "worker-0", streams)
    assert await settle(client, again[0])
    assert await client.ttl(PARTITION.status("a")) > 0
    assert await client.hget(PARTITION.meta, "backlog_bytes") == b"0"


@pytest.mark.parametrize(
    ("script", "key"),
    [(script, key) for script in ("settle", "bury") for key in ("stream", "status", "meta")]
    + [("redrive", key) for key in ("stream", "status", "meta")],
)
async def test_a_wrong_type_on_any_key_leaves_everything_as_it_was(client: Redis, script: str, key: str) -> None:
    """Checks come before writes: the entry stays pending (or the dead letter in place), nothing is half-written."""
    entry = await delivered(client, RawArticle(id="a", content="Copy."))
    if script == "redrive":
        entry = await bury(client, entry)
    stream = {"settle": PARTITION.enriched, "bury": PARTITION.dead, "redrive": PARTITION.raw}[script]
    name = {"stream": stream, "status": PARTITION.status("a"), "meta": PARTITION.meta}[key]
    await client.delete(name)
    await client.set(name, "somebody else's")
    before = await snapshot(client)
    moves: dict[str, Any] = {"settle": settle, "bury": bury, "redrive": redrive}
    with pytest.raises(ResponseError, match="WRONGTYPE"):
        await moves[script](client, entry)
    assert await snapshot(client) == before


async def test_settling_runs_at_the_memory_limit_and_admitting_does_not(own_client: Redis) -> None:
    """Full memory refuses what is new, and still lets the backlog drain."""
    client = own_client
    entry = await delivered(client, RawArticle(id="a", content="Copy."))
    other = await delivered(client, RawArticle(id="b", content="Copy."))
    await client.config_set("maxmemory", "1mb")
    with pytest.raises(OutOfMemoryError):
        await delivered(client, RawArticle(id="c", content="New."))
    assert await settle(client, entry)
    assert await bury(client, other, "b")
    await client.config_set("maxmemory", "0")
    assert await delivered(client, RawArticle(id="c", content="New."))


async def test_a_forbidden_channel_does_not_stop_publication(own_server: LiveServer, own_client: Redis) -> None:
    """An ACL without the channel: the article is settled whole, the fire-and-forget message is not sent."""
    rule = ("on", ">pass", "~articles:*", "+@all", "resetchannels")
    admin: Any = own_client
    await admin.execute_command("ACL", "SETUSER", "desk", *rule)
    entry = await delivered(own_client, RawArticle(id="a", content="Copy."))
    client = writer(f"redis://desk:pass@127.0.0.1:{own_server.port}/0")
    try:
        with pytest.raises(NoPermissionError):
            await client.publish("news", "x")
        assert await settle(client, entry)
    finally:
        await client.aclose()
    assert await own_client.xlen(PARTITION.raw) == 0
    assert await own_client.hget(PARTITION.status("a"), "s:1") == b"enriched"


async def test_a_flushed_script_is_sent_again(client: Redis) -> None:
    """SCRIPT FLUSH costs one more round trip and nothing else."""
    entry = await delivered(client, RawArticle(id="a", content="Copy."))
    await client.script_flush()
    assert await settle(client, entry)


def test_every_script_checks_before_it_writes() -> None:
    """Lua does not roll back: the first write of each script comes after the last check that may refuse."""
    writes = ("XADD", "XACK", "XDEL", "HSET", "HINCRBY", "HDEL", "EXPIRE", "PERSIST")
    scripts: dict[str, Script] = {
        "settle": SETTLE,
        "bury": BURY,
        "redrive": REDRIVE,
        "admit": load("services.ingest", "admit"),
    }
    for name, script in scripts.items():
        first_write = min(at for write in writes if (at := script.source.find(f"redis.call('{write}'")) >= 0)
        assert script.source.rfind("error_reply") < first_write, name
        assert script.source.rfind("'TYPE'") < first_write, name


async def snapshot(client: Redis) -> dict[bytes, Any]:
    """Everything there is, as the server would dump it; streams' counters of delivery aside."""
    keys: Any = await client.keys("*")
    return {key: await client.dump(key) for key in keys}
