"""Extraction alone, as trafilatura's pages show it, of the pages in a file of JSON. `python -m … FILE`."""

import sys

from trafilatura import bare_extraction

from benchmarks.peers.timed import serve


def extract(pages: list[str]) -> None:
    """Read them."""
    for page in pages:
        bare_extraction(page)


if __name__ == "__main__":
    serve({"extract": extract}, sys.argv[1])
