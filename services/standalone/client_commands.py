"""The commands that talk to services that run: post, tail, dead, redrive. Each returns its exit status."""

import argparse
import asyncio
import json
import sys
from collections.abc import Coroutine
from typing import Any

import aiohttp

from services.standalone import dead as dead_letters
from services.standalone.foreseen import foreseen
from services.standalone.post import post as post_file
from services.standalone.post import session


def post(options: argparse.Namespace) -> int:
    """Post files, and print what was answered."""
    return _run(_post(options))


def tail(options: argparse.Namespace) -> int:
    """Print events as they come."""
    return _run(_tail(options))


def dead(options: argparse.Namespace) -> int:
    """Print dead letters."""
    return _run(_dead(options))


def redrive(options: argparse.Namespace) -> int:
    """Send dead letters again."""
    if not (options.ids or options.reason or options.all):
        print("copydesk redrive: name ids, a --reason, or --all", file=sys.stderr)
        return 2
    return _run(_redrive(options))


def _run(command: Coroutine[Any, Any, int]) -> int:
    with foreseen(aiohttp.ClientConnectionError):
        return asyncio.run(command)


async def _post(options: argparse.Namespace) -> int:
    good = True
    async with session(options.key) as client:
        for file in options.files:
            for posted in await post_file(client, options.url, file, wait=options.wait):
                print(json.dumps({"file": str(posted.file), "status": posted.status, **posted.answer}))
                good = good and posted.accepted
    return 0 if good else 1


async def _tail(options: argparse.Namespace) -> int:
    from services.feed.tail import tail as events  # noqa: PLC0415 - the other commands do without it

    async for event in events(options.url, key=options.key, since=options.since, last_event_id=options.after):
        print(event.data, flush=True)
    return 0


async def _dead(options: argparse.Namespace) -> int:
    async with session(options.key) as client:
        return await dead_letters.list_dead(client, options.url, options.reason)


async def _redrive(options: argparse.Namespace) -> int:
    async with session(options.key) as client:
        return await dead_letters.redrive(client, options.url, options.ids, options.reason)
