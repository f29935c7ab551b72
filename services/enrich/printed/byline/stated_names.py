"""Names of authors, as pages state them for machines."""

import re
from typing import Final

from services.enrich.languages.lists import words
from services.enrich.text.names import is_name

_LEAD = re.compile(
    r"^(?:by|from|vo[nm]|par|por|di|da|door|av|af|автор|oleh|text|words|written by|story by)\s*:?\s+", re.IGNORECASE
)
_ALL_OF = re.compile(
    r"^(?:(?:view|see|read|show|more|zeige?|alle|voir|ver|vedi|mostra|visualizza|bekijk|toon|visa|vis|se|zobacz)\s)?"
    r"\s*(?:all|more|other|alle|weitere|mehr|tous?|toutes|les|todas?|todos|las|los|tutti|gli|alla|wszystkie)\s.{0,40}?"
    r"(?<!\w)(?:by|from|von|vom|par|de|por|di|van|door|av|af|från|fra|autora)\s+(?=\S)",
    re.IGNORECASE,
)
"""The link that archives carry: `View all posts by Jane Doe`, `Alle Beiträge von Jane Doe`."""
_SHOW = re.compile(r"\s+(?:anzeigen|ansehen|zeigen)$")
_BETWEEN = re.compile(r"\s*(?:;|\||\n|•|·| & | and | und | et | y | e | og | och | en | ja | and,)\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+", re.IGNORECASE)
_LONGEST: Final = 100
_NOBODY: Final = frozenset(
    {
        "admin",
        "administrator",
        "wordpressadmin",
        "wpadmin",
        "webmaster",
        "super user",
        "superuser",
        "root",
        "none",
        "null",
        "undefined",
        "n/a",
        "editor",
        "author",
        "unknown",
        "anonymous",
        "guest",
    }
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
    text = _SHOW.sub("", _LEAD.sub("", _ALL_OF.sub("", _ADDRESS.sub("", text).strip())))
    names = [name for part in _BETWEEN.split(text) for name in _without_role(_COMMA.split(part))]
    return [_LEAD.sub("", name).strip(" ,;:|-–—/()→»›") for name in names]


def _without_role(parts: list[str]) -> list[str]:
    """Leave out what a person is: `Ana Brandt, Chief correspondent`. In names only particles are small."""
    first, *others = parts
    if not is_name(first):
        return parts
    return [first, *(part for part in others if is_name(part) or not _is_role(part))]


def _is_role(text: str) -> bool:
    return any(word[0].islower() and word.casefold() not in words("particles") for word in text.split()[1:])


def _is_name(text: str) -> bool:
    if not 1 < len(text) <= _LONGEST or text.casefold() in _NOBODY:
        return False
    return any(letter.isalpha() for letter in text) and sum(map(str.isdigit, text)) < len(text) / 2
