"""Near-duplicates: the later of two is linked to the earlier, however they come; a look-up that fails loses nothing."""

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from redis.asyncio import Redis

from services.contracts.enriched import EnrichedArticle
from services.contracts.keys import GROUP, Keyspace
from services.contracts.metadata import Metadata
from services.enrich.text.minhash import bands, fingerprint, signature
from services.enrich.worker.attempt import Answer
from services.enrich.worker.duplicates import NAME, Duplicates
from services.enrich.worker.settings import EnrichSettings
from tests.eventually import eventually
from tests.integration.desk import Client, enrich, ingest
from tests.unit.text.test_fingerprint import EARNINGS, STORY

KEYSPACE = Keyspace()
PARTITION = KEYSPACE.all[0]
MANY = Keyspace(5)
COPY = "\n\n".join(("Ferry runs aground", "By Ada Marsh", *STORY))
OTHER = "\n\n".join(("Hundreds taken off ferry", "OSTROVA (Agency) -", *STORY[:5]))
UNLIKE = "\n\n".join(
    ("Mill shut", *(f"The mill at place {n} was shut on day {n * 7} by owner {n * 3}." for n in range(9)))
)
ARTICLE = EnrichedArticle.model_validate(
    {
        "id": "x",
        "version": 1,
        "enriched_at": "2024-11-12T10:00:00Z",
        "source": {"content_type": "text/plain", "received_at": "2024-11-12T10:00:00Z", "sha256": ""},
        "text": "",
        "metadata": Metadata(),
    }
).model_dump_json()


async def post(http: Client, article_id: str, content: str) -> None:
    """Post an article under an id."""
    async with http.post("/v1/articles", json={"id": article_id, "content": content}) as answer:
        assert answer.status == 202


async def published(client: Redis, number: int) -> dict[tuple[str, int], EnrichedArticle]:
    """The articles in the log by id and version, once there are so many, and no more."""

    async def rows() -> list[bytes] | None:
        entries: Any = await client.xrange(PARTITION.enriched)
        return [fields[b"article"] for _, fields in entries] if len(entries) >= number else None

    found = [EnrichedArticle.model_validate_json(row) for row in await eventually(rows, f"{number} are published")]
    assert len(found) == number
    return {(article.id, article.version): article for article in found}


def looker(client: Redis, keyspace: Keyspace = KEYSPACE, **settings: Any) -> Duplicates:
    """The look-up as a worker has it."""
    return Duplicates(client, keyspace, EnrichSettings(**settings))


def another(number: int) -> list[str]:
    """A story that has no three words in a row with any other number's."""
    return [
        " ".join(f"{word}{number}" if place % 2 else word for place, word in enumerate(text.split())) for text in STORY
    ]


async def original(looked: Duplicates, article_id: str, story: Iterable[str] = STORY) -> str | None:
    """What an article of that id and story is found to repeat."""
    answer = await looked.linked(article_id, Answer(article=ARTICLE, fingerprint=fingerprint(story)))
    assert not answer.failures
    return EnrichedArticle.model_validate_json(answer.article).metadata.duplicate_of


async def test_the_same_story_elsewhere_is_linked(redis_url: str, client: Redis) -> None:
    """Cut and under another headline it names what came first, and how like it is; another story names nothing."""
    async with ingest(redis_url) as http, enrich(redis_url):
        for number, (article_id, content) in enumerate((("first", COPY), ("other", UNLIKE), ("second", OTHER))):
            await post(http, article_id, content)
            articles = await published(client, number + 1)
    assert articles["first", 1].metadata.duplicate_of is None
    assert articles["other", 1].metadata.duplicate_of is None
    second = articles["second", 1].metadata
    assert second.duplicate_of == "first"
    assert second.similarity is not None
    assert 0.6 <= second.similarity < 1
    assert all(NAME not in article.degraded for article in articles.values())


async def test_a_new_version_repeats_neither_itself_nor_its_copies(redis_url: str, client: Redis) -> None:
    """A correction of what came first is no duplicate: not of its first version, and not of what repeats that."""
    async with ingest(redis_url) as http, enrich(redis_url):
        for number, (article_id, content) in enumerate((("a", COPY), ("b", OTHER), ("a", f"{COPY}\n\nMore later."))):
            await post(http, article_id, content)
            articles = await published(client, number + 1)
    assert articles["a", 2].metadata.duplicate_of is None
    assert articles["b", 1].metadata.duplicate_of == "a"


async def test_of_two_at_once_one_is_linked(client: Redis) -> None:
    """Handled in the same moment, in whatever partitions: never both to each other, never neither."""
    looked = looker(client, MANY)
    for round_ in range(20):
        story = another(round_)
        ids = [f"{round_}-{copy}" for copy in range(4)]
        links = await asyncio.gather(*(original(looked, article_id, story) for article_id in ids))
        linked = dict(zip(ids, links, strict=True))
        assert links.count(None) == 1
        first = next(article_id for article_id, link in linked.items() if link is None)
        assert all(link == first for article_id, link in linked.items() if article_id != first)


async def test_a_worker_that_dies_before_it_settles_leaves_no_false_link(client: Redis) -> None:
    """Looked up, never settled, looked up again by the next worker, after a copy has come: the first stays first."""
    looked = looker(client)
    assert await original(looked, "a") is None
    assert await original(looked, "b") == "a"
    assert await original(looked, "a") is None, "its redelivery repeats nobody"
    assert await original(looked, "b") == "a"


