"""Texts that a list of words stands for, read off its pattern: none of its alternatives is left out."""

from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final

_OF_CATEGORIES: Final = {op.CATEGORY_SPACE: " ", op.CATEGORY_WORD: "x", op.CATEGORY_DIGIT: "1"}
_OUTSIDE: Final = "x"
"""A letter that no set excludes."""


def one_of_each(pattern: str) -> list[str]:
    """Return so many texts of a pattern that each of its alternatives, however deep, is in one of them."""
    return _joined(_parser.parse(pattern))


def _joined(parsed: Iterable[tuple[Any, Any]]) -> list[str]:
    texts = [""]
    for code, argument in parsed:
        following = _texts(code, argument)
        most = max(len(texts), len(following))
        texts = [texts[at % len(texts)] + following[at % len(following)] for at in range(most)]
    return texts


def _texts(code: Any, argument: Any) -> list[str]:
    if code is op.BRANCH:
        return [text for branch in argument[1] for text in _joined(branch)]
    if code is op.SUBPATTERN:
        return _joined(argument[-1])
    if code in {op.MAX_REPEAT, op.MIN_REPEAT}:
        least, _, inner = argument
        return [*(() if least else ("",)), *(text * max(least, 1) for text in _joined(inner))]
    return ["" if code in {op.AT, op.ASSERT, op.ASSERT_NOT} else _letter(code, argument)]


def _letter(code: Any, argument: Any) -> str:
    """Return one letter that a sign of a pattern, or a set of them, stands for."""
    if code is op.IN:
        return _letter(*argument[0])
    if code is op.CATEGORY:
        return _OF_CATEGORIES[argument]
    if code in {op.NEGATE, op.NOT_LITERAL, op.ANY}:
        return _OUTSIDE
    return chr(argument[0] if code is op.RANGE else argument)
