"""Lua scripts: each one atomic move, one round trip."""

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import NoScriptError

Argument = bytes | str | int
"""What a script takes."""


@dataclass(frozen=True, slots=True)
class Script:
    """A Lua script and its name in Redis."""

    source: str
    sha: str


def load(package: str, name: str) -> Script:
    """Read `<name>.lua` of a package."""
    source = files(package).joinpath(f"{name}.lua").read_text(encoding="utf-8")
    return Script(source, hashlib.sha1(source.encode()).hexdigest())  # noqa: S324 - Redis names scripts by SHA-1


async def run(client: Redis, script: Script, keys: list[str], args: list[Argument]) -> Any:
    """Run a script; send its source only if the server has not got it (a new or flushed server)."""
    try:
        return await client.evalsha(script.sha, len(keys), *keys, *args)
    except NoScriptError:
        return await client.eval(script.source, len(keys), *keys, *args)


async def run_many(client: Redis, script: Script, calls: list[tuple[list[str], list[Argument]]]) -> list[Any]:
    """Run a script many times in one round trip. An error stands in the place of its own result."""
    results: list[Any] = await _pipelined(client, script.sha, calls)
    missing = [index for index, result in enumerate(results) if isinstance(result, NoScriptError)]
    if missing:
        await client.script_load(script.source)
        again = await _pipelined(client, script.sha, [calls[index] for index in missing])
        for index, result in zip(missing, again, strict=True):
            results[index] = result
    return results


async def _pipelined(client: Redis, sha: str, calls: list[tuple[list[str], list[Argument]]]) -> list[Any]:
    async with client.pipeline(transaction=False) as pipe:
        for keys, args in calls:
            pipe.evalsha(sha, len(keys), *keys, *args)
        return await pipe.execute(raise_on_error=False)