async def test_articles_of_all_partitions_are_found_by_calls_of_one_slot(client: Redis) -> None:
    """Each partition remembers its own; no call touches two of them."""
    looked = looker(client, MANY)
    assert await original(looked, "a-1") is None
    others = [f"a-{number}" for number in range(2, 30)]
    assert {MANY.of(article_id).number for article_id in others} == set(range(5))
    for article_id in others:
        assert await original(looked, article_id) == "a-1"
    for partition in MANY.all:
        assert int(await client.hget(partition.likeness[0], "n") or 0) > 0
        assert len({key[key.index("{") : key.index("}")] for key in partition.likeness}) == 1


async def test_no_more_articles_are_kept_than_allowed(client: Redis) -> None:
    """Two hundred articles against a bound of forty: two generations of twenty, and the newest are known."""
    looked = looker(client, duplicate_entries=40)
    for number in range(200):
        assert await original(looked, f"a-{number}", another(number)) is None
    counts = [int(await client.hget(key, "n") or 0) for key in PARTITION.likeness]
    assert all(0 < count <= 20 for count in counts)
    assert await original(looked, "copy of new", another(199)) == "a-199"
    assert await original(looked, "copy of old", another(3)) is None


async def test_what_is_older_than_the_window_is_forgotten(client: Redis) -> None:
    """Redis drops both generations by itself, however little comes in; age ends the one of now at half the window."""
    looked = looker(client, duplicate_window=timedelta(hours=2))
    await original(looked, "a")
    now, before = PARTITION.likeness
    assert 0 < await client.ttl(now) <= 7200
    began = int(await client.hget(now, "t") or 0)
    await client.hset(now, "t", str(began - 3600))
    assert await original(looked, "b") == "a"
    assert await client.hget(before, "n") == b"1"
    assert await client.hget(now, "n") == b"1"
    assert 0 < await client.ttl(before) <= 7200


async def test_an_article_takes_little_room(client: Redis) -> None:
    """What the README says about memory: about two kilobytes an article."""
    looked = looker(client)
    for number in range(200):
        await original(looked, f"copydesk:sum:{number:040x}", another(number))
    used = int(await client.memory_usage(PARTITION.likeness[0], samples=0) or 0)
    assert used / 200 < 2500


async def test_a_look_up_that_fails_degrades_and_publishes_once(redis_url: str, client: Redis) -> None:
    """Somebody else's value under the key: the article is out, once, and says what is missing; so does the metric."""
    await client.set(PARTITION.likeness[0], "not ours")
    async with ingest(redis_url) as http, enrich(redis_url) as worker:
        before = await _failures(worker)
        await post(http, "a", COPY)
        articles = await published(client, 1)
        after = await _failures(worker)
    assert NAME in articles["a", 1].degraded
    assert articles["a", 1].metadata.fingerprint
    assert after == before + 1
    assert await client.xlen(PARTITION.raw) == 0


async def test_a_look_up_at_full_memory_degrades(client: Redis) -> None:
    """Redis refuses to remember more: no link, no error, nothing half-written."""
    await client.config_set("maxmemory", "1")
    try:
        answer = await looker(client).linked("a", Answer(article=ARTICLE, fingerprint=fingerprint(STORY)))
    finally:
        await client.config_set("maxmemory", "0")
    assert answer.failures == {NAME: "OutOfMemoryError"}
    assert EnrichedArticle.model_validate_json(answer.article).degraded == (NAME,)
    assert not await client.exists(*PARTITION.likeness)


async def test_a_short_text_or_a_bound_of_none_asks_nothing(client: Redis) -> None:
    """Without a fingerprint, or switched off, Redis is not asked and nothing is degraded."""
    short = Answer(article=ARTICLE)
    assert await looker(client).linked("a", short) == short
    long = Answer(article=ARTICLE, fingerprint=fingerprint(STORY))
    assert await looker(client, duplicate_entries=0).linked("a", long) == long
    assert not await client.exists(*PARTITION.likeness)


async def test_what_a_dead_worker_left_is_linked_by_the_next(redis_url: str, client: Redis) -> None:
    """Delivered to a worker that remembered it and died: the next one publishes it once, linked as it was."""
    looked = looker(client)
    await original(looked, "first")
    async with ingest(redis_url) as http:
        await post(http, "second", COPY)
        await client.xgroup_create(PARTITION.raw, GROUP, id="0", mkstream=True)
        streams: Any = {PARTITION.raw: ">"}
        await client.xreadgroup(GROUP, "worker-7", streams)
        assert await original(looked, "second") == "first"
        async with enrich(redis_url):
            articles = await published(client, 1)
    assert articles["second", 1].metadata.duplicate_of == "first"


async def test_a_likeness_below_the_bound_is_none(client: Redis) -> None:
    """The bound is a setting: stories from one template meet at .2, not at .9."""
    one = signature(fingerprint(STORY))
    assert one is not None
    assert len(bands(one)) == 16
    assert await original(looker(client), "a", [*STORY, EARNINGS]) is None
    assert await original(looker(client, duplicate_similarity=1.0), "b", STORY) is None
    assert await original(looker(client, duplicate_similarity=0.2), "c", STORY) is not None


async def _failures(worker: Client) -> float:
    async with worker.get("/metrics") as answer:
        lines = (await answer.text()).splitlines()
    found = [line for line in lines if line.startswith('copydesk_step_failures_total{step="duplicates"}')]
    return float(found[0].split()[1]) if found else 0.0
