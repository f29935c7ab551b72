"""Tokens set as a newspaper prints them, with the place of each."""

from collections.abc import Sequence
from random import Random
from typing import Final

_CLOSES: Final = frozenset(
    [".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "’s", "n't", "n’t", "...", "…", "”"]
)
_OPENS: Final = frozenset(["(", "[", "{", "$", "£", "€", "#", "“", "‘"])
_TAILS: Final = frozenset(["'re", "'ve", "'ll", "'d", "'m", "’re", "’ve", "’ll", "’d", "’m", "'"])
_QUOTES: Final = frozenset(['"', "``", "''"])


def prose(tokens: Sequence[str], chance: Random) -> tuple[str, list[int]]:
    """Return the text, and the offset of each token in it."""
    parts: list[str] = []
    offsets: list[int] = []
    length, quoted, glue = 0, False, True
    for at, token in enumerate(tokens):
        shown, behind = token, False
        space = not glue and token not in _CLOSES and token not in _TAILS
        if token in _QUOTES:
            shown, space, behind, quoted = '"', not quoted and not glue, not quoted, not quoted
        elif token in {"-", "/", "–"} and _joins(tokens, at):
            joined = chance.random() < _JOINED
            space, behind = space and not joined, joined
        if space:
            parts.append(" ")
            length += 1
        offsets.append(length)
        parts.append(shown)
        length += len(shown)
        glue = behind or token in _OPENS
    return "".join(parts), offsets


_JOINED: Final = 0.9
"""Treebanks part `al-Qaida` in three; a dash with blanks around it is parted alike."""


def _joins(tokens: Sequence[str], at: int) -> bool:
    return 0 < at < len(tokens) - 1 and tokens[at - 1][-1:].isalnum() and tokens[at + 1][:1].isalnum()
