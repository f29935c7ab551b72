"""POST /v1/articles:batch: NDJSON in, NDJSON out, line by line and in order."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from typing import Final

from aiohttp import web

from services.chassis.clients import AWAY
from services.chassis.metrics import REFUSED
from services.chassis.problems import TOO_LARGE, UNAVAILABLE, ProblemError
from services.chassis.trace import TRACEPARENT, continued
from services.ingest.admit import Verdict
from services.ingest.desk import Ask, take_in
from services.ingest.lookup import receipt
from services.ingest.problems import EMPTY, UNSUPPORTED
from services.ingest.reading import from_json
from services.ingest.state import SETTINGS

NDJSON: Final = "application/x-ndjson"
_TYPES: Final = frozenset({NDJSON, "application/ndjson", "application/jsonl"})
_UNDER_WAY: Final = 64
_NEWLINE: Final = b"\n"
Line = bytes | None
"""A line without its newline; None for one that was too long to keep."""


async def post_batch(request: web.Request) -> web.StreamResponse:
    """Accept many articles in one request: one answer line a line, in order; a bad line fails alone."""
    if request.content_type not in _TYPES:
        raise ProblemError(UNSUPPORTED, f"A batch comes as {NDJSON}; this came as {request.content_type}.")
    response = web.StreamResponse(headers={"Content-Type": NDJSON})
    await response.prepare(request)
    traceparent = request.headers.get(TRACEPARENT)
    under_way: deque[asyncio.Task[bytes]] = deque()
    try:
        async for line in lines(request.content.iter_any(), request.app[SETTINGS].max_body_bytes):
            under_way.append(asyncio.create_task(_answer(request.app, line, traceparent)))
            while under_way and (under_way[0].done() or len(under_way) >= _UNDER_WAY):
                await response.write(await under_way.popleft() + _NEWLINE)
        while under_way:
            await response.write(await under_way.popleft() + _NEWLINE)
    finally:
        for task in under_way:
            task.cancel()
    await response.write_eof()
    return response


async def _answer(app: web.Application, line: Line, traceparent: str | None) -> bytes:
    if line is None:
        return _refusal(ProblemError(TOO_LARGE, "The line is longer than the limit."))
    if not line.strip():
        return _refusal(ProblemError(EMPTY, "The line is blank."))
    try:
        outcome = await take_in(app, from_json(line), Ask(continued(traceparent)))
    except ProblemError as error:
        return _refusal(error)
    except AWAY:
        return _refusal(ProblemError(UNAVAILABLE))
    return receipt(outcome.id, outcome.version, outcome.state, repeat=outcome.verdict is Verdict.REPEAT)


def _refusal(error: ProblemError) -> bytes:
    REFUSED.labels(error.kind.slug).inc()
    return error.problem.model_dump_json(exclude_none=True).encode()


async def lines(chunks: AsyncIterator[bytes], limit: int) -> AsyncIterator[Line]:
    """Cut a stream of bytes into lines. Only byte 0x0A ends one: U+2028 and NEL stand inside JSON strings."""
    rest, skipping = bytearray(), False
    async for chunk in chunks:
        *whole, last = chunk.split(_NEWLINE)
        for piece in whole:
            rest += piece
            yield None if skipping or len(rest) > limit else bytes(rest)
            rest.clear()
            skipping = False
        rest += last
        if len(rest) > limit:
            rest.clear()
            skipping = True
    if rest or skipping:
        yield None if skipping else bytes(rest)
