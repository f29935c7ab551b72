"""JSON as pages write it."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any, Final

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_STRING = r'"(?:[^"\\]|\\.)*+"?'
"""The closing mark is optional, here and for comments: what is never closed is read once, to the end."""
_COMMENT = re.compile(rf"({_STRING})|/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/)?|(?<![:\w])//[^\n]*+", re.DOTALL)
_TRAILING_COMMA = re.compile(rf"({_STRING})|,(?=\s*+[\]}}])", re.DOTALL)
_BAD_ESCAPE = re.compile(r'\\(\\|["/bfnrt]|u[0-9a-fA-F]{4})|\\')
_INNER_MARK = re.compile(r'([^\s{\[,:\\]\s*+)"(?=\s*+[^\s,:}\]])')
"""A quotation mark within a string, left as it is: nothing that a string stands between is beside it."""
_MOST_CHARACTERS_OF_A_SCRIPT: Final = 2_000_000
"""A bound on the work: each repair reads the script once more."""


def values(script: str) -> Iterator[Any]:
    """Yield every JSON value a script holds, repaired as far as that is safe.

    Pages wrap the script in comments or CDATA, escape it as HTML, leave trailing commas and raw line breaks in
    strings, set a semicolon behind it, quote within strings, or put several values one after the other.
    """
    text = script[:_MOST_CHARACTERS_OF_A_SCRIPT]
    text = _WRAPPING.sub("", text).strip().rstrip(";")
    repairs = (
        lambda t: t,
        lambda t: _TRAILING_COMMA.sub(r"\1", _COMMENT.sub(r"\1", t)),
        lambda t: _BAD_ESCAPE.sub(lambda m: m[0] if m[1] else r"\\", t),
        html.unescape,
        lambda t: _INNER_MARK.sub(r"\1\"", t),
    )
    for repair in repairs:
        text = repair(text)
        read = list(_sequence(text))
        if read:
            yield from read
            return


def _sequence(text: str) -> Iterator[Any]:
    """Yield values until one is broken; raw control characters in strings are let through."""
    decoder = json.JSONDecoder(strict=False)
    at = 0
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield value
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1
