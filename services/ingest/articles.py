"""POST /v1/articles and GET /v1/articles/{id}."""

import asyncio
import re
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

import structlog
from aiohttp import hdrs, web

from services.chassis.problems import BAD_REQUEST, NOT_FOUND, ProblemError
from services.chassis.trace import TRACEPARENT, continued, trace_id
from services.chassis.waiting import ended
from services.contracts.receipt import State
from services.ingest.admit import Admitted, Verdict
from services.ingest.desk import Ask, take_in
from services.ingest.lookup import enriched, known, receipt
from services.ingest.metrics import WAITING
from services.ingest.reading import read_article
from services.ingest.state import KEYSPACE, SETTINGS, WAITERS, WRITER

JSON_TYPE: Final = "application/json"
_WAIT = re.compile(r"(?:^|[,;\s])wait\s*=\s*\"?(\d{1,6})", re.IGNORECASE)


async def post_article(request: web.Request) -> web.Response:
    """Accept one article: 202 when it is new, 200 when it is a repeat or came out within `Prefer: wait`."""
    traceparent = continued(request.headers.get(TRACEPARENT))
    with structlog.contextvars.bound_contextvars(trace_id=trace_id(traceparent)):
        article = await read_article(request, request.app[SETTINGS].max_body_bytes)
        outcome = await take_in(request.app, article, Ask(traceparent, request.headers.get("Idempotency-Key")))
    repeat = outcome.verdict is Verdict.REPEAT
    wait = _wished_wait(request)
    state, entry = outcome.state, outcome.entry
    if wait and state is State.PENDING:
        state, entry = await _settled_within(request.app, outcome, wait)
    waited_out = wait > 0 and state is not State.PENDING
    body = None
    if entry and state is State.ENRICHED and (repeat or waited_out):
        body = await enriched(request.app[WRITER], request.app[KEYSPACE].of(outcome.id), entry)
    headers = {hdrs.LOCATION: f"/v1/articles/{quote(outcome.id, safe='')}", TRACEPARENT: traceparent}
    if wait:
        headers["Preference-Applied"] = f"wait={int(wait)}"
    return web.Response(
        status=HTTPStatus.OK if repeat or waited_out else HTTPStatus.ACCEPTED,
        headers=headers,
        body=receipt(outcome.id, outcome.version, state, repeat=repeat, article=body),
        content_type=JSON_TYPE,
    )


async def get_article(request: web.Request) -> web.Response:
    """Say what is known of an article; 404 if it was never accepted or has been forgotten since."""
    article_id = request.match_info["id"]
    asked = request.query.get("version")
    if asked is not None and not re.fullmatch(r"[1-9]\d{0,8}", asked):
        raise ProblemError(BAD_REQUEST, "version is a number from 1.")
    client, keyspace = request.app[WRITER], request.app[KEYSPACE]
    found = await known(client, keyspace, article_id, int(asked) if asked else None)
    if found is None:
        raise ProblemError(NOT_FOUND, "No such article is known, or no longer.")
    body = None
    if found.state is State.ENRICHED:
        body = await enriched(client, keyspace.of(article_id), found.entry)
    return web.Response(
        body=receipt(article_id, found.version, found.state, repeat=True, article=body), content_type=JSON_TYPE
    )


def _wished_wait(request: web.Request) -> float:
    """Return the seconds of `Prefer: wait=N` (RFC 7240), at most what the settings allow; 0 without it."""
    match = _WAIT.search(request.headers.get("Prefer", ""))
    return min(int(match[1]), request.app[SETTINGS].max_wait.total_seconds()) if match else 0.0


async def _settled_within(app: web.Application, outcome: Admitted, seconds: float) -> tuple[State, str]:
    """Wait for the article to come out; return its state then, which may still be pending."""
    with WAITING.track_inprogress():
        waiting = asyncio.create_task(_settled(app, outcome), name="wait for article")
        try:
            await asyncio.wait({waiting}, timeout=seconds)
        finally:
            await ended(waiting)
        if not waiting.cancelled():
            waiting.result()
        found = await known(app[WRITER], app[KEYSPACE], outcome.id, outcome.version)
    return (found.state, found.entry) if found else (outcome.state, outcome.entry)


async def _settled(app: web.Application, outcome: Admitted) -> None:
    appeared = await app[WAITERS].appeared(outcome.id, outcome.version)
    try:
        found = await known(app[WRITER], app[KEYSPACE], outcome.id, outcome.version)
        if found is None or found.state is State.PENDING:
            await appeared
    finally:
        appeared.cancel()
