"""Who may call: API keys where there are any; without them only this machine, and only pages we know."""

import hmac
from http import HTTPStatus
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from services.chassis.problems import Kind, ProblemError
from services.chassis.settings import ServiceSettings

UNAUTHORIZED = Kind("unauthorized", HTTPStatus.UNAUTHORIZED, "A valid API key is needed")
FORBIDDEN = Kind("forbidden", HTTPStatus.FORBIDDEN, "Calls from there are not taken")
OPEN_PATHS: Final = frozenset({"/healthz", "/readyz", "/metrics", "/openapi.json", "/"})
"""Paths that need no key: probes, scrapes, the description and the page, which asks for the key itself."""


class UnsafeBindError(Exception):
    """The address is reachable from other machines and there are no API keys."""


def refuse_unsafe_bind(settings: ServiceSettings) -> None:
    """Raise UnsafeBindError unless the service listens on loopback or has API keys."""
    if not settings.api_keys and not is_loopback(settings.host):
        message = (
            f"COPYDESK_HOST={settings.host} can be reached from other machines: "
            "set COPYDESK_API_KEYS, or listen on 127.0.0.1"
        )
        raise UnsafeBindError(message)


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def guard(settings: ServiceSettings) -> Middleware:
    """Return the middleware that lets a call in, or refuses it with 401 or 403, and answers CORS preflights.

    A page of any web site can send a text/plain POST to this machine without a preflight, and a name that its
    owner points at 127.0.0.1 passes for ours: so without keys, Host must be loopback and Origin one of ours.
    """
    keys = [key.get_secret_value().encode() for key in settings.api_keys]

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        origin = request.headers.get(hdrs.ORIGIN)
        known = origin is None or origin in settings.origins or _same(origin, request)
        if request.method == hdrs.METH_OPTIONS and hdrs.ACCESS_CONTROL_REQUEST_METHOD in request.headers:
            return _preflight(origin if known else None)
        if keys:
            if request.path not in OPEN_PATHS and not _shows_key(request, keys):
                raise ProblemError(UNAUTHORIZED, headers={hdrs.WWW_AUTHENTICATE: "Bearer"})
        elif not known or not is_loopback(urlsplit(f"//{request.host}").hostname or ""):
            raise ProblemError(FORBIDDEN, "Without API keys, only this machine and its own pages may call.")
        if origin and known:
            request[_ORIGIN] = origin
        return await handler(request)

    return middleware


_ORIGIN: Final = web.RequestKey("origin", str)


async def allow_origin(request: web.Request, response: web.StreamResponse) -> None:
    """Signal handler for `on_response_prepare`: let the page that called read the answer."""
    if origin := request.get(_ORIGIN):
        response.headers[hdrs.ACCESS_CONTROL_ALLOW_ORIGIN] = origin
        response.headers[hdrs.ACCESS_CONTROL_EXPOSE_HEADERS] = "Location, Retry-After"
        response.headers.add(hdrs.VARY, hdrs.ORIGIN)


def _same(origin: str, request: web.Request) -> bool:
    return urlsplit(origin).netloc == request.host


def _shows_key(request: web.Request, keys: list[bytes]) -> bool:
    scheme, _, shown = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
    if scheme.lower() != "bearer":
        return False
    given = shown.strip().encode("utf-8", "surrogateescape")
    matches = [hmac.compare_digest(given, key) for key in keys]  # every key is compared: no timing tells which
    return any(matches)


def _preflight(origin: str | None) -> web.Response:
    if origin is None:
        raise ProblemError(FORBIDDEN, "Pages of that origin may not call.")
    return web.Response(
        status=HTTPStatus.NO_CONTENT,
        headers={
            hdrs.ACCESS_CONTROL_ALLOW_ORIGIN: origin,
            hdrs.ACCESS_CONTROL_ALLOW_METHODS: "GET, POST",
            hdrs.ACCESS_CONTROL_ALLOW_HEADERS: "Authorization, Content-Type, Idempotency-Key, Prefer, Last-Event-ID",
            hdrs.ACCESS_CONTROL_MAX_AGE: "600",
            hdrs.VARY: hdrs.ORIGIN,
        },
    )
