"""Looking up whether nearly the same article came before, from whichever outlet: the same wire story, twice.

Every article is remembered in its own partition before the others are looked through, one call and one slot a
partition. Of two that are handled at once, the later remembered sees the earlier one; the earlier one may see the later
one too, and passes over it by its stamp. A worker that dies after remembering changes nothing: the next attempt finds
the stamp of the first. What was remembered and could then not be published is a dead letter of that id.
"""

import asyncio
import time
from dataclasses import dataclass
from typing import Any, Final

from redis.asyncio import Redis
from redis.exceptions import RedisError

from services.chassis.scripts import load, run
from services.contracts.enriched import EnrichedArticle
from services.contracts.keys import Keyspace, Partition
from services.enrich.text.minhash import PLACES, bands, signature, similarity
from services.enrich.worker.attempt import Answer
from services.enrich.worker.metrics import DUPLICATES
from services.enrich.worker.settings import EnrichSettings

NAME: Final = "duplicates"
"""What it is called in `degraded`, beside the steps."""
_LIKENESS = load("services.enrich.worker", "likeness")
_PATIENCE_SECONDS: Final = 2.0
"""An article that waits is worse than one without a link."""
_STAMP_BYTES: Final = 16
"""Of what `likeness.lua` puts before each record: digits of when the article was remembered, to the microsecond."""
_SIGNATURE_BYTES: Final = 2 * PLACES
"""Of a signature as it is remembered: two for each of its values."""


@dataclass(frozen=True, slots=True)
class _Record:
    """An article as it is remembered."""

    stamp: bytes
    id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Duplicates:
    """The look-up among the articles of a window."""

    client: Redis
    keyspace: Keyspace
    settings: EnrichSettings

    async def linked(self, article_id: str, answer: Answer) -> Answer:
        """Return the answer with the article linked to the one it repeats; degraded if that could not be told."""
        signed = signature(answer.fingerprint)
        if signed is None or not self.settings.duplicate_entries:
            return answer
        began = time.perf_counter()
        failures: dict[str, str] = {}
        article = answer.article
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                original = await self._original(article_id, signed)
        except (RedisError, OSError) as error:  # a TimeoutError is an OSError
            failures = {NAME: type(error).__name__}
            article = _degraded(article)
        else:
            if original:
                DUPLICATES.inc()
                article = _linked(article, original.id.decode(), similarity(signed, original.signature))
        seconds = {NAME: time.perf_counter() - began}
        return answer.model_copy(
            update={
                "article": article,
                "seconds": {**answer.seconds, **seconds},
                "failures": {**answer.failures, **failures},
            }
        )

    async def _original(self, article_id: str, signed: bytes) -> _Record | None:
        """Remember the article; return the one most like it that came before, the earliest of equals."""
        home = self.keyspace.of(article_id)
        own, *found = await self._asked(home, article_id, signed, remember=True)
        elsewhere = [partition for partition in self.keyspace.all if partition is not home]
        for records in await asyncio.gather(*(self._asked(one, article_id, signed) for one in elsewhere)):
            found += records[1:]
        earlier = [record for record in map(_record, found) if record and _came_before(record, _record(own))]
        likeness = {record: similarity(signed, record.signature) for record in earlier}
        like = [record for record in earlier if likeness[record] >= self.settings.duplicate_similarity]
        return min(like, key=lambda record: (-likeness[record], record.stamp, record.id), default=None)

    async def _asked(
        self, partition: Partition, article_id: str, signed: bytes, *, remember: bool = False
    ) -> list[bytes]:
        settings = self.settings
        most = max(2, settings.duplicate_entries // len(self.keyspace.all))
        window = max(1, int(settings.duplicate_window.total_seconds()))
        kept = signed if remember else b""
        reply: Any = await run(
            self.client, _LIKENESS, list(partition.likeness), [article_id, kept, window, most, *bands(signed)]
        )
        return list(reply)


def _record(row: bytes) -> _Record | None:
    signed = _STAMP_BYTES + _SIGNATURE_BYTES
    return _Record(row[:_STAMP_BYTES], row[signed:], row[_STAMP_BYTES:signed]) if len(row) > signed else None


def _came_before(record: _Record, own: _Record | None) -> bool:
    return own is not None and (record.stamp, record.id) < (own.stamp, own.id)


def _linked(article: str, original: str, likeness: float) -> str:
    read = EnrichedArticle.model_validate_json(article)
    link = {"duplicate_of": original, "similarity": round(likeness, 2)}
    return read.model_copy(update={"metadata": read.metadata.model_copy(update=link)}).model_dump_json()


def _degraded(article: str) -> str:
    read = EnrichedArticle.model_validate_json(article)
    return read.model_copy(update={"degraded": (*read.degraded, NAME)}).model_dump_json()
