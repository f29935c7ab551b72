"""Posting files: each as what its name says it is."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import aiohttp
from yarl import URL

TYPES: Final = {
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html",
    ".htm": "text/html",
    ".json": "application/json",
    ".ndjson": "application/x-ndjson",
    ".jsonl": "application/x-ndjson",
}
_TIMEOUT: Final = aiohttp.ClientTimeout(total=120)


@dataclass(frozen=True, slots=True)
class Posted:
    """One answer: a Receipt or a Problem, and its status. A batch's lines have the status their own problem says."""

    file: Path
    status: int
    answer: dict[str, Any]

    @property
    def accepted(self) -> bool:
        """Whether the article is in, now or from before."""
        return self.status < 400  # noqa: PLR2004 - client and server errors begin there


def session(key: str | None) -> aiohttp.ClientSession:
    """Return a client that shows the key, if there is one."""
    return aiohttp.ClientSession(headers={"Authorization": f"Bearer {key}"} if key else {}, timeout=_TIMEOUT)


async def post(client: aiohttp.ClientSession, url: str, file: Path, *, wait: int = 0) -> list[Posted]:
    """Post a file; return one answer an article."""
    kind = TYPES.get(file.suffix.lower(), "application/octet-stream")
    batch = kind == "application/x-ndjson"
    headers = {"Content-Type": kind} | ({"Prefer": f"wait={wait}"} if wait else {})
    address = f"{url}/v1/articles:batch" if batch else f"{url}/v1/articles"
    async with client.post(address, data=file.read_bytes(), headers=headers) as response:
        if batch and response.ok:
            lines = [line for line in (await response.read()).split(b"\n") if line]
            return [_line(file, line) for line in lines]
        return [Posted(file, response.status, await response.json(content_type=None))]


async def fetch(client: aiohttp.ClientSession, url: str, article_id: str) -> dict[str, Any]:
    """Return what ingest knows of an article."""
    address = URL(f"{url}/v1/articles/{quote(article_id, safe='')}", encoded=True)
    async with client.get(address) as response:
        known: dict[str, Any] = await response.json(content_type=None)
        return known


def _line(file: Path, line: bytes) -> Posted:
    answer: dict[str, Any] = json.loads(line)
    return Posted(file, int(answer.get("status", 200 if answer.get("repeat") else 202)), answer)
