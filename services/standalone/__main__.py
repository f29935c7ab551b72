"""The command line: `copydesk up | demo | serve | post | tail | dead | redrive | enrich | explain`."""

import argparse
import asyncio
import json
import os
import signal
import sys
from importlib import import_module
from pathlib import Path

import aiohttp

from services.chassis.orphan import die_with_parent
from services.enrich.gazetteer.own_file import GazetteerError
from services.enrich.recogniser.models import NONE, GoneModelError
from services.enrich.worker.settings import EnrichSettings
from services.standalone import dead, demo, enrich, post, up
from services.standalone.explain import explain_file
from services.standalone.find_server import NoServerError
from services.standalone.server import FolderTakenError, ServerDidNotStartError
from services.standalone.settings import StandaloneSettings

_SERVICES = ("ingest", "enrich", "feed")
_EXPECTED = (
    *(NoServerError, FolderTakenError, ServerDidNotStartError),
    *(aiohttp.ClientConnectionError, FileNotFoundError, GazetteerError, GoneModelError),
)


def main() -> int:
    """Run the command; what can be foreseen ends in one sentence, not in a trace."""
    options = _parser().parse_args()
    if options.tied:
        die_with_parent(signal.SIGTERM)
    try:
        status: int = options.run(options)
    except _EXPECTED as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return 2
    except (KeyboardInterrupt, BrokenPipeError):
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="copydesk", description="Raw articles in, enriched articles out.")
    parser.add_argument("--tied", action="store_true", help="end when the process that started this one ends")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("up", help="run everything on this machine, with an embedded server")
    command.set_defaults(run=lambda _: asyncio.run(up.up(StandaloneSettings())))

    command = commands.add_parser("demo", help="run everything, post seeds/, show what comes out")
    command.add_argument("--once", action="store_true", help="end after showing")
    command.set_defaults(run=lambda options: asyncio.run(demo.demo(StandaloneSettings(), once=options.once)))

    command = commands.add_parser("serve", help="run one service")
    command.add_argument("service", choices=_SERVICES)
    command.set_defaults(run=lambda options: import_module(f"services.{options.service}.__main__").main())

    command = commands.add_parser("post", help="post files (.txt .html .json .ndjson)")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--wait", type=int, default=0, metavar="SECONDS", help="wait for the enriched article")
    _reach(command, "http://127.0.0.1:8080")
    command.set_defaults(run=lambda options: asyncio.run(_post(options)))

    command = commands.add_parser("tail", help="print enriched articles as they come, one JSON object a line")
    command.add_argument("--since", metavar="TIME", help="begin at this ISO 8601 time")
    command.add_argument("--after", metavar="POSITION", help="begin after this position (an event's id)")
    _reach(command, "http://127.0.0.1:8081")
    command.set_defaults(run=lambda options: asyncio.run(_tail(options)))

    command = commands.add_parser("dead", help="print dead letters, one JSON object a line")
    command.add_argument("--reason", help="only those buried for this reason")
    _reach(command, "http://127.0.0.1:8080")
    command.set_defaults(run=lambda options: asyncio.run(_dead(options)))

    command = commands.add_parser("redrive", help="send dead letters again: by id, by reason, or all")
    command.add_argument("ids", nargs="*", metavar="ID")
    command.add_argument("--reason", help="all that were buried for this reason")
    command.add_argument("--all", action="store_true", help="all there are")
    _reach(command, "http://127.0.0.1:8080")
    command.set_defaults(run=lambda options: asyncio.run(_redrive(options)))

    command = commands.add_parser("enrich", help="enrich without any server: files, or RawArticle lines on stdin")
    command.add_argument("files", nargs="*", type=Path, metavar="FILE")
    command.add_argument("--ndjson", action="store_true", help="read RawArticle lines from standard input")
    command.add_argument("--strict", action="store_true", help="exit 1 if any article was bad")
    command.add_argument("--model", default=None, help="as COPYDESK_MODEL; `none` for no model")
    command.add_argument("--gazetteer", type=Path, default=None, metavar="FILE", help="as COPYDESK_GAZETTEER")
    command.set_defaults(run=_enrich)

    command = commands.add_parser("explain", help="show who claimed each line of a file, and by which rule")
    command.add_argument("file", type=Path, metavar="FILE", help=".txt, .html or .json")
    command.add_argument("--json", action="store_true", help="as one JSON array")
    command.add_argument("--model", default=NONE, help="as COPYDESK_MODEL; no names are looked for if left out")
    command.set_defaults(run=lambda options: explain_file(options.file, model=options.model, as_json=options.json))
    return parser


def _reach(command: argparse.ArgumentParser, url: str) -> None:
    command.add_argument("--url", default=url, help=f"default {url}")
    command.add_argument("--key", default=os.environ.get("COPYDESK_API_KEY"), help="API key; or COPYDESK_API_KEY")


async def _post(options: argparse.Namespace) -> int:
    good = True
    async with post.session(options.key) as client:
        for file in options.files:
            for posted in await post.post(client, options.url, file, wait=options.wait):
                print(json.dumps({"file": str(posted.file), "status": posted.status, **posted.answer}))
                good = good and posted.accepted
    return 0 if good else 1


async def _dead(options: argparse.Namespace) -> int:
    async with post.session(options.key) as client:
        return await dead.list_dead(client, options.url, options.reason)


async def _redrive(options: argparse.Namespace) -> int:
    if not (options.ids or options.reason or options.all):
        print("copydesk redrive: name ids, a --reason, or --all", file=sys.stderr)
        return 2
    async with post.session(options.key) as client:
        return await dead.redrive(client, options.url, options.ids, options.reason)


async def _tail(options: argparse.Namespace) -> int:
    from services.feed.tail import tail  # noqa: PLC0415 - only this command needs it

    async for event in tail(options.url, key=options.key, since=options.since, last_event_id=options.after):
        print(event.data, flush=True)
    return 0


def _enrich(options: argparse.Namespace) -> int:
    if not options.files and not options.ndjson:
        print("copydesk enrich: name files, or give --ndjson", file=sys.stderr)
        return 2
    settings = EnrichSettings()
    model, own = options.model or settings.model, options.gazetteer or settings.gazetteer
    return enrich.enrich_all(options.files, ndjson=options.ndjson, model=model, own=own, strict=options.strict)


if __name__ == "__main__":
    sys.exit(main())
