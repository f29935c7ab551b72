"""Articles without end, none like another: the samples of `seeds/` with other words in them."""

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import count, cycle
from pathlib import Path
from typing import Final

SEEDS: Final = Path(__file__).parents[2] / "seeds"
_JSON_BYTES: Final = 5 * 1024
"""A wire story of some 800 words."""
_WORD: Final = re.compile(r"\b(?=[^\W\d_]{6})[^\W\d_A-Z]+\b")
"""Longer words in small letters, of any script."""
_MARKUP: Final = re.compile(r"(?is)(<script.*?</script>|<style.*?</style>|<!--.*?-->|<[^>]*>)")
_SHARE: Final = 0.4
"""Of the longer words are changed for others: two articles of one sample are no near-duplicates then."""
_COUNTER: Final = "000000000000"
"""Stands in a prepared article for its number."""


def texts() -> list[str]:
    """Return the plain texts of `seeds/`."""
    return [file.read_text("utf-8") for file in sorted(SEEDS.glob("*.txt"))]


def stories(first: int = 0) -> Iterator[str]:
    """Yield plain texts for ever, each another, beginning with number `first` of them."""
    seeds = texts()
    return (varied(text, number) for text, number in zip(cycle(seeds), count(first), strict=False))


def pages(first: int = 0) -> Iterator[str]:
    """Yield invented pages for ever, each another."""
    seeds = [file.read_text("utf-8") for file in sorted(SEEDS.glob("*.html"))]
    return (varied_page(page, number) for page, number in zip(cycle(seeds), count(first), strict=False))


def varied(text: str, number: int) -> str:
    """Return the text with many of its longer words changed for each other, and its number below."""
    drawn = _drawn(text, number)
    return f"{_WORD.sub(lambda match: drawn.get(match[0], match[0]), text).rstrip()}\n\nStory {number}.\n"


def varied_page(page: str, number: int) -> str:
    """Do so with what a page shows, its markup and scripts left alone; a comment makes it differ in any case."""
    drawn = _drawn(page, number)
    parts = _MARKUP.split(page)
    shown = (_WORD.sub(lambda match: drawn.get(match[0], match[0]), part) for part in parts[::2])
    whole = [part for pair in zip(shown, [*parts[1::2], ""], strict=True) for part in pair]
    return "".join([*whole, f"<!-- {number} -->"])


def _drawn(text: str, number: int) -> dict[str, str]:
    rng = random.Random(number)  # noqa: S311 - it makes no secrets
    words = sorted(set(_WORD.findall(text)))
    others = rng.sample(words, len(words))
    return {word: other for word, other in zip(words, others, strict=True) if rng.random() < _SHARE}


@cache
def prepared() -> tuple[bytes, bytes]:
    """Return what stands before and behind the number in the JSON of an article of 5 KB."""
    story = max(texts(), key=len)
    content = f"Harbour report {_COUNTER}\n\n{story}"
    size = _JSON_BYTES
    while len(made := json.dumps({"content": content[:size]}, ensure_ascii=False).encode()) > _JSON_BYTES:
        size -= len(made) - _JSON_BYTES
    before, behind = made.split(_COUNTER.encode())
    return before, behind


def article_json(number: int) -> bytes:
    """Return an article of 5 KB as JSON, another for each number."""
    before, behind = prepared()
    return b"%b%012d%b" % (before, number, behind)
