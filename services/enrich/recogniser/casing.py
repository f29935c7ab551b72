"""How a piece of a word is printed: what a tokenizer that folds case throws away, and names live by."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_KINDS: Final = 8
"""What `_shape` returns, counted from 1."""
SHAPES: Final = 1 + 2 * _KINDS
"""Shapes there are: 0 for what is not in the text, then eight, each for the start of a word and for the rest of it."""


def shapes(text: str, offsets: Iterable[tuple[int, int]]) -> list[int]:
    """Return the shape of each piece; `offsets` are where the pieces stand in the text, empty for none of it."""
    found: list[int] = []
    before = -1
    for start, end in offsets:
        if start == end:
            found.append(0)
            continue
        found.append(_shape(text[start:end]) + (_KINDS if start == before else 0))
        before = end
    return found


@lru_cache(maxsize=65_536)
def _shape(piece: str) -> int:
    """Return 1 lower, 2 Title, 3 CAPITALS, 4 one capital, 5 mIxed, 6 digits, 7 digits and letters, 8 anything else."""
    if piece.isdigit():
        return 6
    if not piece.isalpha() or piece.lower() == piece.upper():
        return 7 if piece.isalnum() and not piece.isalpha() else 8
    if piece.islower():
        return 1
    if len(piece) == 1:
        return 4 if piece.isupper() else 1
    if piece.isupper():
        return 3
    return 2 if piece[0].isupper() and piece[1:].islower() else 5
