"""Run a worker: `python -m services.enrich`, or `copydesk serve enrich`."""

import sys

from services.chassis.serve import serve
from services.enrich.app import make_app
from services.enrich.settings import EnrichSettings


def main() -> int:
    """Run until told to stop; return the exit status."""
    settings = EnrichSettings()
    return serve("enrich", settings, lambda: make_app(settings))


if __name__ == "__main__":
    sys.exit(main())
