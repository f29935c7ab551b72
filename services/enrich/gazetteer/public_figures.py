"""Heads of state and government, and other public figures of whom any newsroom knows which one is meant."""

from dataclasses import dataclass
from functools import cache

from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.tables import names, rows
from services.enrich.languages.vocabulary import words


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody known by one or more names."""

    name: str
    wikidata: str
    country: str
    """ISO 3166-1 alpha-2."""


def person(name: str) -> Person | None:
    """Return who goes by a full name, in any spelling the table has: 'Volodymyr Zelenskiy'."""
    return _by_name().get(folded(name))


def by_surname(name: str) -> Person | None:
    """Return who is meant by a bare family name that nobody else of note has: 'Merkel'."""
    return _by_surname().get(folded(name))


def full_names() -> tuple[str, ...]:
    """Return the names of two words and more that `person` knows, as they are printed; a title is no part of one."""
    styles = words("names.styles")
    listed = (name for _, called in _people() for name in called if not name.startswith("?"))
    return tuple(name for name in listed if " " in name and name.split()[0] not in styles)


@cache
def _by_name() -> dict[str, Person]:
    return {folded(name): one for one, called in _people() for name in called if not name.startswith("?")}


@cache
def _by_surname() -> dict[str, Person]:
    return {folded(name[1:]): one for one, called in _people() for name in called if name.startswith("?")}


@cache
def _people() -> tuple[tuple[Person, tuple[str, ...]], ...]:
    return tuple(
        (Person(called.split(";")[0], item, country), tuple(names(called)))
        for item, country, called in rows("people.tsv")
    )
