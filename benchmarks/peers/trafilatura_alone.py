"""Extraction alone, as trafilatura's pages show it, of the pages in a file of JSON. `python -m … FILE`."""

import json
import sys
from pathlib import Path

from trafilatura import bare_extraction

from benchmarks.peers.timed import serve


def main() -> None:
    """Read the pages whenever told to."""
    pages: list[str] = json.loads(Path(sys.argv[1]).read_text("utf-8"))

    def extract() -> None:
        for page in pages:
            bare_extraction(page)

    serve({"extract": extract})


if __name__ == "__main__":
    main()
