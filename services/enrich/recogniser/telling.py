"""Which sentences of a text can hold a name or a value at all: the others, about one in seven, need no model."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.languages.vocabulary import pattern, words

_SENTENCE: Final = re.compile(r"[^.!?\n]*[.!?\n]*[\"'”’)\]]*\s*")
"""A rough cut will do: what is cut too often has a capital where the cut is."""
_OPENERS: Final = words("names.sentence_openers")
_TIMES_AND_SUMS: Final = re.compile(rf"\d|\b(?:{pattern('names.times_and_sums')})")


def telling(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of sentences that may hold a name or a value.

    A sentence is passed over when its only capital opens a word that is none, and nothing in it counts or dates. In a
    text without case nothing is.
    """
    start = end = 0
    for sentence in _SENTENCE.finditer(text):
        low, high = sentence.span()
        if low == high or _bare(sentence[0]):
            continue
        if low != end:
            if end > start:
                yield start, end
            start = low
        end = high
    if end > start:
        yield start, end


def _bare(sentence: str) -> bool:
    first, _, rest = sentence.lstrip("\"'“‘(").partition(" ")
    return first in _OPENERS and rest.islower() and not _TIMES_AND_SUMS.search(rest)
