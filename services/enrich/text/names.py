"""What a printed name of a person looks like."""

import re
from functools import cache, lru_cache
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.gazetteer.house_words import house_words
from services.enrich.languages.months import MONTHS
from services.enrich.languages.vocabulary import pattern, words

_PART = re.compile(r"^[^\W\d_](?:[^\W\d_]|[’'ʼ`.\-·])*$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.-?){1,4}$")
_SECTIONS: Final = words("section.names")
_PARTICLES: Final = words("text.particles")
_JOINED = re.compile(rf"^(?:{pattern('text.joined')})[-’'ʼ](?=[^\W\d_])")
"""An article or particle that is joined to a name and stays small: al-Masri, d'Arc."""
_VOWELLESS = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,5}")
"""`MDR THÜRINGEN` is no person either, though all of it is in capitals: no first name is without a vowel."""
_JOINED_ACRONYM = re.compile(r"[A-Z]{2,}-[A-Z][a-z]")
"""`ARD-Studio London` is no person."""

LEAST_PARTS_OF_A_NAME: Final = 2
"""A first and a last name."""
MOST_PARTS_OF_A_NAME: Final = 5
"""Particles are not counted: two first names and three surnames."""
_MOST_PARTS_WITH_PARTICLES: Final = 8
"""Of the longest names, with `de la` and `von der` in them."""
MOST_CHARACTERS_OF_A_NAME: Final = 60
"""What is longer is a phrase in capitals."""
_LEAST_LETTERS_OF_AN_ACRONYM: Final = 3
"""JD and J.R. are initials."""
_MOST_LETTERS_OF_A_PARTICLE: Final = 2
"""In capitals before a surname in capitals, where it may be an acronym elsewhere: AG."""
_INITIAL_LETTERS: Final = 1
"""`J` in `Ed J JONES` is no surname in capitals."""
_MOST_PARTS_WITH_A_SURNAME_IN_CAPITALS: Final = 3
"""`Ed de JONES`; longer ones are headlines with an acronym at their end."""
_LEAST_LETTERS_OF_A_SURNAME_IN_CAPITALS: Final = 4
"""Shorter words in capitals are acronyms as often."""


def is_name(text: str) -> bool:
    """Whether a text looks like the name of one person: two to five capitalised parts, particles between them.

    >>> is_name("Ursula von der Leyen"), is_name("Kyiv Post"), is_name("of shells")
    (True, False, False)
    """
    return len(text) <= MOST_CHARACTERS_OF_A_NAME and _is_name(text)


@lru_cache(maxsize=8192)
def _is_name(text: str) -> bool:
    parts = text.split()
    if not LEAST_PARTS_OF_A_NAME <= len(parts) <= _MOST_PARTS_WITH_PARTICLES or not _capitalised(parts):
        return False
    if agency(text) or text.casefold() in _SECTIONS:
        return False
    full = sum(part.casefold() not in _PARTICLES for part in parts)
    return full <= MOST_PARTS_OF_A_NAME and not _institutional(parts)


def is_mononym(text: str) -> bool:
    """Whether a text could be a single capitalised name, as some bylines and credits print."""
    return (
        len(text) < MOST_CHARACTERS_OF_A_NAME
        and len(text.split()) == 1
        and _capitalised([text])
        and not _institutional([text])
    )


def in_title_case(name: str) -> str:
    """Return a name printed in capitals as it is usually written; any other as it is.

    >>> in_title_case("JANE MCDONALD-O'NEIL"), in_title_case("J. D. Vance")
    ("Jane Mcdonald-O'Neil", 'J. D. Vance')
    """
    if _has_capital_surname(name.split()):
        return " ".join(
            _titled(part) if part.isupper() and len(part) > _INITIAL_LETTERS else part for part in name.split()
        )
    if not name.isupper() or all(_INITIALS.match(part) for part in name.split()):
        return name
    first, *rest = name.split()
    return " ".join([_titled(first), *(_small_or_titled(part) for part in rest)])


def _small_or_titled(part: str) -> str:
    return part.lower() if part.lower() in _PARTICLES else _titled(part)


def _titled(part: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda letters: letters[0].capitalize(), part)


def _capitalised(parts: list[str]) -> bool:
    first, last = parts[0], parts[-1]
    ends_named = _is_capital(last) and (_is_capital(first) or first.casefold() in _PARTICLES)
    return ends_named and all(_is_capital(part) or part.casefold() in _PARTICLES for part in parts)


def _is_capital(part: str) -> bool:
    if not _PART.match(part):
        return False
    joined = _JOINED.match(part)
    opening = part[joined.end()] if joined else part[0]
    return opening.isupper() or not opening.islower()


def _institutional(parts: list[str]) -> bool:
    capital = _has_capital_surname(parts)
    folded = {
        part.casefold().strip(".")
        for part in parts
        if not (capital and part.isupper() and len(part) <= _MOST_LETTERS_OF_A_PARTICLE)
    }
    if not folded.isdisjoint(institutional_words()) or folded <= MONTHS.keys():
        return True
    return (
        _has_acronym(parts)
        or _VOWELLESS.fullmatch(parts[0]) is not None
        or any(_JOINED_ACRONYM.match(part) for part in parts)
    )


@cache
def institutional_words() -> frozenset[str]:
    """Return the words, casefolded, that show a name to be an institution's."""
    return words("text.organizations") | words("text.no_names") | house_words()


def _has_acronym(parts: list[str]) -> bool:
    """Tell CBC Sport from JANE DOE and Jane DOE: an acronym stands among words that are not in capitals."""
    if _has_capital_surname(parts):
        return False
    least = _LEAST_LETTERS_OF_AN_ACRONYM
    capitals = [part for part in parts if part.isupper() and len(part) >= least and "." not in part]
    return bool(capitals) and not all(part.isupper() for part in parts)


def _has_capital_surname(parts: list[str]) -> bool:
    """Whether the last part alone, or the last ones, are in capitals, as one agency prints names: Ed JONES."""
    capitals = [part.isupper() and len(part) > _INITIAL_LETTERS and "." not in part for part in parts]
    told = capitals[-1] and len(parts[-1]) >= _LEAST_LETTERS_OF_A_SURNAME_IN_CAPITALS
    if not told or len(parts) > _MOST_PARTS_WITH_A_SURNAME_IN_CAPITALS or parts[0].isupper():
        return False
    return all(capitals[capitals.index(True) :])
