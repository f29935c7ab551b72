"""Finding listed names in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping

_WORD = re.compile(r"\w+")


def openings(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return names by their first word, the longest first."""
    found: dict[str, set[str]] = {}
    for name in names:
        opening = _WORD.match(name)
        if opening:
            found.setdefault(opening[0], set()).add(name)
    return {word: tuple(sorted(all_of, key=len, reverse=True)) for word, all_of in found.items()}


def scan(text: str, listed: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield where names stand, the longest at each place, without overlaps; `listed` comes from `openings`."""
    behind = 0
    for word in _WORD.finditer(text):
        if word.start() < behind:
            continue
        for name in listed.get(word[0], ()):
            end = word.start() + len(name)
            if text.startswith(name, word.start()) and not _goes_on(text, end):
                yield word.start(), end
                behind = end
                break


def _goes_on(text: str, end: int) -> bool:
    """Whether the word goes on behind `end`, as in `Iranian` for `Iran` or `US-led`; `AFP-TV` would be cut too."""
    rest = text[end : end + 2]
    return bool(rest[:1].isalnum() or (rest[:1] == "-" and rest[1:].isupper()))
