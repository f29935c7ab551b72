"""The commands that need no service: up and demo start their own, enrich and explain none. Each returns its status."""

import argparse
import asyncio
import sys

import aiohttp

from services.standalone.find_server import NoServerError
from services.standalone.foreseen import foreseen
from services.standalone.server import FolderTakenError, ServerDidNotStartError
from services.standalone.settings import StandaloneSettings

_STARTING = (NoServerError, FolderTakenError, ServerDidNotStartError, aiohttp.ClientConnectionError)


def up(_: argparse.Namespace) -> int:
    """Run everything until it is told to end."""
    from services.standalone.up import up as run  # noqa: PLC0415 - what the other commands do without

    with foreseen(*_STARTING):
        return asyncio.run(run(StandaloneSettings()))


def demo(options: argparse.Namespace) -> int:
    """Run everything and show what comes out of the samples."""
    from services.standalone.demo import demo as run  # noqa: PLC0415 - as above

    with foreseen(*_STARTING):
        return asyncio.run(run(StandaloneSettings(), once=options.once))


def enrich(options: argparse.Namespace) -> int:
    """Enrich files, or lines from standard input."""
    if not options.files and not options.ndjson:
        print("copydesk enrich: name files, or give --ndjson", file=sys.stderr)
        return 2
    from services.enrich.gazetteer.own_file import GazetteerError  # noqa: PLC0415 - as above
    from services.enrich.recogniser.models import GoneModelError  # noqa: PLC0415
    from services.enrich.worker.settings import EnrichSettings  # noqa: PLC0415
    from services.standalone.enrich import enrich_all  # noqa: PLC0415

    settings = EnrichSettings()
    model, own = options.model or settings.model, options.gazetteer or settings.gazetteer
    with foreseen(GazetteerError, GoneModelError):
        return enrich_all(options.files, ndjson=options.ndjson, model=model, own=own, strict=options.strict)


def explain(options: argparse.Namespace) -> int:
    """Show who claimed each line of a file."""
    from services.enrich.recogniser.models import NONE, GoneModelError  # noqa: PLC0415 - as above
    from services.standalone.explain import explain_file  # noqa: PLC0415

    with foreseen(GoneModelError):
        return explain_file(options.file, model=options.model or NONE, as_json=options.json)
