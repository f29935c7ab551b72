"""GET /v1/dead-letters, GET /v1/dead-letters/{id} and POST /v1/dead-letters/{id}:redrive."""

import re
from typing import Any, Final

from aiohttp import web

from services.chassis.log_reader import entry_at
from services.chassis.problems import BAD_REQUEST, NOT_FOUND, ProblemError
from services.chassis.scripts import load, run
from services.contracts.dead import ADDED_FIELDS, DeadLetter, dead_letter
from services.contracts.keys import Partition
from services.contracts.receipt import State
from services.ingest.articles import JSON_TYPE
from services.ingest.lookup import receipt
from services.ingest.state import KEYSPACE, WRITER

_REDRIVE: Final = load("services.ingest", "redrive")
_ID: Final = re.compile(r"(\d{1,3})-(\d{1,20}-\d{1,20})")
_PAGE: Final = 100
_LARGEST_PAGE: Final = 1000


async def list_dead_letters(request: web.Request) -> web.Response:
    """List dead letters, oldest first in each partition, without their content."""
    limit = _limit(request.query.get("limit"))
    reason = request.query.get("reason")
    found: list[DeadLetter] = []
    for partition in request.app[KEYSPACE].all:
        rows: Any = await request.app[WRITER].xrange(partition.dead, count=limit)
        found += [dead_letter(partition.number, entry_id.decode(), fields) for entry_id, fields in rows]
    chosen = [one for one in found if reason is None or one.reason == reason][:limit]
    listed = [one.model_dump(mode="json", exclude={"content", "stated"}) for one in chosen]
    return web.json_response({"dead_letters": listed})


async def get_dead_letter(request: web.Request) -> web.Response:
    """Show one dead letter whole, with what it was made of."""
    partition, entry = _place(request)
    fields = await entry_at(request.app[WRITER], partition.dead, entry)
    if fields is None:
        raise ProblemError(NOT_FOUND, "There is no such dead letter, or no longer.")
    letter = dead_letter(partition.number, entry, fields)
    return web.Response(body=letter.model_dump_json().encode(), content_type=JSON_TYPE)


async def redrive(request: web.Request) -> web.Response:
    """Send a dead letter through enrichment again, once."""
    partition, entry = _place(request)
    fields = await entry_at(request.app[WRITER], partition.dead, entry)
    letter = dead_letter(partition.number, entry, fields) if fields else None
    sent = letter and await run(
        request.app[WRITER],
        _REDRIVE,
        [partition.dead, partition.raw, partition.status(letter.article), partition.meta],
        [entry, "|" + "|".join(ADDED_FIELDS) + "|"],
    )
    if not letter or not sent:
        raise ProblemError(NOT_FOUND, "There is no such dead letter, or no longer.")
    body = receipt(letter.article, max(letter.version, 1), State.PENDING, repeat=True)
    return web.Response(status=202, body=body, content_type=JSON_TYPE)


def _place(request: web.Request) -> tuple[Partition, str]:
    """Read a dead letter's public id, `partition-milliseconds-sequence`."""
    match = _ID.fullmatch(request.match_info["id"])
    partitions = request.app[KEYSPACE].all
    if match is None or int(match[1]) >= len(partitions):
        raise ProblemError(NOT_FOUND, "That is not the id of a dead letter.")
    return partitions[int(match[1])], match[2]


def _limit(given: str | None) -> int:
    if given is None:
        return _PAGE
    if not given.isdecimal() or not 1 <= int(given) <= _LARGEST_PAGE:
        raise ProblemError(BAD_REQUEST, f"limit is a number from 1 to {_LARGEST_PAGE}.")
    return int(given)
