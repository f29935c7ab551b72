"""What ingest's application holds."""

from typing import Final

from aiohttp import web
from redis.asyncio import Redis

from services.contracts.keys import Keyspace
from services.ingest.admissions import Admissions
from services.ingest.memory import Memory
from services.ingest.settings import IngestSettings
from services.ingest.waiters import Waiters

SETTINGS: Final = web.AppKey("settings", IngestSettings)
KEYSPACE: Final = web.AppKey("keyspace", Keyspace)
WRITER: Final = web.AppKey("writer", Redis)
ADMISSIONS: Final = web.AppKey("admissions", Admissions)
MEMORY: Final = web.AppKey("memory", Memory)
WAITERS: Final = web.AppKey("waiters", Waiters)
