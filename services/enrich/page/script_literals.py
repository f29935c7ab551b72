"""The literals of a program: its strings, with the objects and lists that they stand in."""

import re
from typing import Any, Final

_PIECE = re.compile(
    r"""
    "(?:[^"\\]|\\.)*+" | '(?:[^'\\]|\\.)*+' | `(?:[^`\\]|\\.)*+`
    | //[^\n]*+ | /\*.*?\*/ | [{}\[\]():,]
    | [\w$]++
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_PLAIN: Final = {"n": "\n", "t": "\t", "r": "", "b": "", "f": "", "v": "", "0": "", "\n": ""}
_OPENING: Final = frozenset("{[(")
_CLOSING: Final = frozenset("}])")
_MARKS: Final = frozenset("\"'`")
_MOST_BRACKETS: Final = 200
"""Brackets within brackets; a program that is no program may open them without end."""


def literals(program: str) -> list[Any]:
    """Return the program's strings as values: what stands in brackets as a list, a `{` with keys as an object."""
    stack = [_Opened()]
    for found in _PIECE.finditer(program):
        piece = found[0]
        if piece in _OPENING:
            if len(stack) > _MOST_BRACKETS:
                break
            stack.append(_Opened())
        elif piece in _CLOSING:
            _close(stack)
        elif piece[0] in _MARKS:
            stack[-1].put(_unescaped(piece[1:-1]))
        elif piece == ":":
            stack[-1].name()
        elif piece == ",":
            stack[-1].next()
        elif piece[0] != "/":
            stack[-1].put(piece, is_word=True)
    while len(stack) > 1:
        _close(stack)
    value = stack[0].value()
    return value if isinstance(value, list) else [value]


def _close(stack: list["_Opened"]) -> None:
    if len(stack) > 1:
        inner = stack.pop().value()
        stack[-1].put(inner)


class _Opened:
    """What stands between two brackets so far."""

    def __init__(self) -> None:
        self.items: list[Any] = []
        self._pairs: dict[str, Any] = {}
        self._last: Any = None
        self._is_word = False
        self._key: str | None = None

    def put(self, value: Any, *, is_word: bool = False) -> None:
        if not self._is_word and self._last is not None:
            self._keep()
        self._last, self._is_word = value, is_word

    def name(self) -> None:
        """Take what stands before a colon for a key."""
        self._key = self._last if isinstance(self._last, str) else None
        self._last = None

    def next(self) -> None:
        self._keep()
        self._key = None

    def value(self) -> Any:
        self._keep()
        return [self._pairs, *self.items] if self._pairs and self.items else self._pairs or self.items

    def _keep(self) -> None:
        if self._last is not None and not self._is_word:
            if self._key is None:
                self.items.append(self._last)
            else:
                self._pairs[self._key] = self._last
        self._last, self._is_word = None, False


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    plain = _ESCAPE.sub(_character, text)
    return _SURROGATES.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), plain)


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code is None:
        return _PLAIN.get(escape[4], escape[4])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else ""  # noqa: PLR2004 - the last of Unicode
