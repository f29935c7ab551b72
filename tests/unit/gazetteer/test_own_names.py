"""A place's own name is its own, whatever larger places are called by it in other languages and in old times."""

import gzip
from collections.abc import Iterator
from importlib.resources import files

import pytest

from services.contracts.raw import RawArticle
from services.enrich.draft import Draft
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.places import called, find
from services.enrich.steps.dateline import dateline
from services.enrich.steps.read import read

SPELT_OTHERWISE = {"Odessa", "St. Petersburg"}
"""In Texas and Florida: the larger ones have the same name, in a spelling that papers mix with theirs."""


def large() -> Iterator[tuple[str, int]]:
    """Yield the names and the people of all places of more than 100,000."""
    packed = files("services.enrich.gazetteer").joinpath("places.gz").read_bytes()
    rows, _, _ = gzip.decompress(packed).decode().partition("\n\n")
    for row in rows.split("\n"):
        name, _, _, population, _ = row.split("\t")
        if int(population) > 100_000:
            yield name, int(population)


def test_every_large_place_is_found_by_its_own_name() -> None:
    """Or a larger one of the same name is; never one that has the name among its others only."""
    asked = list(large())
    assert len(asked) > 5_000
    beaten = {
        name: place
        for name, population in asked
        if (place := find(name)) is None or folded(place.name) != folded(name) or place.population < population
    }
    assert beaten.keys() == SPELT_OTHERWISE


def test_every_large_place_opens_a_story_under_its_own_name() -> None:
    """In capitals, wherever a dateline can print the name; what is a country's name alone is the country's."""
    printed = [name for name, _ in large() if _may_open(name)]
    assert len(printed) > 5_000
    opened = {name: _opened(name) for name in printed}
    assert {name for name, place in opened.items() if folded(place) != folded(name)} == SPELT_OTHERWISE


def _may_open(name: str) -> bool:
    words = name.upper().replace("-", " ").split(" ")
    plain = all(word.rstrip(".").isalpha() for word in words) and len(words) <= 5
    return plain and folded(name.upper()) == folded(name) and country(name) is None


def _opened(name: str) -> str:
    line = f"{name.upper()} (AP) — A ferry was held in the harbour on Monday because of the wind, its owner said.\n"
    found = dateline(read(Draft(RawArticle(content=line)))).dateline
    return found.place or "" if found and found.links.geonames else ""


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Bridgetown", "BB"),
        ("Nazareth", "IL"),
        ("Salisbury", "GB"),
        ("Alessandria", "IT"),
        ("Kiev", "UA"),
        ("Peking", "CN"),
        ("Calcutta", "IN"),
        ("Medina", "SA"),
        ("Hull", "GB"),
        ("Odessa", "UA"),
        ("St Petersburg", "RU"),
    ],
)
def test_the_better_known_has_the_name(name: str, country: str) -> None:
    """A town comes before the old names of cities, a village does not; short forms and spellings are nearly own."""
    assert called(name)[0].country == country
