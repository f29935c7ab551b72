"""Taking one article in: identify it, admit it, say what became of it."""

import time
from dataclasses import dataclass

import structlog
from aiohttp import web
from redis.exceptions import OutOfMemoryError

from services.chassis.problems import Kind, ProblemError
from services.contracts.raw import RawArticle
from services.ingest.admit import Admitted, Verdict, admission, admitted, identify
from services.ingest.metrics import ACCEPTED, ADMIT_SECONDS, BODY_BYTES, REPEATED
from services.ingest.problems import BACKLOG_FULL, BAD_KEY, DEAD_LETTERS_FULL, KEY_REUSED, OUT_OF_MEMORY
from services.ingest.state import ADMISSIONS, KEYSPACE, MEMORY, SETTINGS

_log = structlog.get_logger()
_LONGEST_KEY = 255
_FULL: dict[Verdict, Kind] = {
    Verdict.FULL_ENTRIES: BACKLOG_FULL,
    Verdict.FULL_BYTES: BACKLOG_FULL,
    Verdict.FULL_DEAD: DEAD_LETTERS_FULL,
}
_LATER = {"Retry-After": "5"}


@dataclass(frozen=True, slots=True)
class Ask:
    """What came with an article."""

    traceparent: str
    idempotency_key: str | None = None


async def take_in(app: web.Application, article: RawArticle, ask: Ask) -> Admitted:
    """Admit an article. When this returns it is durable, or known from before.

    Raises ProblemError for a used key, a full backlog, full dead letters or a full Redis.
    """
    if ask.idempotency_key is not None and not 1 <= len(ask.idempotency_key) <= _LONGEST_KEY:
        raise ProblemError(BAD_KEY)
    full = app[MEMORY].full
    settings = app[SETTINGS].model_copy(update={"max_backlog_entries": 0}) if full else app[SETTINGS]
    prepared = admission(article, identify(article, ask.idempotency_key), ask.traceparent, app[KEYSPACE], settings)
    began = time.perf_counter()
    try:
        outcome = admitted(prepared.id, await app[ADMISSIONS].admit(prepared))
    except OutOfMemoryError as error:
        raise ProblemError(OUT_OF_MEMORY, headers=_LATER) from error
    ADMIT_SECONDS.observe(time.perf_counter() - began)
    if full and outcome.verdict is Verdict.FULL_ENTRIES:
        raise ProblemError(OUT_OF_MEMORY, headers=_LATER)
    if outcome.verdict in _FULL:
        raise ProblemError(_FULL[outcome.verdict], headers=_LATER)
    if outcome.verdict is Verdict.CONFLICT:
        raise ProblemError(KEY_REUSED)
    if outcome.verdict is Verdict.REPEAT:
        REPEATED.inc()
    else:
        ACCEPTED.labels(article.content_type.value).inc()
        BODY_BYTES.observe(len(article.content.encode()))
    _log.info(
        "article.admitted", article=outcome.id, version=outcome.version, verdict=outcome.verdict, state=outcome.state
    )
    return outcome
