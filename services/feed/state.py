"""What feed's application holds."""

from typing import Final

from aiohttp import web
from redis.asyncio import Redis

from services.contracts.keys import Keyspace
from services.feed.hub import Hub
from services.feed.settings import FeedSettings

SETTINGS: Final = web.AppKey("settings", FeedSettings)
KEYSPACE: Final = web.AppKey("keyspace", Keyspace)
WRITER: Final = web.AppKey("writer", Redis)
HUB: Final = web.AppKey("hub", Hub)
