"""The demo: start everything, post what is in `seeds/`, show what comes out and how bad input is answered."""

import asyncio
import json
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

import aiohttp

from services.contracts.enriched import EnrichedArticle
from services.standalone.post import TYPES, Posted, fetch, post, session
from services.standalone.settings import StandaloneSettings
from services.standalone.show import show
from services.standalone.up import Desk, desk, say, stop_event, tell

_WAIT: Final = 30
_SEEDS: Final = Path("seeds")


async def demo(settings: StandaloneSettings, *, once: bool) -> int:
    """Run the demo; stay up afterwards unless `once`. Return 0 if every article came out and none bad got in."""
    stop = stop_event()
    async with desk(settings, stop, quiet=True) as running:
        showing = asyncio.create_task(_show_all(running))
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait([showing, stopping], return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not showing.done():
            showing.cancel()
            return 130
        status = showing.result()
        tell(running)
        if not once:
            say("Ctrl-C ends it.")
            await stop.wait()
        say("Stopping ...")
    return status


async def _show_all(running: Desk) -> int:
    counts = {"new": 0, "repeat": 0, "failed": 0}
    async with session(None) as client:
        for file in sorted(path for path in _SEEDS.iterdir() if path.suffix in TYPES):
            for posted in await post(client, running.ingest, file, wait=_WAIT):
                await _show_one(client, running, posted, counts)
        surprises = await _show_refused(client, running)
    print(
        f"\n{counts['new']} articles posted and enriched, {counts['repeat']} repeats recognised, "
        f"{counts['failed']} failed; {surprises} malformed inputs answered otherwise than expected."
    )
    return 1 if counts["failed"] or surprises else 0


async def _show_one(client: aiohttp.ClientSession, running: Desk, posted: Posted, counts: dict[str, int]) -> None:
    answer = posted.answer
    if posted.accepted:
        answer = await _enriched(client, running, answer)
    if not posted.accepted or not answer.get("article"):
        counts["failed"] += 1
        print(f"── {posted.file.name}: {posted.status} {json.dumps(answer)[:300]}")
        return
    repeat = bool(posted.answer.get("repeat"))
    counts["repeat" if repeat else "new"] += 1
    title = f"{posted.file.name}{'  (repeat: known since its first post, published once)' if repeat else ''}"
    print(show(EnrichedArticle.model_validate(answer["article"]), title=title), end="\n\n", flush=True)


async def _enriched(client: aiohttp.ClientSession, running: Desk, answer: dict[str, Any]) -> dict[str, Any]:
    """Wait until the article is out: a batch answers at once, and `Prefer: wait` may run out."""
    for _ in range(_WAIT * 10):
        if answer.get("article") or answer.get("state") == "dead":
            break
        await asyncio.sleep(0.1)
        answer = await fetch(client, running.ingest, answer["id"])
    return answer


async def _show_refused(client: aiohttp.ClientSession, running: Desk) -> int:
    """Post what must not get in; count the answers that are not what `expected.json` says."""
    print("── How malformed input is answered (seeds/refused/) ".ljust(100, "─"))
    surprises = 0
    folder = _SEEDS / "refused"
    for case in json.loads((folder / "expected.json").read_text("utf-8")):
        status, answers = await _post_as(client, running.ingest, folder / case["file"], case["content_type"])
        answer = answers[0] if answers else {}
        if "lines" in case:
            said = " ".join(str(_status(each)) for each in answers)
            expected = len(answers) == len(case["lines"]) and all(map(_as_expected, answers, case["lines"]))
        else:
            said = str(answer.get("type") or await _fate(client, running, answer))
            expected = answer.get("type") == case.get("type")
        known = status == HTTPStatus.OK and case["status"] == HTTPStatus.ACCEPTED and answer.get("repeat")
        expected = expected and bool(known or status == case["status"])
        surprises += not expected
        mark = "" if expected else f"   expected {case['status']} {case.get('type') or ''}"
        print(f"{case['file']:<20} {status} {said:<36} {case['why']}{mark}")
    return surprises


def _status(answer: dict[str, Any]) -> int:
    return int(answer.get("status", HTTPStatus.OK if answer.get("repeat") else HTTPStatus.ACCEPTED))


def _as_expected(answer: dict[str, Any], line: dict[str, Any]) -> bool:
    """Whether a line was answered as it should be; in a second demo what was accepted before is a repeat."""
    accepted_before = line["status"] == HTTPStatus.ACCEPTED and answer.get("repeat")
    return answer.get("type") == line["type"] and bool(accepted_before or _status(answer) == line["status"])


async def _fate(client: aiohttp.ClientSession, running: Desk, answer: dict[str, Any]) -> str:
    """Say what became of something that was taken: an unreadable page is buried with its reason."""
    answer = await _enriched(client, running, answer)
    return f"taken, then {answer.get('state', 'nothing')}"


async def _post_as(
    client: aiohttp.ClientSession, url: str, file: Path, content_type: str
) -> tuple[int, list[dict[str, Any]]]:
    address = f"{url}/v1/articles{':batch' if 'ndjson' in content_type else ''}"
    async with client.post(address, data=file.read_bytes(), headers={"Content-Type": content_type}) as response:
        lines = (await response.read()).split(b"\n")
        return response.status, [json.loads(line) for line in lines if line]
