"""Long patterns of phrases, tried only on texts that hold a piece of one.

Most lines hold none, and to find that out by the pattern itself takes fifty times as long as looking for the pieces.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from re import _compiler, _parser  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any, Final

_LONGEST_FOLDED_KEPT: Final = 2000
"""Characters of a line whose folded form is kept: longer ones are rare, and would fill memory."""
_MANY_PIECES: Final = 25
"""Pieces from which on one pattern of them all is the faster; a hundred take a quarter of the time so."""
_DOT_ABOVE: Final = "\u0307"
_DOTLESS_I: Final = "\u0131"
"""Patterns that ignore case take the Turkish letters, the capital with the dot and the small one without, for an i."""


class Gate:
    """Pieces of which a text must hold at least one; those with capitals count as they are printed."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self.pieces = _needed(wanted)
        self._printed = tuple(piece for piece in self.pieces if piece != folded(piece))
        plain = [piece for piece in self.pieces if piece not in self._printed]
        self._any = _any_of(plain)
        self._any_ascii = _any_of(list(filter(str.isascii, plain)))

    def passes(self, text: str) -> bool:
        """Whether a text has a piece."""
        plain = self._any_ascii if text.isascii() else self._any
        return plain(folded(text)) or (bool(self._printed) and any(map(text.__contains__, self._printed)))


class Sieve(Gate):
    """A pattern, case ignored unless asked, with the pieces of which any match of it holds at least one."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        parsed = _parser.parse(pattern, flags)
        super().__init__(_pieces(parsed))
        self._pattern: re.Pattern[str] = _compiler.compile(parsed, flags)  # which would parse it once more

    def search(self, text: str, begin: int = 0) -> re.Match[str] | None:
        """Return the first match at or behind a place."""
        return self._pattern.search(text, begin) if self.passes(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning."""
        return self._pattern.match(text) if self.passes(text) else None

    def finditer(self, text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
        """Return the matches between two places."""
        return self._pattern.finditer(text, begin, end) if self.passes(text) else iter(())

    def sub(self, by: str, text: str) -> str:
        """Return the text with every match replaced."""
        return self._pattern.sub(by, text) if self.passes(text) else text


class Sieves:
    """Several patterns, each tried only on texts that hold a piece of it."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._each = [Sieve(pattern) for pattern in patterns]
        self._any = Gate(piece for sieve in self._each for piece in sieve.pieces)

    def match_in(self, text: str) -> bool:
        """Whether any of the patterns matches anywhere in a text."""
        return self._any.passes(text) and any(sieve.search(text) for sieve in self._each)


def folded(text: str) -> str:
    """Return a text in small letters, as pieces are."""
    if text.isascii():
        return text.lower()
    return _kept_folded(text) if len(text) <= _LONGEST_FOLDED_KEPT else _folded(text)


@lru_cache(maxsize=64)
def _kept_folded(text: str) -> str:
    """Fold a line once: several patterns ask for it one after the other, and letters beyond ASCII take their time."""
    return _folded(text)


def _folded(text: str) -> str:
    return text.casefold().replace(_DOT_ABOVE, "").replace(_DOTLESS_I, "i")


def pieces(pattern: str) -> tuple[str, ...]:
    """Return strings, folded, of which every match of a pattern has one; the empty one where nothing can be said.

    They are read off the parsed pattern: of what must follow one another, the part whose shortest piece is longest.
    What a group does not fold, `(?-i:HO)`, stays as it is printed.
    """
    return _pieces(_parser.parse(pattern))


def _pieces(parsed: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    return _needed(_of_sequence(parsed, folded) or {""})


def _needed(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the pieces in which there is no other."""
    found = set(wanted)
    return tuple(sorted(one for one in found if not any(other != one and other in one for other in found)))


def _any_of(wanted: list[str]) -> Callable[[str], bool]:
    """Return what tells whether a text has any of the pieces: few are asked for one by one, many by first letters."""
    if len(wanted) < _MANY_PIECES:
        return lambda text: any(map(text.__contains__, wanted))
    letters = groupby(sorted(wanted), lambda piece: piece[:1])
    found = re.compile("|".join(f"{re.escape(letter)}(?:{_rests(group)})" for letter, group in letters)).search
    return lambda text: found(text) is not None


def _rests(group: Iterable[str]) -> str:
    return "|".join(re.escape(piece[1:]) for piece in group)


def _of_sequence(parsed: Iterable[tuple[Any, Any]], fold: Callable[[str], str]) -> set[str] | None:
    choices: list[set[str]] = []
    run = ""
    for code, argument in parsed:
        if code is op.LITERAL:
            run += chr(argument)
            continue
        if code is op.AT:
            continue
        choices.append({fold(run)})
        run = ""
        if (inner := _of_part(code, argument, fold)) is not None:
            choices.append(inner)
    choices.append({fold(run)})
    best = max(choices, key=lambda choice: (min(len(piece.strip()) for piece in choice), -len(choice)))
    return best if all(best) else None


def _of_part(code: Any, argument: Any, fold: Callable[[str], str]) -> set[str] | None:
    """Return the pieces of a group, a choice, or what is repeated at least once."""
    if code is op.SUBPATTERN:
        _, _, unset, inner = argument
        return _of_sequence(inner, str if unset & re.IGNORECASE else fold)
    if code is op.BRANCH:
        return _of_choice(argument[1], fold)
    if code in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT} and argument[0]:
        return _of_sequence(argument[2], fold)
    return None


def _of_choice(branches: Sequence[Iterable[tuple[Any, Any]]], fold: Callable[[str], str]) -> set[str] | None:
    found: set[str] = set()
    for branch in branches:
        inner = _of_sequence(branch, fold)
        if inner is None:
            return None
        found |= inner
    return found
