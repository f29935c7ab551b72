"""`copydesk dead` and `copydesk redrive`: looking at dead letters, and sending them again."""

import json
from collections.abc import Sequence

import aiohttp


async def list_dead(client: aiohttp.ClientSession, url: str, reason: str | None) -> int:
    """Print every dead letter, one JSON object a line."""
    after: str | None = None
    while True:
        query = {name: value for name, value in (("reason", reason), ("after", after)) if value}
        async with client.get(f"{url}/v1/dead-letters", params=query) as answer:
            page = await answer.json(content_type=None)
            if not answer.ok:
                print(json.dumps(page))
                return 1
        for letter in page["dead_letters"]:
            print(json.dumps(letter, ensure_ascii=False))
        after = page["next"]
        if after is None:
            return 0


async def redrive(client: aiohttp.ClientSession, url: str, ids: Sequence[str], reason: str | None) -> int:
    """Send dead letters again: those named, or else all (of a reason). Print one answer a line."""
    addresses = [f"{url}/v1/dead-letters/{letter}:redrive" for letter in ids] or [f"{url}/v1/dead-letters:redrive"]
    good = True
    for address in addresses:
        query = {"reason": reason} if reason and not ids else {}
        async with client.post(address, params=query) as answer:
            print(json.dumps(await answer.json(content_type=None)))
            good = good and answer.ok
    return 0 if good else 1
