"""Names in a text without capitals: those that are no words, or that several words make up.

Chat logs, transcripts and old archives are printed so. No recogniser reads them; a name of one word is taken only where
no other word is spelt like it, a city only behind a word for `in` and only if it is a metropolis.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.gazetteer.cities import item
from services.enrich.gazetteer.known import Known, every_name, known
from services.enrich.gazetteer.places import METROPOLIS_PEOPLE, find
from services.enrich.gazetteer.scan import openings
from services.enrich.gazetteer.scan import scan as occurrences
from services.enrich.languages.vocabulary import spoken, words

_LEAST_LETTERS_OF_A_WORD: Final = 4
"""Shorter names are words in small letters."""
_LEAST_LETTERS_OF_A_TEXT: Final = 40
"""A shorter line without capitals is a label."""
_SAMPLE_OF_A_TEXT: Final = 160
"""Within so many code points such a text has them, whatever figures stand between."""
_ENGLISH: Final = "en"
_WHERE: Final = re.compile(
    rf"\b(?:{'|'.join(spoken('names.where')[_ENGLISH])}) (?=([a-z]{{4,}}(?: [a-z]{{3,}}){{0,2}}))"
)


def is_caseless(text: str) -> bool:
    """Whether a text of some length has letters, and no capital."""
    return text.islower() and sum(map(str.isalpha, text[:_SAMPLE_OF_A_TEXT])) >= _LEAST_LETTERS_OF_A_TEXT


def scan(text: str) -> Iterator[tuple[int, int, Known]]:
    """Yield the names in a text without capitals with their places; overlaps are possible."""
    by_form = _by_form()
    for start, end in occurrences(text, _openings()):
        yield start, end, by_form[text[start:end]]
    for where in _WHERE.finditer(text):
        following = where[1].split(" ")
        for count in range(len(following), 0, -1):
            name = " ".join(following[:count])
            city = find(name)
            if city and city.population >= METROPOLIS_PEOPLE and name not in by_form:
                links = Links(geonames=city.geonames, wikidata=item(city.geonames))
                yield where.end(), where.end() + len(name), Known(city.name, EntityType.PLACE, links)
                break


def cased(printed: str, one: Known) -> str:
    """Return a name as a paper would print it."""
    if one.type is EntityType.GROUP:
        return printed.title()
    return printed.upper() if one.type is EntityType.ORGANIZATION and " " not in printed else one.name


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    return openings(_by_form())


@cache
def _by_form() -> dict[str, Known]:
    words_too = words("names.words_too")
    found = {name.lower(): one for name in every_name() if (one := known(name)) and _tells(name, one)}
    return {form: one for form, one in found.items() if form not in words_too}


def _tells(name: str, one: Known) -> bool:
    if " " in name:
        return name.replace(" ", "").isalpha()
    if len(name) < _LEAST_LETTERS_OF_A_WORD:
        return False
    return name.isupper() if one.type is EntityType.ORGANIZATION else name[0].isupper() and name[1:].islower()
