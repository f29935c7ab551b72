"""Finding a text again in the page it was taken from."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

_NOT_LETTERS = re.compile(r"[\W_]+")
_NOT_LETTERS_ASCII: Final = bytes(code for code in range(128) if not chr(code).isalnum())
"""Taking bytes out by a table takes a fifth of the time that the pattern does."""
_NEAR_AHEAD_LETTERS: Final = 3_000
"""How many letters ahead a short text may stand: `Read more` is on every page many times."""
_FEWEST_DISTINCT_LETTERS: Final = 25
"""Letters from which a text is taken to be the only one of its kind."""
_FEWEST_LETTERS_OF_A_PIECE: Final = 10
"""Letters below which a piece of a changed text is not looked for."""
_MOST_FAR_SEARCHES: Final = 300
"""How often the whole page may be searched: keeps the work linear on pages made to be slow."""


class Alignment:
    """The letters of the page's blocks in one string, and which of them have been found again."""

    def __init__(self, texts: Sequence[str]) -> None:
        keys = [letters(text) for text in texts]
        self._all = "".join(keys)
        self._sizes = [len(key) for key in keys]
        self._starts: list[int] = []
        at = 0
        for size in self._sizes:
            self._starts.append(at)
            at += size
        self._found = [0] * len(keys)
        self._cursor = 0
        self._searches = _MOST_FAR_SEARCHES

    def find(self, text: str) -> None:
        """Mark where a text stands, looking onwards from the last one found; in halves where it was changed inside."""
        parts = [letters(text)]
        while parts:
            key = parts.pop()
            at = self._where(key) if key else -1
            if at >= 0:
                self._mark(at, at + len(key))
                self._cursor = at + len(key)
            elif len(key) > 2 * _FEWEST_LETTERS_OF_A_PIECE:
                parts += [key[len(key) // 2 :], key[: len(key) // 2]]

    def share(self, index: int) -> float:
        """Return how much of a block has been found, 0 to 1."""
        return self._found[index] / self._sizes[index] if self._sizes[index] else 0.0

    def found(self) -> int:
        """Return how many letters have been found in all."""
        return sum(self._found)

    def _where(self, key: str) -> int:
        at = self._all.find(key, self._cursor, self._cursor + _NEAR_AHEAD_LETTERS + len(key))
        if at < 0 and len(key) >= _FEWEST_DISTINCT_LETTERS and self._searches:
            self._searches -= 1
            at = self._all.find(key, self._cursor)
            at = at if at >= 0 else self._all.find(key)
        return at

    def _mark(self, start: int, end: int) -> None:
        index = bisect_right(self._starts, start) - 1
        while index < len(self._starts) and self._starts[index] < end:
            low = max(start, self._starts[index])
            high = min(end, self._starts[index] + self._sizes[index])
            self._found[index] = min(self._sizes[index], self._found[index] + max(0, high - low))
            index += 1


def letters(text: str) -> str:
    """Return the letters and digits alone: white space and punctuation change on the way, letters do not."""
    if text.isascii():
        return text.encode().translate(None, _NOT_LETTERS_ASCII).decode()
    return _NOT_LETTERS.sub("", text)
