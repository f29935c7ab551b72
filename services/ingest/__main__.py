"""Run ingest: `python -m services.ingest`, or `copydesk serve ingest`."""

import sys

from services.chassis.serve import serve
from services.ingest.app import make_app
from services.ingest.settings import IngestSettings


def main() -> int:
    """Run until told to stop; return the exit status."""
    settings = IngestSettings()
    return serve("ingest", settings, lambda: make_app(settings))


if __name__ == "__main__":
    sys.exit(main())
