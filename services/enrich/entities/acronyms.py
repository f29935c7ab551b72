"""Short forms that a text gives in brackets behind the long one: `Center for Open Data (COD)`."""

import re
from collections.abc import Iterator
from typing import Final

_BRACKETED: Final = re.compile(r" \(([A-Z][A-Za-z0-9/&.-]{1,9})\)")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL: Final = frozenset(
    {"of", "for", "the", "and", "on", "in", "de", "des", "du", "la", "et", "und", "für", "y", "e"}
)
_REACH: Final = 120


def acronyms(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield start and end of each long form, and start and end of its acronym.

    The long form is what the acronym's letters are the initials of; small words between may be left out of it.
    """
    for bracketed in _BRACKETED.finditer(text):
        low = max(0, bracketed.start() - _REACH)
        words = list(_WORD.finditer(text, low, bracketed.start()))
        start = _long_form(words, [letter.lower() for letter in bracketed[1] if letter.isupper()])
        if start is not None:
            yield start, bracketed.start(), bracketed.start(1), bracketed.end(1)


def expands(short: str, long: str) -> bool:
    """Whether the letters of an acronym are the initials of a name, from its first word to its last."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    return len(letters) > 1 and short.isupper() and _long_form(list(_WORD.finditer(long)), letters) == 0


def initials(long: str) -> set[str]:
    """Return the acronyms, in small letters, whose letters may be the initials of a name: `expands` has the last word.

    The initials of small words may be left out, and those of a name have few of them.
    """
    found = {""}
    words = _WORD.findall(long[:_LONGEST])
    many = sum(word in _SMALL for word in words) > _MOST_SMALL
    for word in words:
        longer = {f"{letters}{word[0].lower()}" for letters in found}
        found = longer if word not in _SMALL else found if many else found | longer
    return found


_LONGEST: Final = 200
_MOST_SMALL: Final = 5


def _long_form(words: list[re.Match[str]], letters: list[str]) -> int | None:
    """Walk from the last word to the left, spending the letters; return where the long form starts."""
    left = list(letters)
    at: int | None = None
    for word in reversed(words):
        if not left:
            break
        if word[0][0].lower() == left[-1] and (word[0][0].isupper() or word[0] in _SMALL):
            left.pop()
            at = word.start() if word[0][0].isupper() else at
        elif word[0] not in _SMALL:
            return None
    return at if len(letters) > 1 and not left else None
