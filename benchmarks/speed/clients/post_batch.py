"""Posts a file of NDJSON as one batch: `python -m … URL FILE`. Prints how many lines were answered."""

import asyncio
import json
import sys
from pathlib import Path

import aiohttp


async def main(url: str, batch: bytes) -> None:
    """Post."""
    headers = {"Content-Type": "application/x-ndjson"}
    async with (
        aiohttp.ClientSession() as client,
        client.post(f"{url}/v1/articles:batch", data=batch, headers=headers) as answered,
    ):
        answered.raise_for_status()
        lines = (await answered.read()).splitlines()
    print(json.dumps({"articles": sum(b'"state":"pending"' in line for line in lines)}))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]).read_bytes()))
