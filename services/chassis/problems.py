"""Errors as a caller sees them: problem details, RFC 9457.

ProblemError
├── raised with a status, a slug and a sentence by whoever refuses a request
└── everything else that escapes a handler becomes `/problems/internal`, is logged, and shows no trace
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

import structlog
from aiohttp import ClientPayloadError, web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.typedefs import Handler, Middleware
from pydantic import BaseModel

from services.chassis.clients import AWAY

CONTENT_TYPE: Final = "application/problem+json"
_log = structlog.get_logger()


class Problem(BaseModel):
    """A problem details object."""

    type: str
    title: str
    status: int
    detail: str | None = None
    errors: list[dict[str, Any]] | None = None


@dataclass(frozen=True)
class Kind:
    """One kind of problem: stable, documented, and counted by its slug."""

    slug: str
    status: HTTPStatus
    title: str


@dataclass
class ProblemError(Exception):
    """A request is refused."""

    kind: Kind
    detail: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    errors: list[dict[str, Any]] | None = None

    @property
    def problem(self) -> Problem:
        """The body of the answer."""
        return Problem(
            type=f"/problems/{self.kind.slug}",
            title=self.kind.title,
            status=self.kind.status,
            detail=self.detail,
            errors=self.errors,
        )


INTERNAL = Kind("internal", HTTPStatus.INTERNAL_SERVER_ERROR, "Something broke on our side")
NOT_FOUND = Kind("not-found", HTTPStatus.NOT_FOUND, "There is nothing here")
METHOD_NOT_ALLOWED = Kind("method-not-allowed", HTTPStatus.METHOD_NOT_ALLOWED, "This address does not take that method")
BAD_REQUEST = Kind("bad-request", HTTPStatus.BAD_REQUEST, "The request cannot be understood")
UNAVAILABLE = Kind("unavailable", HTTPStatus.SERVICE_UNAVAILABLE, "Redis is away; send the same again")
TOO_LARGE = Kind("too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is larger than the limit")

_BY_STATUS = {kind.status: kind for kind in (NOT_FOUND, METHOD_NOT_ALLOWED, TOO_LARGE)}


def respond(error: ProblemError) -> web.Response:
    """Write a problem as the answer."""
    response = web.Response(
        status=error.kind.status,
        headers=error.headers,
        body=error.problem.model_dump_json(exclude_none=True).encode(),
        content_type=CONTENT_TYPE,
    )
    if error.kind is TOO_LARGE:
        response.force_close()  # what has not been read is not read
    return response


def problems(refused: Callable[[str], None]) -> Middleware:
    """Return the middleware that turns every error into a problem, and calls `refused` with its slug."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except Exception as error:
            if isinstance(error, web.HTTPException) and error.status < HTTPStatus.BAD_REQUEST:
                raise
            problem = _problem_of(error)
            refused(problem.kind.slug)
            if problem.kind is INTERNAL:
                _log.exception("request.failed", path=request.path, method=request.method)
            else:
                _log.info("request.refused", path=request.path, problem=problem.kind.slug, detail=problem.detail)
            return respond(problem)

    return middleware


def _problem_of(error: Exception) -> ProblemError:
    if isinstance(error, ProblemError):
        return error
    if isinstance(error, AWAY):
        return ProblemError(
            UNAVAILABLE,
            "What was sent may or may not have been taken; send the same again, repeats are recognised.",
            headers={"Retry-After": "1"},
        )
    if isinstance(error, web.RequestPayloadError | HttpProcessingError | ClientPayloadError):
        return ProblemError(BAD_REQUEST, "The body is not in the encoding that its headers say, or it was cut off.")
    if isinstance(error, web.HTTPException):
        kind = _BY_STATUS.get(HTTPStatus(error.status), BAD_REQUEST)
        allow = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
        return ProblemError(kind, headers=allow)
    return ProblemError(INTERNAL)
