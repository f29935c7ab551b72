"""Storms by the word that weather services put before their names."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.languages.vocabulary import pattern

_KINDS: Final = pattern("names.storms")
_STORM: Final = re.compile(
    rf"(?<!\w)(?:{_KINDS}) (?!(?:{pattern('names.sentence_openers')})\b)[A-Z][a-zà-ÿ]+\b(?! [A-Z])"
)
_OPENING: Final = re.compile(rf"(?:{_KINDS}) [A-Z]")


def storms(text: str) -> Iterator[tuple[int, int]]:
    """Yield where storms are named: `Hurricane Ada`. `Storm Lake City` is no storm."""
    for found in _STORM.finditer(text):
        yield found.span()


def is_storm(name: str) -> bool:
    """Whether a name opens with such a word."""
    return bool(_OPENING.match(name))
