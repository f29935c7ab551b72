"""News and picture agencies under their usual short names, with the ways they are printed."""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from services.enrich.languages.vocabulary import words

_MOST_CHARACTERS_OF_AN_AGENCY: Final = 60
"""With what is printed round its name; no longer text is looked up."""
MOST_AGENCY_WORDS: Final = 4
"""Words of an agency's name that are tried beside other words: `Press Trust of India`."""
_ENDS: Final = " .,;:"
_BEFORE: Final = words("credit.agency_before")
_BEHIND: Final = words("credit.pictures")
_TRIM = re.compile(rf"^(?:{'|'.join(map(re.escape, _BEFORE))})\s+|\s+(?:{'|'.join(map(re.escape, _BEHIND))})$")
_TRIM_DATED = re.compile(rf"{_TRIM.pattern}|(?<=[a-z])\s?(?:19|20)\d\d$")
_DOTTED = re.compile(r"\b(\w)\.(?=\w\b|$)")


def agency(printed: str) -> str | None:
    """Return the short name of an agency, None if it is not one.

    >>> agency("The Associated Press"), agency("A.P."), agency("Kyiv Independent")
    ('AP', 'AP', None)
    """
    return _known(printed) if len(printed) <= _MOST_CHARACTERS_OF_AN_AGENCY else None


def may_name_agency(word: str) -> bool:
    """Whether a word may be the first or the last of an agency's name: a cheap question before the dear one."""
    plain = word.casefold().strip(_ENDS)
    told = plain.isascii() and "." not in plain and not plain[-1:].isdigit()
    return not plain or not told or plain in _words()


@lru_cache(maxsize=8192)
def _known(printed: str) -> str | None:
    normal = printed if printed.isascii() else unicodedata.normalize("NFKC", printed)
    folded = " ".join(normal.casefold().split()).strip(_ENDS)
    if "." in folded:
        folded = _DOTTED.sub(r"\1", folded)
    found = _aliases().get(folded)
    trim = _TRIM_DATED if folded[-1:].isdigit() else _TRIM if " " in folded else None
    return found or _aliases().get(trim.sub("", folded)) if trim else found


@cache
def _aliases() -> dict[str, str]:
    """Map each casefolded printed form to the short name: `agencies.txt` has a short name and its forms a line."""
    table: dict[str, str] = {}
    printed_names = files("services.enrich.gazetteer").joinpath("agencies.txt").read_text(encoding="utf-8")
    for row in filter(str.strip, printed_names.split("\n")):
        name, _, printed = row.partition(": ")
        table |= dict.fromkeys(printed.split(", "), name)
    return table


@cache
def _words() -> frozenset[str]:
    """Return the words of all names, and those that may stand round them."""
    return frozenset(word for alias in (*_aliases(), *_BEFORE, *_BEHIND) for word in alias.split())
