"""Short forms that a text gives in brackets behind the long one: `Center for Open Data (COD)`."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from services.enrich.languages.vocabulary import words

_BRACKETED: Final = re.compile(r" \(([A-Z][A-Za-z0-9/&.-]{1,9})\)")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL: Final = words("names.skipped")
LONGEST_NAME_CHARACTERS: Final = 200
"""Longer runs of capitalised words are shouting, and no name."""
LONG_FORM_CHARACTERS: Final = 120
"""The long form stands within so much before the brackets: the longest names of ministries fit."""
_FEWEST_LETTERS: Final = 3
"""Of two letters that only follow each other in a name, one is there by chance: they must be its initials."""
_MOST_SMALL_WORDS: Final = 5
"""Each may have its initial in the acronym or not; with more of them in a name none is tried without."""


def acronyms(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield start and end of each long form, and start and end of its acronym.

    The long form is what the acronym's letters are the initials of; small words between may be left out of it.
    """
    for bracketed in _BRACKETED.finditer(text):
        low = max(0, bracketed.start() - LONG_FORM_CHARACTERS)
        before = list(_WORD.finditer(text, low, bracketed.start()))
        letters = [letter.lower() for letter in bracketed[1] if letter.isupper()]
        start = _long_form(before, letters)
        if start is None:
            start = _loose_form(before, letters)
        if start is not None:
            yield start, bracketed.start(), bracketed.start(1), bracketed.end(1)


def explained(texts: Iterable[str]) -> dict[str, str]:
    """Return the acronyms that some texts explain, with what they stand for."""
    return {
        text[short:short_end]: " ".join(text[start:end].split())
        for text in texts
        for start, end, short, short_end in acronyms(text)
    }


def _loose_form(before: list[re.Match[str]], letters: list[str]) -> int | None:
    """Return where the capitalised words before a bracket start that may be shortened in it by more than initials.

    The first letter is an initial and so is another, and all of them follow each other: United Nations Children's Fund
    (UNICEF), Regulatory Authority for Electronic Media (REM), Central Command (CENTCOM).
    """
    if len(letters) < _FEWEST_LETTERS:
        return None
    run: list[re.Match[str]] = []
    for word in reversed(before):
        if not (word[0][0].isupper() or word[0] in _SMALL):
            break
        run.append(word)
    run.reverse()
    words = [word[0].lower() for word in run]
    initials = "".join(word[0] for word in words)
    for at, word in enumerate(run):
        if initials[at] != letters[0] or not word[0][0].isupper():
            continue
        if sum(letter in initials[at:] for letter in set(letters)) > 1 and _in_order(letters, "".join(words[at:])):
            return word.start()
    return None


def _in_order(letters: list[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def expands(short: str, long: str) -> bool:
    """Whether the letters of an acronym are the initials of a name, from its first word to its last."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    return len(letters) > 1 and short.isupper() and _long_form(list(_WORD.finditer(long)), letters) == 0


def initials(long: str) -> set[str]:
    """Return the acronyms, in small letters, whose letters may be the initials of a name: `expands` has the last word.

    The initials of small words may be left out, and those of a name have few of them.
    """
    found = {""}
    parts = _WORD.findall(long[:LONGEST_NAME_CHARACTERS])
    many = sum(word in _SMALL for word in parts) > _MOST_SMALL_WORDS
    for word in parts:
        longer = {f"{letters}{word[0].lower()}" for letters in found}
        found = longer if word not in _SMALL else found if many else found | longer
    return found


def _long_form(parts: list[re.Match[str]], letters: list[str]) -> int | None:
    """Walk from the last word to the left, spending the letters; return where the long form starts."""
    left = list(letters)
    at: int | None = None
    for word in reversed(parts):
        if not left:
            break
        if word[0][0].lower() == left[-1] and (word[0][0].isupper() or word[0] in _SMALL):
            left.pop()
            at = word.start() if word[0][0].isupper() else at
        elif word[0] not in _SMALL:
            return None
    return at if len(letters) > 1 and not left else None
