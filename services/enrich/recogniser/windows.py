"""Cutting a long text into windows, so that a recogniser's memory does not grow with the article."""

import re
from collections.abc import Iterator
from typing import Final

WINDOW_CHARACTERS: Final = 4_000
"""Code points a window: several paragraphs of news, some 900 tokens."""

_ENDS: Final = ("\n", ". ", "! ", "? ", " ")


def windows(text: str, size: int = WINDOW_CHARACTERS) -> Iterator[tuple[int, str]]:
    """Yield each window with its offset; cut behind a line or a sentence, else between words, else anywhere.

    The first half of a window is never cut, so that there are at most twice as many as needed.
    """
    at = 0
    while len(text) - at > size:
        cut = _cut(text, at + size // 2, at + size)
        yield at, text[at:cut]
        at = cut
    yield at, text[at:]


def _cut(text: str, low: int, high: int) -> int:
    for end in _ENDS:
        found = text.rfind(end, low, high)
        if found >= 0:
            return found + len(end)
    return high


def bearable(text: str) -> str:
    """Blank out unbroken runs in which no name is: tokenizers take quadratic time over them, or a piece a mark."""
    return _UNBROKEN.sub(lambda run: " " * len(run[0]), text)


_UNBROKEN: Final = re.compile(r"\S{120,}")
