"""Names of authors, as pages state them for machines."""

import re
from typing import Final

_LEAD = re.compile(
    r"^(?:by|from|von|par|por|di|da|door|av|af|автор|oleh|text|words|written by|story by)\s*:?\s+", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:;|\||\n|•|·| & | and | und | et | y | e | og | och | en | ja | and,)\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+", re.IGNORECASE)
_LONGEST: Final = 100
_NOBODY: Final = frozenset(
    {"admin", "administrator", "none", "null", "undefined", "n/a", "editor", "author", "unknown"}
)


def people(stated: list[str]) -> tuple[str, ...]:
    """Return each author once, in order. One statement may name several, and may start with a `By`."""
    found: dict[str, str] = {}
    for text in stated:
        for part in _parts(text):
            if _is_name(part):
                found.setdefault(part.casefold(), part)
    return tuple(found.values())


def _parts(text: str) -> list[str]:
    text = _LEAD.sub("", _ADDRESS.sub("", text).strip())
    names = [name for part in _BETWEEN.split(text) for name in _COMMA.split(part)]
    return [_LEAD.sub("", name).strip(" ,;:|-–—/()") for name in names]


def _is_name(text: str) -> bool:
    if not 1 < len(text) <= _LONGEST or text.casefold() in _NOBODY:
        return False
    return any(letter.isalpha() for letter in text) and sum(map(str.isdigit, text)) < len(text) / 2
