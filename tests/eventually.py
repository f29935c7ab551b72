"""Waiting for a fact instead of sleeping."""

import asyncio
import time
from collections.abc import Callable
from inspect import isawaitable
from typing import Any

_LOOK_EVERY = 0.02


async def eventually(fact: Callable[[], Any], what: str, within: float = 20.0) -> Any:
    """Return the fact once it is true; fail with `what` and the last value if it does not become true in time.

    The fact may be a plain function or one that is awaited.
    """
    until = time.monotonic() + within
    while True:
        value = fact()
        if isawaitable(value):
            value = await value
        if value:
            return value
        if time.monotonic() > until:
            message = f"not within {within:g} s: {what} (last: {value!r})"
            raise AssertionError(message)
        await asyncio.sleep(_LOOK_EVERY)
