"""Countries and large cities as other languages than English call them.

Countries from Natural Earth (public domain), which has their names in 24 languages; cities by their other names in
GeoNames. Both are found by rules alone, without a recogniser of the language: countries by name, cities only behind a
word for `in`, `from` or `to`.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.gazetteer.cities import item
from services.enrich.gazetteer.countries import by_iso
from services.enrich.gazetteer.inflected import case_endings, nominatives
from services.enrich.gazetteer.known import Known
from services.enrich.gazetteer.places import LARGE_PEOPLE, Place, called
from services.enrich.gazetteer.tables import names, rows
from services.enrich.languages.vocabulary import spoken

_CAPITALISED: Final = r"[^\W\d_a-z\u0430-\u044f\u0454\u0456\u0457\u0491][^\W\d_]+"
"""A word without a small letter of Latin, Russian or Ukrainian in front."""
_UNSPACED: Final = frozenset({"ja", "zh", "ko", "th"})
"""Languages that do not part a name from what follows it."""
_WRITTEN_AS: Final = {"nb": "no"}
"""Bokmål is what goes by the name of Norwegian."""
_ENGLISH: Final = "en"
"""Its cities are named by the recogniser, not by these rules."""
_WELL_KNOWN_ABROAD_PEOPLE: Final = 200_000
"""Smaller cities are seldom named abroad, and some are called like other things there."""
_LEAST_LETTERS_OF_A_STEM: Final = 4
"""Shorter names keep their last letter: `Чад` would be anything without it."""


def scan(text: str, language: str) -> Iterator[tuple[int, int, Known]]:
    """Yield the countries and cities in a text of a language (BCP 47), in order and without overlaps."""
    code = language.partition("-")[0]
    countries, cities = _countries(code), _cities(code)
    found: list[tuple[int, int, Known]] = []
    for match in countries.finditer(text) if countries else ():
        land = by_iso(_isos(code)[match["name"]])
        if land:
            links = Links(geonames=land.geonames, wikidata=land.wikidata, iso=land.iso)
            found.append((*match.span(), Known(land.name, EntityType.PLACE, links)))
    for match in cities.finditer(text) if cities else ():
        city = next(filter(None, map(_city, nominatives(match["name"], code))), None)
        if city and city.population >= _WELL_KNOWN_ABROAD_PEOPLE:
            links = Links(geonames=city.geonames, wikidata=item(city.geonames))
            found.append((*match.span("name"), Known(city.name, EntityType.PLACE, links)))
    behind = 0
    for start, end, known in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= behind:
            yield start, end, known
            behind = end


def _city(name: str) -> Place | None:
    """Return the likeliest city of a name; a town is seldom meant by another language's name for one: `Filadelfia`."""
    towns = called(name)
    return next((place for place in towns if place.population >= LARGE_PEOPLE), next(iter(towns), None))


@cache
def _isos(code: str) -> dict[str, str]:
    """Return country codes by the stems under which the language's names are looked for."""
    return {
        _stem(name, code): iso
        for iso, *columns in rows("abroad.tsv")
        for column in columns
        if column.partition("=")[0] == code
        for name in names(column.partition("=")[2])
    }


def _stem(name: str, code: str) -> str:
    dropped = spoken("names.endings.dropped").get(code, frozenset())
    return name[:-1] if name[-1] in dropped and len(name) > _LEAST_LETTERS_OF_A_STEM else name


@cache
def _countries(code: str) -> re.Pattern[str] | None:
    stems = "|".join(re.escape(name) for name in sorted(_isos(code), key=len, reverse=True))
    if not stems:
        return None
    if code in _UNSPACED:
        return re.compile(f"(?P<name>{stems})")
    return re.compile(rf"(?<!\w)(?P<name>{stems})(?:{'|'.join(case_endings(code))})(?!\w)")


@cache
def _cities(code: str) -> re.Pattern[str] | None:
    where = spoken("names.where").get(_WRITTEN_AS.get(code, code))
    if code == _ENGLISH or not where:
        return None
    return re.compile(rf"(?<!\w)(?i:{'|'.join(where)}) (?P<name>{_CAPITALISED}(?:[- ]{_CAPITALISED})?)")
