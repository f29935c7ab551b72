"""Places and countries by name."""

import pytest

from services.enrich.gazetteer.fold import folded
from services.enrich.gazetteer.places import called, find


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
