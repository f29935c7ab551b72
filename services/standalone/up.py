"""Everything on one machine: an embedded server, ingest, enrich and feed."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import aiohttp

from services.chassis.serve import free_port
from services.standalone.find_server import find_server
from services.standalone.server import start_server
from services.standalone.service import Service
from services.standalone.settings import StandaloneSettings

_HOST: Final = "127.0.0.1"
_PORTS: Final = {"ingest": 8080, "feed": 8081, "enrich": 9100}
_PATIENCE: Final = timedelta(seconds=25)
_LOOK_EVERY: Final = 0.1


@dataclass(frozen=True, slots=True)
class Desk:
    """A running Copydesk."""

    redis_url: str
    ingest: str
    feed: str
    enrich: str
    services: tuple[Service, ...]


async def up(settings: StandaloneSettings) -> int:
    """Run everything until Ctrl-C or SIGTERM."""
    stop = stop_event()
    async with desk(settings, stop) as running:
        if not stop.is_set():
            tell(running)
            say("Ctrl-C ends it.")
        await stop.wait()
        say("Stopping ...")
    return 0


def tell(running: Desk) -> None:
    """Say where everything is."""
    say(f"""
  post articles to   {running.ingest}/v1/articles
  subscribe at       {running.feed}/v1/stream
  live page          {running.feed}/
  metrics            {running.ingest}/metrics  {running.enrich}/metrics  {running.feed}/metrics
  streams            {running.redis_url}
""")


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(text, file=sys.stderr, flush=True)


def stop_event() -> asyncio.Event:
    """Return an event that Ctrl-C and SIGTERM set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    return stop


@asynccontextmanager
async def desk(settings: StandaloneSettings, stop: asyncio.Event, *, quiet: bool = False) -> AsyncIterator[Desk]:
    """Start everything, wait until all of it is ready (or `stop` is set), and stop it in good order at the end."""
    logs = settings.data / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    server, url = None, settings.redis_url.get_secret_value() if settings.redis_url else ""
    if not url:
        binary = find_server(settings.server)
        say(f"Starting the embedded server ({binary.name}), data in {settings.data.resolve()} ...")
        server = await start_server(binary, settings.data / "redis", appendfsync=settings.appendfsync)
        url = server.url
    lifeline, end = os.pipe()
    try:
        running = _services(url, lifeline, logs if quiet else None)
        keepers = [asyncio.create_task(service.keep(), name=service.name) for service in running.services]
        try:
            say("Starting ingest, enrich and feed; loading the model takes a few seconds ...")
            await _ready(running, stop)
            yield running
        finally:
            await asyncio.gather(*(service.stop(_PATIENCE) for service in running.services))
            await asyncio.gather(*keepers)
    finally:
        os.close(end)
        os.close(lifeline)
        if server:
            await server.stop()


def _services(url: str, lifeline: int, logs: Path | None) -> Desk:
    ports = {name: free_port(_HOST, wanted) for name, wanted in _PORTS.items()}
    urls = {name: f"http://{_HOST}:{port}" for name, port in ports.items()}
    origins = f"{urls['feed']},http://localhost:{ports['feed']}"
    shared = {"COPYDESK_REDIS_URL": url, "COPYDESK_HOST": _HOST, "COPYDESK_ORIGINS": origins}
    services = tuple(
        Service(
            name,
            {**shared, "COPYDESK_PORT": str(ports[name]), "COPYDESK_INGEST_URL": urls["ingest"]},
            lifeline,
            logs / f"{name}.log" if logs else None,
        )
        for name in ("ingest", "enrich", "feed")
    )
    return Desk(url, urls["ingest"], urls["feed"], urls["enrich"], services)


async def _ready(running: Desk, stop: asyncio.Event) -> None:
    """Wait until every service says it is ready."""
    waiting = {running.ingest, running.enrich, running.feed}
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as client:
        while waiting and not stop.is_set():
            for url in sorted(waiting):
                try:
                    async with client.get(f"{url}/readyz") as answer:
                        if answer.status == 200:  # noqa: PLR2004 - OK
                            waiting.discard(url)
                except (aiohttp.ClientError, TimeoutError):
                    continue
            await asyncio.sleep(_LOOK_EVERY)
