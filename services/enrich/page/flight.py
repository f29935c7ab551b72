"""React's rows: the page as a server sends it to the script that prints it."""

import json
import re
from typing import Any, Final

_ROW = re.compile(r"\n?([0-9a-f]+):(?:T([0-9a-f]+),|[A-Z]{0,2}(?=[\[{\"0-9ntf]))")
_REFERENCE = re.compile(r"\$(?:L|@|F)?([0-9a-f]+)(?::.*)?")
MOST_LEVELS_OF_VALUES: Final = 60
"""Values within values: a story stands twenty deep; values may name each other in a circle."""
MOST_VALUES: Final = 100_000
"""A bound on the work: the state of a large page has some ten thousand; values may be named by many others."""


def flight(text: str) -> list[Any]:
    """Return the values of all rows, each in the place of the first other that names it."""
    rows = _rows(text)
    resolving = _Resolving(rows)
    whole = [resolving.value(rows[name], MOST_LEVELS_OF_VALUES) for name in rows if name == "0"]
    return whole + [
        resolving.value(row, MOST_LEVELS_OF_VALUES) for name, row in rows.items() if name not in resolving.named
    ]


def _rows(text: str) -> dict[str, Any]:
    """Read `1a:[…]` lines, and `1b:T4f2,…` with so many bytes of text."""
    rows: dict[str, Any] = {}
    decoder = json.JSONDecoder(strict=False)
    at = 0
    while found := _ROW.search(text, at):
        at = found.end()
        if found[2]:
            size = int(found[2], 16)
            rows[found[1]] = text[at : at + size].encode()[:size].decode(errors="ignore")
            at += len(rows[found[1]])
            continue
        try:
            rows[found[1]], at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
    return rows


class _Resolving:
    def __init__(self, rows: dict[str, Any]) -> None:
        self.named: set[str] = {"0"}
        self._rows = rows
        self._left = MOST_VALUES

    def value(self, value: Any, levels: int) -> Any:
        self._left -= 1
        if levels == 0 or self._left < 0:
            return None
        if isinstance(value, dict):
            return {key: self.value(inner, levels - 1) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.value(inner, levels - 1) for inner in value]
        if isinstance(value, str) and value.startswith("$") and (named := _REFERENCE.fullmatch(value)):
            name = named[1]
            if name in self._rows and name not in self.named:
                self.named.add(name)
                return self.value(self._rows[name], levels - 1)
        return value
