"""How the time of each step grows with the length of nasty input: `python -m benchmarks.linear [--size N]`.

Each shape is read at a length and at four times that length. A step that takes time in proportion takes four times as
long; what grows with the square takes sixteen times. Steps that stay below a few milliseconds say nothing and are left
out; what is above the bound is marked.
"""

import argparse
import time
from collections.abc import Iterator
from random import Random
from typing import Final

from benchmarks.envelope import ENVELOPE
from services.contracts.raw import ContentType, RawArticle
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.pipeline import pipeline

_TIMES: Final = 4
_BOUND: Final = 8.0
_LEAST_SECONDS: Final = 0.02
_NAME: Final = "Ada Holt"

TEXTS: Final[dict[str, str]] = {
    "spaces": " ",
    "blank lines": " \n",
    "one word": "a",
    "words": "word ",
    "digits": "1 ",
    "dots": ". ",
    "quotation marks": '" ',
    "opened marks": "“a ",
    "brackets": "[(",
    "names": f"{_NAME}, ",
    "slashes": "Holt/",
    "short lines": "Short line\n",
    "sentences": "The ferry ran aground on Tuesday. ",
    "paragraphs": "The ferry ran aground on Tuesday with 214 people on board.\n\n",
    "captions": f"A ferry lies aground off Ostby on May 5. [{_NAME}/Reuters]\n\n",
    "credits": f"Photo: {_NAME}/AFP via Getty Images\n",
    "bylines": f"By {_NAME} and Bo Lind\n",
    "datelines": "OSLO, May 5 (Reuters) - ",
    "dates": "May 5, 2025 ",
    "speech": f'"I do so," said {_NAME}. ',
    "list items": "* One thing and another\n",
    "times": "12:45\nThe ferry ran aground on Tuesday with 214 people on board, twenty of them children.\n",
    "Chinese": "渡轮在沙洲搁浅。",
    "combining marks": "a\u0301\u0301",
}
PAGES: Final[dict[str, str]] = {
    "p": "<p>a</p>",
    "p of a sentence": "<p>The ferry ran aground on Tuesday with 214 people on board.</p>",
    "opened div": "<div>",
    "opened b": "<b>a",
    "br": "a<br>",
    "links": '<a href="/x">The ferry ran aground</a>',
    "headings": "<h2>The ferry</h2>",
    "figures": f"<figure><img src=x.jpg><figcaption>A ferry. Photo: {_NAME}/AFP</figcaption></figure>",
    "images": '<img src="x.jpg" alt="A ferry lies aground">',
    "table cells": "<table><tr><td>a",
    "meta": '<meta name="author" content="Ada Holt">',
    "classes": '<span class="caption credit byline">a</span>',
    "JSON-LD": '<script type="application/ld+json">{"@type":"Person","name":"Ada"}</script>',
    "entities": "&amp;&lt;",
}


def main() -> None:
    """Print one line a shape: seconds at both lengths, and each step's growth where it can be told."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=40_000, help="characters of the shorter input")
    parser.add_argument("shapes", nargs="*", help="shapes to read; all by default")
    asked = parser.parse_args()
    for name, unit, kind in _shapes():
        if asked.shapes and name not in asked.shapes:
            continue
        short, long = (_seconds(unit, kind, size) for size in (asked.size, _TIMES * asked.size))
        grown = {step: long[step] / short[step] for step in long if short.get(step, 0) > _LEAST_SECONDS}
        told = ", ".join(f"{step} {growth:.1f}" for step, growth in sorted(grown.items(), key=lambda one: -one[1])[:3])
        mark = "  ABOVE THE BOUND" if max(grown.values(), default=0) > _BOUND else ""
        print(f"{name:18} {sum(short.values()):7.2f} s {sum(long.values()):7.2f} s   {told}{mark}", flush=True)


def _shapes() -> Iterator[tuple[str, str, ContentType]]:
    for name, unit in TEXTS.items():
        yield name, unit, ContentType.TEXT
    for name, unit in PAGES.items():
        yield name, unit, ContentType.HTML


def _seconds(unit: str, kind: ContentType, size: int) -> dict[str, float]:
    text = unit * (size // len(unit))
    if kind is ContentType.TEXT:
        text += f"\n\n{Random(size).random()}"  # noqa: S311 - so that nothing is remembered from the time before
    steps = pipeline(None)
    began = time.process_time()
    try:
        return enrich(RawArticle(content=text, content_type=kind), ENVELOPE, steps).seconds
    except (UnreadableError, ValueError):
        return {"refused": time.process_time() - began}


if __name__ == "__main__":
    main()
