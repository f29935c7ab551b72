"""The values that a page's scripts hold: what a script in the browser would print the page from."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from lxml.html import HtmlElement

from services.enrich.page.flight import flight
from services.enrich.page.indexed_json import filled_in
from services.enrich.page.script_literals import literals
from services.enrich.page.tolerant_json import values

_MOST_CHARACTERS_OF_A_SCRIPT: Final = 2_000_000
"""A bound on the work; the state of an article's page has some hundred thousand."""
_MOST_CHARACTERS_OF_A_PROGRAM: Final = 400_000
"""What is no JSON is read token by token, which takes twenty times as long."""
_MOST_BEGINNINGS: Final = 24
"""Places of one script at which a value may begin: programs have thousands, a state is assigned among the first."""
_MOST_CHARACTERS_OF_A_PUSH: Final = 40
"""At the beginning of a script, in which React's list is named."""
_LEAST_SHARE_IN_A_VALUE: Final = 1 / 2
"""Share of a script that a value in it takes up where it is what the script is for."""

_BEGINNING = re.compile(r"""[=(]\s*+(?=["{\[])""")
_PROSE = re.compile(
    r"(?:[\w’'\\-]{1,30}+[,;:]?[ \n]){5}(?:[\w’'\\.,;:-]{1,40}+[ \n]?)++"
    r"|[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f，。、]{20,}+"
)
"""Words in a row, as many as programs seldom have."""


def payloads(root: HtmlElement, least: int) -> Iterator[Any]:
    """Yield what scripts hold that have so many characters of prose, in order.

    That is JSON, what is assigned or handed to a function, and React's rows as one.
    """
    pieces: list[str] = []
    for script in root.iter("script"):
        text = script.text or ""
        if "__next_f" in text[:_MOST_CHARACTERS_OF_A_PUSH]:
            pieces += _pushed(text)
        elif least <= len(text) <= _MOST_CHARACTERS_OF_A_SCRIPT and _has_prose(text, least):
            if "json" in script.get("type", ""):
                yield from map(filled_in, values(text))
            else:
                yield from _assigned(text)
    rows = "".join(pieces)
    if _has_prose(rows, least):
        yield flight(rows)


def _has_prose(text: str, least: int) -> bool:
    size = 0
    for found in _PROSE.finditer(text):
        size += found.end() - found.start()
        if size >= least:
            return True
    return False


def _pushed(script: str) -> Iterator[str]:
    for value in _decoded(script):
        if isinstance(value, list):
            yield from (piece for piece in value[1:] if isinstance(piece, str))


def _assigned(script: str) -> list[Any]:
    """Return what a program assigns, where it is written as JSON; else all literals that it has."""
    found, read = [], 0
    for value, size in _sized(script):
        found.append(value)
        read += size
    if read >= _LEAST_SHARE_IN_A_VALUE * len(script):
        return found
    return [literals(script)] if len(script) <= _MOST_CHARACTERS_OF_A_PROGRAM else []


def _decoded(script: str) -> Iterator[Any]:
    return (value for value, _ in _sized(script))


def _sized(script: str) -> Iterator[tuple[Any, int]]:
    decoder = json.JSONDecoder(strict=False)
    end = 0
    for _ in range(_MOST_BEGINNINGS):
        begins = _BEGINNING.search(script, end)
        if begins is None:
            return
        try:
            value, end = decoder.raw_decode(script, begins.end())
        except (ValueError, RecursionError):
            end = begins.end()
        else:
            yield value, end - begins.end()
