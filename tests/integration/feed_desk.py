"""Feed inside the test's process, on a real server; articles are put into the log as enrich settles them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr
from redis.asyncio import Redis

from services.chassis.serve import DIED, STOP
from services.contracts.enriched import EnrichedArticle, Source
from services.contracts.entity import Entity, EntityType
from services.contracts.entries import enriched_fields
from services.contracts.keys import Keyspace
from services.contracts.metadata import Language, Links, Metadata
from services.contracts.raw import ContentType
from services.feed.app import make_app
from services.feed.events import Event, Events
from services.feed.settings import FeedSettings

Client = TestClient[web.Request, web.Application]
NOW = "2026-11-22T10:00:00.000+00:00"


@asynccontextmanager
async def feed(url: str, port: int | None = None, **settings: Any) -> AsyncIterator[Client]:
    """Yield a client of a running feed whose heartbeats are quick."""
    asked = {"heartbeat": timedelta(milliseconds=100), **settings}
    app = make_app(FeedSettings(redis_url=SecretStr(url), **asked))
    app[STOP], app[DIED] = asyncio.Event(), []
    async with TestClient(TestServer(app, port=port)) as client:
        yield client
        app[STOP].set()
    assert not app[DIED]


async def publish(client: Redis, article_id: str, partitions: int = 1, at: str = "*", **said: Any) -> str:
    """Put an article into the log, under an id of its own if need be; return its entry id."""
    links = Links(wikidata=said.get("wikidata"))
    named = [
        Entity(id=f"e{number}", name=name, type=EntityType.PERSON, links=links)
        for number, name in enumerate(said.get("entities", ()), 1)
    ]
    article = EnrichedArticle(
        id=article_id,
        version=1,
        enriched_at=NOW,
        source=Source(content_type=ContentType.TEXT, received_at=NOW, sha256="0" * 64),
        text=said.get("text", "A bridge was closed."),
        metadata=Metadata(
            section=said.get("section"), language=Language(code=said.get("language", "en"), confidence=1)
        ),
        entities=tuple(named),
    )
    flat = enriched_fields(article_id, 1, article.model_dump_json().encode(), "")
    fields: Any = dict(zip(flat[::2], flat[1::2], strict=True))
    entry: Any = await client.xadd(Keyspace(partitions).of(article_id).enriched, fields, id=at)
    return str(entry.decode())


@dataclass
class Stream:
    """One open stream, read event by event."""

    response: ClientResponse
    parser: Events = field(default_factory=Events)
    _ready: list[Event] = field(default_factory=list)

    async def event(self, *, data: bool = True) -> Event:
        """Return the next event; heartbeats only if asked for. Raises EOFError at the end of the stream."""
        while True:
            while self._ready:
                event = self._ready.pop(0)
                if event.data or not data:
                    return event
            chunk = await self.response.content.readany()
            if not chunk:
                raise EOFError
            self._ready += self.parser.feed(chunk)

    async def heartbeat(self) -> Event:
        """Return the next heartbeat."""
        while (event := await self.event(data=False)).data:
            pass
        return event

    async def ids(self, number: int) -> list[str]:
        """Return the article ids of the next events."""
        return [EnrichedArticle.model_validate_json((await self.event()).data).id for _ in range(number)]


@asynccontextmanager
async def subscribed(http: Client, query: str = "", behind: str | None = None) -> AsyncIterator[Stream]:
    """Open a stream and read its first frame, so that what is published afterwards is sure to come."""
    headers = {"Last-Event-ID": behind} if behind else {}
    async with http.get(f"/v1/stream{query}", headers=headers) as response:
        assert response.status == 200, await response.text()
        assert response.content_type == "text/event-stream"
        stream = Stream(response)
        opening = await stream.event(data=False)
        assert opening.id
        assert not opening.data
        yield stream
        response.close()
