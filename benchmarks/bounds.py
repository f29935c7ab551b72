"""What a megabyte of anything costs: `python -m benchmarks.bounds [--model fast] [SHAPE ...]`.

Each shape is read in a process of its own, which is ended after a while. Printed are seconds of processor, how many
times as large as the input the event is, and the slowest steps; what is above two seconds or twice the size is marked.
"""

import argparse
import multiprocessing
import resource
from collections.abc import Iterator
from multiprocessing.connection import Connection
from random import Random
from time import process_time
from typing import Final

from benchmarks.envelope import ENVELOPE
from benchmarks.linear import PAGES, TEXTS
from services.contracts.raw import ContentType, RawArticle
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.step import Step

_MEGABYTE: Final = 1_000_000
_MOST_SECONDS: Final = 2.0
_MOST_TIMES_THE_SIZE: Final = 2.0
_ENDED_AFTER_SECONDS: Final = 60
_FIGURE: Final = "<figure><img src=a><figcaption>A b</figcaption></figure>"
_LD: Final = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A ferry lies aground"}</script>'
REPEATED_TEXTS: Final[dict[str, str]] = {
    "lines of a number": "1.\n", "lines of a letter": "a\n", "rules": "-\n", "spaced letters": "a ",
    "opened brackets": "[",
    "straight marks": '"', "apostrophes": "'", "opening marks": "“", "closing marks": "”", "backticks": "``a'' ",
    "table of tabs": "Oslo\t12\t13\n", "table of pipes": "| Oslo | 12 |\n", "direction": "\u202e",
    "directed words": "\u202eabc\u202c \u2067def\u2069 ", "zero width": "a\u200b", "emoji": "\U0001f600", "digit": "1",
    "lines of dates": "5 May 2025\n", "machine dates": "2025-05-05T10:00:00Z ", "lines of bylines": "By Ada Holt\n",
    "lines of credits": "(AP Photo/Ada Holt)\n", "addresses": "https://example.org/a?b=c ", "one address": "a/",
    "Chinese without marks": "渡轮在沙洲搁浅", "Thai": "เรือเกยตื้น", "a name a line": "Ferry\n", "hyphens": "word-",
    "mail addresses": "a@b.no ", "hashtags": "#ferry ", "base64": "QUJDREVG", "says": "Ada Holt said. ",
    "dialogue": "– Vi går nå, sier Ada Holt.\n", "capitals": "ADA HOLT AND BO LIND\n", "money": "$5 million and 3% ",
    "results": "Chelsea 2-1 Arsenal\n", "acronyms": "NATO (NATO) ", "Markdown": "# Ferry\n",
    "wire": "^Ferry aground<\n",
}  # fmt: skip
REPEATED_PAGES: Final[dict[str, str]] = {
    "captions of figures": _FIGURE, "list of one": "<ul><li>one thing</li></ul>", "no-break spaces": "&nbsp;",
    "surrogates": "&#xD83D;&#xDE00;", "unclosed": "<b><i><a href=x>a", "unclosed paragraphs": "<p>a", "less than": "<",
    "comments": "<!-- a -->", "opened comments": "<!-- ", "h1": "<h1>Ferry aground</h1>", "JSON-LD articles": _LD,
    "lines of words": "word<br>", "nested tables": "<table><tr><td>", "menus": "<nav><a href=/a>Item</a></nav>",
}  # fmt: skip


