"""A program that does a job whenever it is told to, and says what that took: one line in, one line out."""

import json
import sys
from collections.abc import Callable, Mapping
from time import process_time


def serve(jobs: Mapping[str, Callable[[], None]], before: Callable[[], None] = lambda: None) -> None:
    """Say that all is loaded; then for each line on standard input do the job it names, and print its seconds.

    `before` runs ahead of each, and is not counted.
    """
    out = sys.stdout
    sys.stdout = sys.stderr
    print(json.dumps("ready"), file=out, flush=True)
    for line in sys.stdin:
        job = jobs[line.strip()]
        before()
        began = process_time()
        job()
        print(json.dumps(process_time() - began), file=out, flush=True)
