"""What a printed name of a person looks like."""

import re
from functools import cache, lru_cache
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.lists import words
from services.enrich.languages.months import MONTHS
from services.enrich.languages.vocabulary import words as spoken_words

_PART = re.compile(r"^[^\W\d_](?:[^\W\d_]|[’'ʼ`.\-·])*$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.-?){1,4}$")
_ARTICLE = re.compile(
    r"^(?:al|el|ul|ad|an|ar|as|ash|at|az|ed|er|es|et|bin|ben|ibn|abd|abu|umm|da|de|di|du|le|la|d|l|o)[-’'ʼ](?=[^\W\d_])"
)
"""Arabic articles and Romance particles that are joined to a name and stay small: al-Masri, d'Arc."""
_SECTIONS: Final = spoken_words("section.names")
_MOST_PARTS: Final = 5
_MOST_WITH_PARTICLES: Final = 8
_LONGEST: Final = 60


def is_name(text: str) -> bool:
    """Whether a text looks like the name of one person: two to five capitalised parts, particles between them.

    >>> is_name("Ursula von der Leyen"), is_name("Kyiv Post"), is_name("of shells")
    (True, False, False)
    """
    return len(text) <= _LONGEST and _is_name(text)


@lru_cache(maxsize=8192)
def _is_name(text: str) -> bool:
    parts = text.split()
    if not 2 <= len(parts) <= _MOST_WITH_PARTICLES or not _capitalised(parts):  # noqa: PLR2004 - a first and a last name
        return False
    if agency(text) or text.casefold() in _SECTIONS:
        return False
    full = sum(part.casefold() not in words("particles") for part in parts)
    return full <= _MOST_PARTS and not _institutional(parts)


def is_mononym(text: str) -> bool:
    """Whether a text could be a single capitalised name, as some bylines and credits print."""
    return len(text) < _LONGEST and len(text.split()) == 1 and _capitalised([text]) and not _institutional([text])


def in_title_case(name: str) -> str:
    """Return a name printed in capitals as it is usually written; any other as it is.

    >>> in_title_case("JANE MCDONALD-O'NEIL"), in_title_case("J. D. Vance")
    ("Jane Mcdonald-O'Neil", 'J. D. Vance')
    """
    if _has_capital_surname(name.split()):
        return " ".join(_titled(part) if part.isupper() and len(part) > _SHORT else part for part in name.split())
    if not name.isupper() or all(_INITIALS.match(part) for part in name.split()):
        return name
    first, *rest = name.split()
    return " ".join([_titled(first), *(_small_or_titled(part) for part in rest)])


def _small_or_titled(part: str) -> str:
    return part.lower() if part.lower() in words("particles") else _titled(part)


def _titled(part: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda letters: letters[0].capitalize(), part)


def _capitalised(parts: list[str]) -> bool:
    first, last = parts[0], parts[-1]
    ends_named = _is_capital(last) and (_is_capital(first) or first.casefold() in words("particles"))
    return ends_named and all(_is_capital(part) or part.casefold() in words("particles") for part in parts)


def _is_capital(part: str) -> bool:
    if not _PART.match(part):
        return False
    joined = _ARTICLE.match(part)
    opening = part[joined.end()] if joined else part[0]
    return opening.isupper() or not opening.islower()


def _institutional(parts: list[str]) -> bool:
    capital = _has_capital_surname(parts)
    folded = {
        part.casefold().strip(".") for part in parts if not (capital and part.isupper() and len(part) <= _PARTICLE)
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
    return (words("organizations") - words("particles")) | words("no_names")


def _has_acronym(parts: list[str]) -> bool:
    """Tell CBC Sport from JANE DOE and Jane DOE: an acronym stands among words that are not in capitals."""
    if _has_capital_surname(parts):
        return False
    capitals = [part for part in parts if part.isupper() and len(part.strip(".")) > 2 and "." not in part]  # noqa: PLR2004 - JD, J.R. are initials
    return bool(capitals) and not all(part.isupper() for part in parts)


_VOWELLESS: Final = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,5}")
"""`MDR THÜRINGEN` is no person either, though all of it is in capitals: no first name is without a vowel."""
_JOINED_ACRONYM: Final = re.compile(r"[A-Z]{2,}-[A-Z][a-z]")
"""`ARD-Studio London` is no person."""
_SHORT: Final = 1
_PARTICLE: Final = 2
"""Letters of a particle in capitals before a surname in capitals, which may be an acronym elsewhere: AG."""
_MOST_SURNAMED: Final = 3
_SURNAME: Final = 4
"""Letters of a surname in capitals; shorter words in capitals are acronyms as often."""


def _has_capital_surname(parts: list[str]) -> bool:
    """Whether the last part alone, or the last ones, are in capitals, as one agency prints names: Ed JONES."""
    capitals = [part.isupper() and len(part) > _SHORT and "." not in part for part in parts]
    if not capitals[-1] or len(parts[-1]) < _SURNAME or len(parts) > _MOST_SURNAMED or parts[0].isupper():
        return False
    return all(capitals[capitals.index(True) :])
