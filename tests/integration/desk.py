"""Ingest and enrich inside the test's process, on a real server; the steps run in a real child, without a model."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr

from services.chassis.serve import DIED, STOP
from services.enrich.worker.app import make_app as make_enrich
from services.enrich.worker.settings import EnrichSettings
from services.ingest.app import make_app as make_ingest
from services.ingest.settings import IngestSettings

Client = TestClient[web.Request, web.Application]


@asynccontextmanager
async def ingest(url: str, **settings: Any) -> AsyncIterator[Client]:
    """Yield a client of a running ingest."""
    async with _running(make_ingest(IngestSettings(redis_url=SecretStr(url), **settings))) as client:
        yield client


@asynccontextmanager
async def enrich(url: str, **settings: Any) -> AsyncIterator[Client]:
    """Yield a client of a running worker with one child and no model."""
    asked = {"children": 1, "model": "none", "claim_after": timedelta(seconds=1), **settings}
    async with _running(make_enrich(EnrichSettings(redis_url=SecretStr(url), **asked))) as client:
        yield client


@asynccontextmanager
async def _running(app: web.Application) -> AsyncIterator[Client]:
    app[STOP], app[DIED] = asyncio.Event(), []
    async with TestClient(TestServer(app)) as client:
        yield client
        app[STOP].set()
    assert not app[DIED]
