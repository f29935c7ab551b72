"""Routes for whoever runs a service: is it alive, is it ready, how is it doing."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from prometheus_client import REGISTRY, disable_created_metrics
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

Check = Callable[[web.Application], Awaitable[str | None]]
"""Returns None when all is well, else what is missing."""


def add_ops_routes(app: web.Application, checks: dict[str, Check], refresh: Check | None = None) -> None:
    """Add /healthz (this process answers), /readyz (what it needs is there) and /metrics.

    /healthz asks nobody else: a restart does not heal Redis. `refresh` runs before each scrape, for gauges that
    are read from Redis.
    """
    disable_created_metrics()  # type: ignore[no-untyped-call]  # they double the number of series and no dashboard here reads them

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def readyz(request: web.Request) -> web.Response:
        missing = {name: await check(request.app) for name, check in checks.items()}
        ready = not any(missing.values())
        body = {"status": "ready" if ready else "not ready", "checks": {k: v or "ok" for k, v in missing.items()}}
        return web.json_response(body, status=200 if ready else 503)

    async def metrics(request: web.Request) -> web.Response:
        if refresh:
            await refresh(request.app)
        return web.Response(body=generate_latest(REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/metrics", metrics)
