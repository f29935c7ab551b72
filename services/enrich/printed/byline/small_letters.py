"""Telling labels from names by the page's own words: no name is made of words that it prints in small letters."""

import re
from functools import cached_property
from typing import Final

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS: Final = 3
"""Of a word that tells: initials and particles are in both."""


class SmallLetters:
    """The words that a page prints in small letters."""

    def __init__(self, text: str) -> None:
        """Take the page's text; it is not looked at before a line is asked about."""
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for word in _WORD.findall(self._text) if word.islower())

    def make_up(self, line: str) -> bool:
        """Whether every word of a line is among them: `Design Style` names a subject, and `Ada Holt` somebody."""
        words = [word for word in _WORD.findall(line) if len(word) >= _FEWEST_LETTERS]
        return bool(words) and all(word.lower() in self._words for word in words)
