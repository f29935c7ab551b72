"""Whether two printed texts say the same, give or take punctuation and a cut end."""

import re
from functools import lru_cache
from typing import Final

_WORD = re.compile(r"\w+")
_LONGEST_COMPARED: Final = 4000
"""Characters; longer texts are the same only letter by letter."""
_ALIKE_SHARE: Final = 0.85
"""Share of the words of both that both must have: a changed name or number is another caption."""
_FEWEST_WORDS_ALIKE: Final = 5
"""Words of which a shorter text cannot be the cut beginning of another, nor half of it be telling."""
_CUT_SHARE: Final = 0.5
"""Share of a caption that its cut beginning must be: less is a kicker that opens many."""
_RETOLD_SHARE: Final = 0.5
"""Share of the telling words of the shorter text that both must have."""
_LETTERS_OF_A_WORD_THAT_TELLS: Final = 4
"""Letters of a word that tells something."""
_MOST_TIMES_AS_LONG: Final = 3
"""How many times as long, in characters, one can be without having too many words more."""


def is_same(one: str, other: str) -> bool:
    """Whether two texts are one caption: the same words, nearly so, or one the cut beginning of the other."""
    if len(one) > _LONGEST_COMPARED or len(other) > _LONGEST_COMPARED:
        return one == other
    if max(len(one), len(other)) > _MOST_TIMES_AS_LONG * min(len(one), len(other)):
        return False
    (first, ones), (second, others) = _words(one), _words(other)
    if first == second or not (first and second):
        return bool(first and second)
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) < _FEWEST_WORDS_ALIKE:
        return False
    if len(shorter) >= _CUT_SHARE * len(longer) and longer[: len(shorter)] == shorter:
        return True
    common = len(ones & others)
    return common >= _ALIKE_SHARE * (len(ones) + len(others) - common)


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[list[str], frozenset[str]]:
    """Return the words of a line, and each once. It is read once, and held against the line above and the one below."""
    words = _WORD.findall(text.casefold())
    return words, frozenset(words)


def is_retold(one: str, other: str) -> bool:
    """Whether two texts tell the same in other words: half of what the shorter one names is in both."""
    first, second = _telling(one), _telling(other)
    return len(first & second) >= max(_FEWEST_WORDS_ALIKE, _RETOLD_SHARE * min(len(first), len(second)))


def _telling(text: str) -> set[str]:
    return {
        word
        for word in _WORD.findall(text[:_LONGEST_COMPARED].casefold())
        if len(word) >= _LETTERS_OF_A_WORD_THAT_TELLS
    }
