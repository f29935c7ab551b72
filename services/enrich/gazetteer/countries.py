"""Countries under their names, and the words for their people.

GeoNames' ids: see NOTICE. Wikidata's: see the gazetteer's README. Names and demonyms were entered by hand after the
usage of English-language agencies.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from services.enrich.gazetteer.tables import as_listed, names, rows
from services.enrich.languages.vocabulary import words

_NO_PLURAL: Final = tuple(words("names.no_plural"))


@dataclass(frozen=True, slots=True)
class Country:
    """A country or a territory with a code of its own."""

    name: str
    iso: str
    """ISO 3166-1 alpha-2."""
    geonames: int
    wikidata: str
    population: int


def country(name: str) -> Country | None:
    """Return the country that goes by a name: 'Russian Federation', 'UK', 'NORTH KOREA'."""
    table = _by_name()
    return next((table[key] for key in as_listed(name) if key in table), None)


def by_iso(iso: str) -> Country | None:
    """Return the country that has an ISO 3166-1 alpha-2 code."""
    return _by_iso().get(iso)


def demonym(word: str) -> Country | None:
    """Return the country whose people (or things) a word names: 'Russian', 'Russians', 'North Korean'."""
    table = _by_demonym()
    return next((table[key] for key in as_listed(word) if key in table), None)


def names_and_demonyms() -> tuple[str, ...]:
    """Return everything that `country` and `demonym` know."""
    return (*_by_name(), *_by_demonym())


@cache
def _by_name() -> dict[str, Country]:
    return {name: land for land, called, _ in _countries() for name in called}


@cache
def _by_iso() -> dict[str, Country]:
    return {land.iso: land for land, _, _ in _countries()}


@cache
def _by_demonym() -> dict[str, Country]:
    return {form: land for land, _, people in _countries() for word in people for form in (word, _plural(word))}


def _countries() -> list[tuple[Country, list[str], list[str]]]:
    return [
        (Country(called.split(";")[0], iso, int(geonames), item, int(population)), names(called), names(people))
        for iso, geonames, item, population, called, people in rows("countries.tsv")
    ]


def _plural(demonym: str) -> str:
    """Return the plural; those in -ese, -sh, -ch and -ss have none of their own."""
    return demonym if demonym.endswith(_NO_PLURAL) else f"{demonym}s"
