"""Run feed: `python -m services.feed`, or `copydesk serve feed`."""

import sys

from services.chassis.serve import serve
from services.feed.app import make_app
from services.feed.settings import FeedSettings


def main() -> int:
    """Run until told to stop; return the exit status."""
    settings = FeedSettings()
    return serve("feed", settings, lambda: make_app(settings))


if __name__ == "__main__":
    sys.exit(main())
