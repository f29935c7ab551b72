"""A program that reads articles whenever it is told to, and says what that took: one line in, one line out."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time

from benchmarks.speed.samples import varied, varied_page

Job = Callable[[list[str]], None]


def serve(jobs: Mapping[str, Job], file: str) -> None:
    """Say that all is loaded; then for each line on standard input do the job it names, and print its seconds.

    `file` holds pages or texts as JSON. Each time they have other words, so that none is ever read twice, as in a
    newsroom; what a program remembers of words it may keep. That is made before the clock starts.
    """
    contents: list[str] = json.loads(Path(file).read_text("utf-8"))
    out = sys.stdout
    sys.stdout = sys.stderr
    print(json.dumps("ready"), file=out, flush=True)
    number = 0
    for line in sys.stdin:
        job = jobs[line.strip()]
        unseen = []
        for content in contents:
            number += 1
            unseen.append((varied_page if content.lstrip().startswith("<") else varied)(content, number))
        began = process_time()
        job(unseen)
        print(json.dumps(process_time() - began), file=out, flush=True)
