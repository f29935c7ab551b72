"""One list of one language: its words and forms, and the lines that show what it takes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

_KEYS: Final = frozenset({"words", "forms", "takes", "leaves"})
_MARKED: Final = re.compile(r"\{([^{}]+)\}")


class LanguageError(Exception):
    """A file of a language is not as it must be: an unknown section, a double, an empty list. Says which and where."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a language has in a section.

    `words` stand for themselves; `forms` are patterns, for words with many endings. `takes` are lines in which each
    word and form stands between braces, `{Foto}: Ada Holt`; `leaves` are lines in which none of them is meant.
    """

    words: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()

    def alternatives(self) -> Iterator[str]:
        """Yield each word and form as a pattern."""
        yield from map(literal, self.words)
        yield from self.forms


def is_listing(table: dict[str, Any]) -> bool:
    """Tell a list from a table of lists."""
    return not any(isinstance(value, dict) for value in table.values())


def listing(table: dict[str, Any], where: str) -> Listing:
    """Read a list; raise LanguageError where it is empty, holds something twice or a key that means nothing."""
    if unknown := table.keys() - _KEYS:
        message = f"{where}: {', '.join(sorted(unknown))} is none of {', '.join(sorted(_KEYS))}"
        raise LanguageError(message)
    found = Listing(**{key: _several(value) for key, value in table.items()})
    entries = (*found.words, *found.forms)
    if not entries:
        message = f"{where}: an empty list"
        raise LanguageError(message)
    if doubled := {entry for entry in entries if entries.count(entry) > 1}:
        message = f"{where}: twice {', '.join(sorted(doubled))}"
        raise LanguageError(message)
    return found


def literal(word: str) -> str:
    """Return the pattern of a word that stands for itself; a space is a space."""
    return re.escape(word).replace(r"\ ", " ").replace(r"\-", "-")


def unmarked(line: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a line of `takes` without its braces, and where in it the words stand that were between them."""
    text, spans, at = "", [], 0
    for found in _MARKED.finditer(line):
        text += line[at : found.start()]
        spans.append((len(text), len(text) + len(found[1])))
        text += found[1]
        at = found.end()
    return text + line[at:], spans


def _several(value: Any) -> tuple[str, ...]:
    """Return the entries of an array, or of a string that has them parted by white space."""
    return tuple(value.split()) if isinstance(value, str) else tuple(value)
