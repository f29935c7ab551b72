"""Names of authors, as pages state them for machines."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.byline.role_words import JOINS
from services.enrich.text.names import is_name

_MOST_CHARACTERS_OF_AN_AUTHOR: Final = 100
"""A team with its house; what is longer is a text about somebody."""

_PARTICLES: Final = words("text.particles")
_NOBODY: Final = words("byline.nobody")
_BY: Final = pattern("byline.by", "byline.from")
_LEAD = re.compile(rf"^(?:{_BY}|{pattern('byline.written_by', 'byline.stated_leads')})\s*:?\s+", re.IGNORECASE)
_ALL_OF = re.compile(
    rf"^(?:(?:{pattern('byline.show')})\s)?\s*(?:{pattern('byline.all')})\s.{{0,40}}?"
    rf"(?<!\w)(?:{_BY}|{pattern('byline.of', 'byline.archive_by')})\s+(?=\S)",
    re.IGNORECASE,
)
"""The link that archives carry: `View all posts by Jane Doe`, `Alle Beiträge von Jane Doe`."""
_SHOW = re.compile(rf"\s+(?:{pattern('byline.shown')})$")
_BETWEEN = re.compile(rf"\s*(?:[;|\n•·]| & |{JOINS}|\s(?i:{pattern('byline.and_in_capitals')}),?\s)\s*")
"""Systems capitalise all words of a statement: `Ada Holt And Bo Lind`."""
_COMMA = re.compile(r"\s*,\s*")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+", re.IGNORECASE)


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
    return any(word[0].islower() and word.casefold() not in _PARTICLES for word in text.split()[1:])


def _is_name(text: str) -> bool:
    if not 1 < len(text) <= _MOST_CHARACTERS_OF_AN_AUTHOR or text.casefold() in _NOBODY:
        return False
    return any(letter.isalpha() for letter in text) and sum(map(str.isdigit, text)) < len(text) / 2
