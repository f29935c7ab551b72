"""Whether Redis is there, and is one that will do."""

from redis.asyncio import Redis
from redis.exceptions import RedisError

from services.chassis.clients import AWAY


class UnfitServerError(Exception):
    """The server can never do: too old, or set to another number of partitions."""


_OLDEST_REDIS = (7, 0)


async def ping(client: Redis) -> str | None:
    """Return None if Redis answers, else why it does not."""
    try:
        await client.ping()
    except (*AWAY, RedisError) as error:
        return f"{type(error).__name__}: {error}"
    return None


async def require_version(client: Redis) -> str:
    """Raise UnfitServerError for a Redis below 7.0. Valkey reports redis_version 7.2.4 and passes."""
    info = await client.info("server")
    version = str(info["redis_version"])
    if tuple(int(part) for part in version.split(".")[:2]) < _OLDEST_REDIS:
        message = f"Redis {version} is too old: 7.0 or newer is needed"
        raise UnfitServerError(message)
    return str(info.get("valkey_version", version))


async def agree(client: Redis, key: str, value: int) -> None:
    """Write `value` under `key` if nothing is there; raise UnfitServerError if something else is."""
    stored = await client.get(key)
    if stored is None:
        await client.set(key, value, nx=True)
        stored = await client.get(key)
    agreed = int(stored or value)
    if agreed != value:
        message = f"{key} is {agreed} in this Redis, but this service is set to {value}"
        raise UnfitServerError(message)
