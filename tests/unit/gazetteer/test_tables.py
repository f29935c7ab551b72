"""Places and countries by name."""

import pytest

from services.enrich.gazetteer.countries import country, demonym
from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.organizations import organization
from services.enrich.gazetteer.places import called, find
from services.enrich.gazetteer.regions import region


@pytest.mark.parametrize("name", ["Kyiv", "KYIV", "Kiev", "Kiew", "Київ"])
def test_a_city_is_found_by_any_of_its_names(name: str) -> None:
    """Case, language and the spelling of another decade make no difference."""
    place = find(name)
    assert place is not None
    assert (place.name, place.geonames, place.country) == ("Kyiv", 703448, "UA")
    assert place.population > 2_000_000


def test_the_most_populous_of_several_wins() -> None:
    """There are dozens of places called London; a paper that says no more means the largest."""
    london = find("London")
    assert london is not None
    assert london.country == "GB"
    assert len(called("London")) > 3


def test_the_country_decides_where_it_is_known() -> None:
    """London, Ontario, is found by its country, and no London by a country that has none."""
    london = find("London", country="CA")
    assert london is not None
    assert london.country == "CA"
    assert find("Nuuk", country="UA") is None


def test_a_small_town_is_there_by_its_own_name() -> None:
    """Wars and accidents happen in small places."""
    town = find("Sudzha")
    assert town is not None
    assert town.country == "RU"


@pytest.mark.parametrize("name", ["", " ", "-", "Xqzzyville", "\x00", "a" * 100_000])
def test_what_is_no_place_finds_none(name: str) -> None:
    """Odd names are answered like any other unknown name."""
    assert find(name) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("São Paulo", "SAO PAULO"), ("Port-au-Prince", "port au prince"), ("Ky'yiv", "kyyiv"), ("Ḥimṣ", "Hims")],
)
def test_spellings_of_one_name_fold_to_one_form(one: str, other: str) -> None:
    """Accents, hyphens, apostrophes and case are lost on purpose."""
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("name", "iso"),
    [("Russia", "RU"), ("Russian Federation", "RU"), ("UK", "GB"), ("NORTH KOREA", "KP"), ("N. Korea", "KP")],
)
def test_a_country_is_known_by_its_usual_and_short_names(name: str, iso: str) -> None:
    """Headlines shorten names and print them in capitals."""
    found = country(name)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    ("word", "iso"),
    [
        ("Russian", "RU"),
        ("Ukrainians", "UA"),
        ("North Korean", "KP"),
        ("Dutch", "NL"),
        ("FRENCH", "FR"),
        ("Swiss", "CH"),
    ],
)
def test_words_for_a_people_lead_to_its_country(word: str, iso: str) -> None:
    """Singular, plural and adjective are one."""
    found = demonym(word)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("word", ["turkey", "polish", "us", "chad", "Us"])
def test_ordinary_words_are_neither_countries_nor_peoples(word: str) -> None:
    """Case tells a country from a bird and a people from a verb."""
    assert country(word) is None
    assert demonym(word) is None


def test_regions_carry_their_codes() -> None:
    """A state goes by its name and by its agency abbreviation; parts of the world have no code."""
    assert region("N.J.") == region("New Jersey")
    found = region("BAVARIA")
    assert found is not None
    assert found.iso == "DE-BY"
    sea = region("Black Sea")
    assert sea is not None
    assert sea.iso is None


def test_a_body_is_one_under_all_its_names() -> None:
    """An acronym and its expansion are one thing; case counts, since IS and who are words."""
    assert organization("AFP") == organization("Agence France-Presse")
    assert organization("WHO") is not None
    assert organization("who") is None
