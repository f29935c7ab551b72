"""Run a worker: `python -m services.enrich`, or `copydesk serve enrich`."""

import sys

from services.chassis.serve import serve
from services.enrich.gazetteer.own_file import GazetteerError, load
from services.enrich.worker.app import make_app
from services.enrich.worker.settings import EnrichSettings


def main() -> int:
    """Run until told to stop; return the exit status."""
    settings = EnrichSettings()
    if settings.gazetteer:
        try:
            load(settings.gazetteer)  # a wrong line is told at the start, not by children that never come up
        except GazetteerError as error:
            print(f"copydesk: {error}", file=sys.stderr)
            return 2
    return serve("enrich", settings, lambda: make_app(settings))


if __name__ == "__main__":
    sys.exit(main())
