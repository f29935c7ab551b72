"""Following a feed from outside, over HTTP: what `copydesk tail` prints.

RefusedError   feed does not let us in, or does not understand what is asked: trying again would not help
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from typing import Final

import aiohttp
from aiohttp import hdrs
from pydantic import ValidationError

from services.chassis.problems import Problem
from services.chassis.waiting import Backoff
from services.feed.beginning import LAST_EVENT_ID
from services.feed.events import EVENT_STREAM, Event, Events

_SILENCE: Final = timedelta(seconds=60)
"""Four heartbeats: a connection that says nothing for so long is dead, whatever the network pretends."""
_CONNECT: Final = timedelta(seconds=10)
_CHUNK: Final = 64 * 1024


class RefusedError(Exception):
    """Feed refuses the stream for good."""


@dataclass(frozen=True)
class Tail:
    """A stream to follow: where it is, what to show there, from where on and which articles."""

    url: str
    key: str | None = None
    since: str | None = None
    last_event_id: str | None = None
    filters: Mapping[str, str] = field(default_factory=dict)
    silence: timedelta = _SILENCE
    on_cut: Callable[[str], None] = lambda why: None  # noqa: ARG005 - said to whoever wants to hear it

    async def events(self) -> AsyncGenerator[Event, None]:
        """Give articles, gaps and heartbeats for ever; come back after a cut and go on behind the last event.

        An event counts as seen once the next one is asked for. Raises RefusedError.
        """
        pause = Backoff()
        position = self.last_event_id or ""
        timeout = aiohttp.ClientTimeout(
            total=None, sock_connect=_CONNECT.total_seconds(), sock_read=self.silence.total_seconds()
        )
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                try:
                    async with session.get(
                        f"{self.url.rstrip('/')}/v1/stream",
                        params={**self.filters, **({"since": self.since} if self.since and not position else {})},
                        headers=self._headers(position),
                    ) as response:
                        await _let_in(response)
                        pause.reset()
                        parser = Events(position)
                        async for chunk in response.content.iter_chunked(_CHUNK):
                            for event in parser.feed(chunk):
                                yield event
                                position = event.id
                    why = "feed ended the stream"
                except aiohttp.InvalidURL as error:
                    message = f"{self.url} is no address of a feed"
                    raise RefusedError(message) from error
                except (aiohttp.ClientError, TimeoutError, OSError) as error:
                    why = str(error) or type(error).__name__
                self.on_cut(why)
                await asyncio.sleep(pause.next().total_seconds())

    def _headers(self, position: str) -> dict[str, str]:
        resumed = {LAST_EVENT_ID: position} if position else {}
        shown: dict[str, str] = {hdrs.AUTHORIZATION: f"Bearer {self.key}"} if self.key else {}
        return {hdrs.ACCEPT: EVENT_STREAM} | resumed | shown


async def _let_in(response: aiohttp.ClientResponse) -> None:
    """Raise RefusedError for what will not pass, ClientResponseError for what may."""
    if response.status < HTTPStatus.BAD_REQUEST:
        if response.content_type != EVENT_STREAM:
            message = f"{response.url} answers with {response.content_type}, not with events"
            raise RefusedError(message)
        return
    if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR or response.status == HTTPStatus.TOO_MANY_REQUESTS:
        response.raise_for_status()
    try:
        problem = Problem.model_validate_json(await response.read())
    except ValidationError as error:
        message = f"{response.status} {response.reason}"
        raise RefusedError(message) from error
    raise RefusedError(f"{problem.status} {problem.title}" + (f": {problem.detail}" if problem.detail else ""))


async def tail(
    url: str, *, key: str | None = None, since: str | None = None, last_event_id: str | None = None, **filters: str
) -> AsyncGenerator[Event, None]:
    """Follow a feed: give its articles and gaps for ever. Raises RefusedError."""
    async for event in Tail(url, key, since, last_event_id, filters).events():
        if event.data:
            yield event
