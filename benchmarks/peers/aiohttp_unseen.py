"""The limit of one process: a bare aiohttp that answers 202 and has not looked. `python -m … PORT -`."""

import sys

import uvloop
from aiohttp import web


async def post(_: web.Request) -> web.Response:
    """Answer."""
    return web.json_response({"state": "pending"}, status=202)


async def ready(_: web.Request) -> web.Response:
    """Say that it listens."""
    return web.Response()


def main() -> None:
    """Serve."""
    app = web.Application()
    app.router.add_post("/v1/articles", post)
    app.router.add_get("/ready", ready)
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), loop=uvloop.new_event_loop(), access_log=None, print=None)


if __name__ == "__main__":
    main()
