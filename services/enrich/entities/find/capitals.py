"""Runs of capitalised words: everything that could be a name to somebody who knows none."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.entities.find.sentence_openers import is_opener
from services.enrich.languages.vocabulary import words

_WORD: Final = re.compile(r"\w[\w’'&./-]*")
_LINKS: Final = words("names.links")


def capitalised(text: str) -> Iterator[tuple[int, int]]:
    """Yield the runs, with the small words that link them (`Center for Open Data`), no function word in front."""
    run: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        upper = word[0][0].isupper()
        if not upper and not run:  # most words are in small letters, behind others in small letters
            continue
        start, end = word.start(), _ending(word)
        joined = bool(run) and text[run[-1][1] : start] == " "
        if upper:
            if run and not joined:
                yield from _names(text, run)
                run = []
            run.append((start, end))
            if end < word.end():
                yield from _names(text, run)
                run = []
        elif not (joined and word[0] in _LINKS):
            yield from _names(text, run)
            run = []
        else:
            run.append((start, end))
    yield from _names(text, run)


def _ending(word: re.Match[str]) -> int:
    """Return the end of a word without the punctuation and the possessive behind it."""
    bare = word[0].rstrip("’'/-.&")
    if word[0].endswith(".") and ("." in bare or len(bare) == 1):
        bare += "."  # U.S., an initial
    return word.start() + len(bare.removesuffix("'s").removesuffix("’s"))


def _names(text: str, run: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    first, last = 0, len(run)
    while first < last and (is_opener(text[run[first][0] : run[first][1]]) or not text[run[first][0]].isupper()):
        first += 1
    while first < last and not text[run[last - 1][0]].isupper():
        last -= 1
    if first < last:
        yield run[first][0], run[last - 1][1]
