"""The worker's work on one entry: enrich it in a child, then settle it or bury it."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Final

import structlog
from redis.asyncio import Redis

from services.chassis.children import ChildError, ChildHungError, Children
from services.chassis.consumer.entry import Burial, Entry, PermanentError, Reason, TransientError
from services.chassis.scripts import Argument, load, run
from services.chassis.trace import continued, trace_id
from services.contracts.dead_letter import ADDED_FIELDS
from services.contracts.entries import EntryError, RawEntry, enriched_fields, raw_entry, schema_of
from services.contracts.keys import GROUP, Keyspace, Partition
from services.contracts.raw import RAW_SCHEMA_VERSION
from services.enrich.compose import Envelope
from services.enrich.worker import metrics
from services.enrich.worker.attempt import Answer, Question
from services.enrich.worker.breaker import Breaker
from services.enrich.worker.duplicates import Duplicates
from services.enrich.worker.message import message
from services.enrich.worker.settings import Channel, EnrichSettings

_SETTLE = load("services.enrich.worker", "settle")
_BURY = load("services.enrich.worker", "bury")
_MOST_FIELDS_KEPT: Final = 1000
"""Of a dead letter. Ours have a dozen; Lua cannot hand on more than some thousand of a stranger's."""
_MOST_CHARACTERS_OF_A_DETAIL: Final = 2000
"""Of an error's message: some quote the whole article that they are about."""
_log = structlog.get_logger()


class UnreadableArticleError(PermanentError):
    """No article can be made of the content."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Settles and buries entries of one partition."""

    client: Redis
    children: Children
    keyspace: Keyspace
    partition: Partition
    consumer: str
    settings: EnrichSettings
    breaker: Breaker

    def is_too_new(self, entry: Entry) -> bool:
        """Whether a newer ingest wrote the entry."""
        return schema_of(entry.fields) > RAW_SCHEMA_VERSION

    async def is_stopped(self) -> bool:
        """Whether so many articles were given up in a row, over all workers, that the deploy must be at fault.

        While it is so, one article is tried now and then: its success lets all go on.
        """
        count = int(await self.client.hget(self.partition.meta, "given_up_in_a_row") or 0)
        metrics.GIVEN_UP_IN_A_ROW.labels(str(self.partition.number)).set(count)
        return self.breaker.is_open(count)

    async def settle(self, entry: Entry) -> None:
        """Enrich the article and publish it, once. Raises PermanentError or TransientError."""
        try:
            raw = raw_entry(entry.fields)
        except EntryError as error:
            raise PermanentError(str(error)) from error
        traceparent = continued(raw.traceparent)
        with structlog.contextvars.bound_contextvars(
            article=raw.id, version=raw.version, entry=entry.id, trace_id=trace_id(traceparent)
        ):
            looked = Duplicates(self.client, self.keyspace, self.settings)
            answer = await looked.linked(raw.id, await self._attempt(raw))
            for step, seconds in answer.seconds.items():
                metrics.STEP_SECONDS.labels(step).observe(seconds)
            for step, failure in answer.failures.items():
                metrics.STEP_FAILED.labels(step).inc()
                _log.warning("step.failed", step=step, error=failure)
            for place, count in answer.words.items():
                metrics.WORDS.labels(place).inc(count)
            for part, sure in answer.confidence.items():
                metrics.CONFIDENCE.labels(part).observe(sure)
            published = await self._publish(entry, raw, answer.article.encode(), traceparent)
            self._say(entry, raw, answer, published)

    async def bury(self, entry: Entry, burial: Burial) -> None:
        """Move the entry to the dead letters with its reason."""
        article_id = entry.fields.get(b"id", b"").decode("utf-8", "replace")
        version = entry.fields.get(b"version", b"").decode("ascii", "replace")
        added = dict(
            zip(
                ADDED_FIELDS,
                (
                    burial.reason.value,
                    burial.error,
                    _detail(burial.detail, len(entry.fields)),
                    str(entry.deliveries),
                    self.consumer,
                    entry.id,
                    datetime.now(UTC).isoformat(timespec="milliseconds"),
                ),
                strict=True,
            )
        )
        kept: list[Argument] = [part for pair in islice(entry.fields.items(), _MOST_FIELDS_KEPT) for part in pair]
        why: list[Argument] = [part for pair in added.items() for part in pair]
        keys = [self.partition.raw, self.partition.dead, self.partition.status(article_id), self.partition.meta]
        given_up = int(burial.reason is Reason.MAX_DELIVERIES)
        dead = await run(self.client, _BURY, keys, [GROUP, entry.id, version, entry.deliveries, given_up, *kept, *why])
        if dead:
            metrics.BURIED.labels(burial.reason.value).inc()
            _log.error(
                "entry.buried",
                article=article_id,
                entry=entry.id,
                dead_letter=f"{self.partition.number}-{dead.decode()}",
                reason=burial.reason.value,
                error=burial.error,
                detail=burial.detail,
            )

    async def _attempt(self, raw: RawEntry) -> Answer:
        envelope = Envelope(raw.id, raw.version, raw.received_at, datetime.now(UTC).isoformat(timespec="milliseconds"))
        question = Question(article=raw.article, envelope=envelope).model_dump_json().encode()
        try:
            with metrics.ATTEMPT_SECONDS.time():
                answer = Answer.model_validate_json(await self.children.ask(question))
        except ChildError as error:
            metrics.CHILD_FAILED.labels("hung" if isinstance(error, ChildHungError) else "died").inc()
            raise TransientError(str(error)) from error
        if answer.unreadable is not None:
            raise UnreadableArticleError(answer.unreadable)
        return answer

    async def _publish(self, entry: Entry, raw: RawEntry, article: bytes, traceparent: str) -> str:
        settings, partition = self.settings, self.partition
        reply = await run(
            self.client,
            _SETTLE,
            [partition.raw, partition.enriched, partition.status(raw.id), partition.meta],
            [
                GROUP,
                entry.id,
                raw.version,
                entry.deliveries,
                int(settings.idempotency_window.total_seconds()),
                "" if settings.channel is Channel.OFF else self.keyspace.channel,
                message(settings.channel, raw, article),
                *enriched_fields(raw.id, raw.version, article, traceparent),
            ],
        )
        return str(reply.decode())

    def _say(self, entry: Entry, raw: RawEntry, answer: Answer, published: str) -> None:
        if not published:
            _log.info("article.settled_elsewhere")
            return
        metrics.SETTLED.labels("degraded" if answer.failures else "ok").inc()
        metrics.LAST_SETTLED.set_to_current_time()
        seconds = time.time() - datetime.fromisoformat(raw.received_at).timestamp()
        metrics.END_TO_END.observe(max(seconds, 0.0))
        _log.info(
            "article.settled",
            published=published,
            deliveries=entry.deliveries,
            degraded=list(answer.failures),
            seconds=round(seconds, 4),
        )


def _detail(said: str, fields: int) -> str:
    """Return what is kept of an error's message, and say so where not all of an entry's fields are kept."""
    cut = f" ({_MOST_FIELDS_KEPT} of its {fields} fields are kept)" if fields > _MOST_FIELDS_KEPT else ""
    return said[:_MOST_CHARACTERS_OF_A_DETAIL] + cut