def main() -> None:
    """Print one line a shape."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="none", help="recogniser of names")
    parser.add_argument("shapes", nargs="*", help="shapes to read; all by default")
    asked = parser.parse_args()
    steps = pipeline(load_model(asked.model))
    for text in ("Ferry held\n\nVARNA -- It was held, its captain said.", "<h1>Ferry held</h1><p>It was held."):
        kind = ContentType.HTML if text.startswith("<") else ContentType.TEXT
        enrich(RawArticle(content=text, content_type=kind), ENVELOPE, steps)
    for name, content, kind in shapes():
        if not asked.shapes or name in asked.shapes:
            print(f"{name:24} {_measured(content, kind, steps)}", flush=True)


def shapes() -> Iterator[tuple[str, str, ContentType]]:
    """Yield each shape, a megabyte long."""
    for repeated, kind in (
        (TEXTS | REPEATED_TEXTS, ContentType.TEXT),
        ({f"{name} on a page": unit for name, unit in PAGES.items()} | REPEATED_PAGES, ContentType.HTML),
    ):
        for name, unit in repeated.items():
            yield name, unit * (_MEGABYTE // len(unit.encode())), kind
    long = "x" * _MEGABYTE
    yield "nested divs", f"{'<div>' * 50_000}text{'</div>' * 50_000}", ContentType.HTML
    yield "one attribute", f'<p class="{long}">a b</p>', ContentType.HTML
    yield "attributes", f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>a b</p>", ContentType.HTML
    yield "base64 image", f'<p>The ferry</p><img src="data:image/png;base64,{long}">', ContentType.HTML
    yield "one comment", f"<p>The ferry</p><!-- {long} -->", ContentType.HTML
    yield "one script", f"<p>The ferry</p><script>{long}</script>", ContentType.HTML
    yield "one heading", f"<h1>{'Ferry ' * 160_000}</h1>", ContentType.HTML
    rows = "".join(f"<tr><td>{n}</td><td>Bo Lind</td></tr>" for n in range(20_000))
    yield (
        "table in an article",
        f"<article><h1>Results of the vote</h1><table>{rows}</table></article>",
        ContentType.HTML,
    )
    yield "story", "\n\n".join(_sentences()), ContentType.TEXT
    yield (
        "story on a page",
        f"<article><h1>A ferry</h1>{''.join(f'<p>{one}</p>' for one in _sentences())}",
        ContentType.HTML,
    )
    yield "bylines that differ", "".join(f"By {one.title()[:20]}\n" for one in _sentences()) * 5, ContentType.TEXT
    yield "captions that differ", "".join(f"{one} (Ada Holt/AP)\n\n" for one in _sentences()), ContentType.TEXT


def _sentences() -> Iterator[str]:
    random, size = Random(1), 0  # noqa: S311 - a shape, no secret
    while size < _MEGABYTE:
        words = ["".join(random.choice("etaoinshrdlu") for _ in range(random.randint(2, 9))) for _ in range(14)]
        one = f"{words[0].title()} {words[1].title()} told {words[2].upper()} on Monday that the {' '.join(words[3:])}."
        size += len(one)
        yield one


def _measured(content: str, kind: ContentType, steps: tuple[Step, ...]) -> str:
    mine, theirs = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=_read, args=(content, kind, steps, theirs))
    child.start()
    theirs.close()
    try:
        told: str = mine.recv()
    except EOFError:
        told = f"ENDED after {_ENDED_AFTER_SECONDS} s"
    child.join()
    return told


def _read(content: str, kind: ContentType, steps: tuple[Step, ...], told: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_ENDED_AFTER_SECONDS, _ENDED_AFTER_SECONDS))
    size = len(content.encode())
    began = process_time()
    try:
        result = enrich(RawArticle(content=content, content_type=kind), ENVELOPE, steps)
    except (UnreadableError, ValueError) as error:
        told.send(f"{process_time() - began:6.2f} s  refused: {str(error).splitlines()[0]}")
        return
    times = len(result.article.model_dump_json().encode()) / size
    seconds = process_time() - began
    slow = ", ".join(f"{name} {took:.2f}" for name, took in sorted(result.seconds.items(), key=lambda one: -one[1])[:3])
    over = seconds * _MEGABYTE / max(size, _MEGABYTE) > _MOST_SECONDS or times > _MOST_TIMES_THE_SIZE
    told.send(f"{seconds:6.2f} s  {times:5.2f} times  {slow}{'  ABOVE THE BOUND' if over else ''}")


if __name__ == "__main__":
    main()
