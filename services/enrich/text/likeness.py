"""How alike two short texts are."""

import re

_WORD = re.compile(r"\w+")


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
    return _WORD.findall(text.casefold())
