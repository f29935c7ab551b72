"""Redis clients: one for commands, one for each blocking read.

redis-py retries ten times in silence by default, which writes twice on a stalled server unless the write is
idempotent; every write here is a script that is. It also gives up a read after five seconds, so a blocking
reader has a connection of its own whose timeout lies above its BLOCK.
"""

from datetime import timedelta

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialWithJitterBackoff
from redis.exceptions import BusyLoadingError, ClusterDownError, ConnectionError, ReadOnlyError, TimeoutError  # noqa: A004 - their names

AWAY = (ConnectionError, TimeoutError, BusyLoadingError, ReadOnlyError, ClusterDownError, OSError)
"""What a server that is away, loading, failing over or stalled raises. All of it passes."""

_CONNECT_SECONDS = 2.0
_ANSWER_SECONDS = 5.0
_MARGIN_SECONDS = 5.0


def writer(url: str, *, connections: int = 32) -> Redis:
    """Return a client for commands and scripts. It waits for a free connection instead of failing for want of one."""
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=connections,
        timeout=_ANSWER_SECONDS,
        socket_timeout=_ANSWER_SECONDS,
        socket_connect_timeout=_CONNECT_SECONDS,
        retry=Retry(ExponentialWithJitterBackoff(cap=0.2, base=0.02), 1),
        legacy_responses=False,
    )
    return Redis.from_pool(pool)


def blocking_reader(url: str, block: timedelta) -> Redis:
    """Return a client with one connection, for reads that block up to `block`. It never retries by itself."""
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=1,
        timeout=_ANSWER_SECONDS,
        socket_timeout=block.total_seconds() + _MARGIN_SECONDS,
        socket_connect_timeout=_CONNECT_SECONDS,
        retry=Retry(ExponentialWithJitterBackoff(cap=0.2, base=0.02), 0),
        legacy_responses=False,
    )
    return Redis.from_pool(pool)
