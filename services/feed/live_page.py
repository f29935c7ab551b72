"""GET /: the live page, its script, its style and what it must know."""

from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

_TYPES: Final = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_PREFIX: Final = "/page/"


def add_page(app: web.Application, ingest_url: str) -> None:
    """Add the page and its files. They are read now and never again."""
    headers = _headers(ingest_url)
    for file in files("services.feed.page").iterdir():
        kind = _TYPES.get(file.name.rpartition(".")[2])
        if kind is not None:
            path = "/" if file.name == "index.html" else _PREFIX + file.name
            app.router.add_get(path, _serve(file.read_bytes(), kind, headers))

    async def config(_: web.Request) -> web.Response:
        return web.json_response({"ingest_url": ingest_url.rstrip("/")}, headers=headers)

    app.router.add_get(_PREFIX + "config.json", config)


def open_to_all(guard: Middleware) -> Middleware:
    """Return the guard with the page's files let by: they are the same for everybody, and hold nothing."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path.startswith(_PREFIX):
            return await handler(request)
        return await guard(request, handler)

    return middleware


def _serve(body: bytes, kind: str, headers: dict[str, str]) -> Handler:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=headers)

    return handler


def _headers(ingest_url: str) -> dict[str, str]:
    """Let the page load its own files, talk to feed and ingest, and do nothing else."""
    ingest = urlsplit(ingest_url)
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": f"'self' {ingest.scheme}://{ingest.netloc}",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        hdrs.CACHE_CONTROL: "no-cache",
    }
