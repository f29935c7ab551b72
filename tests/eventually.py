"""Waiting for a fact instead of sleeping."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import TypeVar, cast

_LOOK_EVERY = 0.02
T = TypeVar("T")


async def eventually(fact: Callable[[], T | Awaitable[T]], what: str, within: float = 20.0) -> T:
    """Return the fact once it is true; fail with `what` and the last value if it does not become true in time."""
    until = time.monotonic() + within
    while True:
        found = fact()
        value = cast("T", await found if isawaitable(found) else found)
        if value:
            return value
        if time.monotonic() > until:
            message = f"not within {within:g} s: {what} (last: {value!r})"
            raise AssertionError(message)
        await asyncio.sleep(_LOOK_EVERY)
