"""The command line: `copydesk up | demo | serve | post | tail | dead | redrive | enrich | explain`."""

import argparse
import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from services.chassis.orphan import die_with_parent
from services.standalone.foreseen import ForeseenError

_SERVICES = ("ingest", "enrich", "feed")
_CLIENTS = "services.standalone.client_commands"
_LOCAL = "services.standalone.local_commands"


def main() -> int:
    """Run the command; what can be foreseen ends in one sentence, not in a trace."""
    options = _parser().parse_args()
    if options.tied:
        die_with_parent(signal.SIGTERM)
    try:
        status: int = options.run(options)
    except (ForeseenError, FileNotFoundError) as error:
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
    command.set_defaults(run=_later(_LOCAL, "up"))

    command = commands.add_parser("demo", help="run everything, post seeds/, show what comes out")
    command.add_argument("--once", action="store_true", help="end after showing")
    command.set_defaults(run=_later(_LOCAL, "demo"))

    command = commands.add_parser("serve", help="run one service")
    command.add_argument("service", choices=_SERVICES)
    command.set_defaults(run=lambda options: import_module(f"services.{options.service}.__main__").main())

    command = commands.add_parser("post", help="post files (.txt .html .json .ndjson)")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--wait", type=int, default=0, metavar="SECONDS", help="wait for the enriched article")
    _reach(command, "http://127.0.0.1:8080")
    command.set_defaults(run=_later(_CLIENTS, "post"))

    command = commands.add_parser("tail", help="print enriched articles as they come, one JSON object a line")
    command.add_argument("--since", metavar="TIME", help="begin at this ISO 8601 time")
    command.add_argument("--after", metavar="POSITION", help="begin after this position (an event's id)")
    _reach(command, "http://127.0.0.1:8081")
    command.set_defaults(run=_later(_CLIENTS, "tail"))

    command = commands.add_parser("dead", help="print dead letters, one JSON object a line")
    command.add_argument("--reason", help="only those buried for this reason")
    _reach(command, "http://127.0.0.1:8080")
    command.set_defaults(run=_later(_CLIENTS, "dead"))

    command = commands.add_parser("redrive", help="send dead letters again: by id, by reason, or all")
    command.add_argument("ids", nargs="*", metavar="ID")
    command.add_argument("--reason", help="all that were buried for this reason")
    command.add_argument("--all", action="store_true", help="all there are")
    _reach(command, "http://127.0.0.1:8080")
    command.set_defaults(run=_later(_CLIENTS, "redrive"))

    command = commands.add_parser("enrich", help="enrich without any server: files, or RawArticle lines on stdin")
    command.add_argument("files", nargs="*", type=Path, metavar="FILE")
    command.add_argument("--ndjson", action="store_true", help="read RawArticle lines from standard input")
    command.add_argument("--strict", action="store_true", help="exit 1 if any article was bad")
    command.add_argument("--model", default=None, help="as COPYDESK_MODEL; `none` for no model")
    command.add_argument("--gazetteer", type=Path, default=None, metavar="FILE", help="as COPYDESK_GAZETTEER")
    command.set_defaults(run=_later(_LOCAL, "enrich"))

    command = commands.add_parser("explain", help="show who claimed each line of a file, and by which rule")
    command.add_argument("file", type=Path, metavar="FILE", help=".txt, .html or .json")
    command.add_argument("--json", action="store_true", help="as one JSON array")
    command.add_argument("--model", default=None, help="as COPYDESK_MODEL; no names are looked for if left out")
    command.set_defaults(run=_later(_LOCAL, "explain"))
    return parser


def _later(module: str, command: str) -> Callable[[argparse.Namespace], int]:
    """Return a command of which nothing is loaded before it runs: each needs a part of the whole, and help nothing."""

    def run(options: argparse.Namespace) -> int:
        status: int = getattr(import_module(module), command)(options)
        return status

    return run


def _reach(command: argparse.ArgumentParser, url: str) -> None:
    command.add_argument("--url", default=url, help=f"default {url}")
    command.add_argument("--key", default=os.environ.get("COPYDESK_API_KEY"), help="API key; or COPYDESK_API_KEY")


if __name__ == "__main__":
    sys.exit(main())
