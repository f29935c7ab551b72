"""Where sentences end."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.languages.vocabulary import pattern

_END: Final = re.compile(r"[.!?…][\"”’»')\]]*\s+(?=[A-Z“\"‘«„(\[\d]|\Z)")
_ABBREVIATION: Final = re.compile(rf"(?:\b(?:{pattern('text.abbreviations')})|\b[A-Z]|\b[A-Z]\.[A-Z])\.\s*\Z")


def sentences(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of `text[low:high]` stand, each with its closing sign and without white space."""
    at = low
    for end in _END.finditer(text, low, high):
        if not _abbreviated(text, end):
            yield at, end.start() + len(end[0].rstrip())
            at = end.end()
    if text[at:high].strip():
        yield at, at + len(text[at:high].rstrip())


def first_sentence(text: str) -> str:
    """Return the text up to the end of its first sentence."""
    for end in _END.finditer(text):
        if not _abbreviated(text, end):
            return text[: end.end()]
    return text


def last_sentences(text: str) -> tuple[str, str]:
    """Return the last complete sentence of a text, and what follows it: nothing, if the text ends with a full stop."""
    ends = [0, 0, *(end.end() for end in _END.finditer(text) if not _abbreviated(text, end))]
    return text[ends[-2] : ends[-1]], text[ends[-1] :]


def _abbreviated(text: str, end: re.Match[str]) -> bool:
    return bool(_ABBREVIATION.search(text, max(0, end.start() - 8), end.end()))
