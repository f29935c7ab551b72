"""Whether two printed texts say the same, give or take punctuation and a cut end."""

import re
from functools import lru_cache
from typing import Final

_WORD = re.compile(r"\w+")
_LONGEST: Final = 4000
_ALIKE: Final = 0.85
_FEWEST_CUT: Final = 5
_CUT_SHARE: Final = 0.5
_RETOLD: Final = 0.5
_TELLING: Final = 4
"""Letters of a word that tells something."""
_MOST_DIFFERENT: Final = 3
"""How many times as long, in characters, one can be without having too many words more."""


def is_same(one: str, other: str) -> bool:
    """Whether two texts are one caption: the same words, nearly so, or one the cut beginning of the other."""
    if len(one) > _LONGEST or len(other) > _LONGEST:
        return one == other
    if max(len(one), len(other)) > _MOST_DIFFERENT * min(len(one), len(other)):
        return False
    (first, ones), (second, others) = _words(one), _words(other)
    if first == second or not (first and second):
        return bool(first and second)
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) < _FEWEST_CUT:
        return False
    if len(shorter) >= _CUT_SHARE * len(longer) and longer[: len(shorter)] == shorter:
        return True
    common = len(ones & others)
    return common >= _ALIKE * (len(ones) + len(others) - common)


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[list[str], frozenset[str]]:
    """Return the words of a line, and each once. It is read once, and held against the line above and the one below."""
    words = _WORD.findall(text.casefold())
    return words, frozenset(words)


def is_retold(one: str, other: str) -> bool:
    """Whether two texts tell the same in other words: half of what the shorter one names is in both."""
    first, second = _telling(one), _telling(other)
    return len(first & second) >= max(_FEWEST_CUT, _RETOLD * min(len(first), len(second)))


def _telling(text: str) -> set[str]:
    return {word for word in _WORD.findall(text[:_LONGEST].casefold()) if len(word) >= _TELLING}
