"""Run a worker: `python -m services.enrich`, or `copydesk serve enrich`."""

import sys

from services.chassis.serve import serve
from services.enrich.gazetteer.own_file import GazetteerError, load
from services.enrich.recogniser.models import GoneModelError, refuse_gone
from services.enrich.worker.app import make_app
from services.enrich.worker.settings import EnrichSettings


def main() -> int:
    """Run until told to stop; return the exit status."""
    settings = EnrichSettings()
    try:  # told at the start, not by children that never come up
        refuse_gone(settings.model)
        if settings.gazetteer:
            load(settings.gazetteer)
    except (GoneModelError, GazetteerError) as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return 2
    return serve("enrich", settings, lambda: make_app(settings))


if __name__ == "__main__":
    sys.exit(main())
