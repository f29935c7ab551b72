"""The routes of the dead letters: list, look, send one again, send all of a reason again."""

from typing import Final

import structlog
from aiohttp import web

from services.chassis.problems import BAD_REQUEST, NOT_FOUND, ProblemError
from services.contracts.receipt import State
from services.ingest.articles import JSON_TYPE
from services.ingest.dead_log import Place, find, letters, place, send_again
from services.ingest.lookup import receipt
from services.ingest.state import KEYSPACE, WRITER

_PAGE: Final = 100
_LARGEST_PAGE: Final = 1000
_log = structlog.get_logger()


async def list_dead_letters(request: web.Request) -> web.Response:
    """List dead letters without their content; `next` is what to give as `after` for the next page."""
    limit = _limit(request.query.get("limit"))
    reason, after = request.query.get("reason"), request.query.get("after")
    start = _place(request, after) if after else None
    listed: list[dict[str, object]] = []
    async for letter in letters(request.app[WRITER], request.app[KEYSPACE], reason=reason, after=start):
        listed.append(letter.model_dump(mode="json", exclude={"content", "stated"}))
        if len(listed) == limit:
            break
    following = listed[-1]["id"] if len(listed) == limit else None
    return web.json_response({"dead_letters": listed, "next": following})


async def get_dead_letter(request: web.Request) -> web.Response:
    """Show one dead letter whole, with what it was made of."""
    letter = await find(request.app[WRITER], _place(request, request.match_info["id"]))
    if letter is None:
        raise ProblemError(NOT_FOUND, "There is no such dead letter, or no longer.")
    return web.Response(body=letter.model_dump_json().encode(), content_type=JSON_TYPE)


async def redrive(request: web.Request) -> web.Response:
    """Send a dead letter through enrichment again, once."""
    letter = await find(request.app[WRITER], _place(request, request.match_info["id"]))
    if letter is None or not await send_again(request.app, letter):
        raise ProblemError(NOT_FOUND, "There is no such dead letter, or no longer.")
    _log.info("dead_letter.redriven", dead_letter=letter.id, article=letter.article, version=letter.version)
    body = receipt(letter.article, max(letter.version, 1), State.PENDING, repeat=True)
    return web.Response(status=202, body=body, content_type=JSON_TYPE)


async def redrive_all(request: web.Request) -> web.Response:
    """Send all dead letters again that there are now, or all of a reason."""
    reason = request.query.get("reason")
    waiting = [letter async for letter in letters(request.app[WRITER], request.app[KEYSPACE], reason=reason)]
    sent = sum([await send_again(request.app, letter) for letter in waiting])
    _log.info("dead_letters.redriven", reason=reason, redriven=sent)
    return web.json_response({"redriven": sent}, status=202)


def _place(request: web.Request, letter_id: str) -> Place:
    where = place(request.app[KEYSPACE], letter_id)
    if where is None:
        raise ProblemError(NOT_FOUND, "That is not the id of a dead letter.")
    return where


def _limit(given: str | None) -> int:
    if given is None:
        return _PAGE
    if not given.isdecimal() or not 1 <= int(given) <= _LARGEST_PAGE:
        raise ProblemError(BAD_REQUEST, f"limit is a number from 1 to {_LARGEST_PAGE}.")
    return int(given)
