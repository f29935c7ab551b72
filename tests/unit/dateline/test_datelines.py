"""Datelines: the place that opens a story."""

import pytest

from services.enrich.printed.dateline.printed_dateline import printed_dateline
from tests.unit.desk import PARAGRAPHS, desk, story


@pytest.mark.parametrize(
    ("printed", "place", "country", "agency"),
    [
        ("KYIV --", "Kyiv", "UA", None),
        ("BERLIN —", "Berlin", "DE", None),
        ("LONDON, Nov. 4 (Reuters) –", "London", "GB", "Reuters"),
        ("OSLO (AP) -", "Oslo", "NO", "AP"),
        ("Berlin (dpa) -", "Berlin", "DE", "dpa"),
        ("LVIV, Ukraine (AP) —", "Lviv", "UA", "AP"),
        ("MADRID, 4 nov (EFE).-", "Madrid", "ES", "EFE"),
        ("PARIS/ROME —", "Paris", "FR", None),
        ("Paris (AFP) –", "Paris", "FR", "AFP"),
        ("BETHLEHEM, Pa. (AP) _", "Bethlehem", "US", "AP"),
        ("BRISBANE, Oct 3 AAP -", "Brisbane", "AU", "AAP"),
    ],
)
def test_reads_datelines(printed: str, place: str, country: str, agency: str | None) -> None:
    """The printed form with its dash, the place in its usual spelling, its country, the agency."""
    article = desk(story("Harbour bridge to close", f"{printed} {PARAGRAPHS[0]}", *PARAGRAPHS[1:]))
    found = article.metadata.dateline
    assert found is not None
    assert (found.text, found.place, found.country, found.agency) == (printed, place, country, agency)
    assert article.text[found.start : found.end] == printed
    assert found.links.geonames is not None


@pytest.mark.parametrize(
    ("printed", "country", "geonames"),
    [
        ("PARIS, Texas (AP) —", "US", 4717560),
        ("LONDON, Ont. —", "CA", 6058560),
        ("SPRINGFIELD, Ill. (AP) —", "US", 4250542),
        ("PARIS, France (AFP) —", "FR", 2988507),
        ("CALDER, Ohio (AP) —", "US", None),
        ("ATLANTA, Georgia (AP) —", "US", 4180439),
        ("BATUMI, Georgia (AP) —", "GE", 615532),
        ("MINNA, Niger —", "NG", 2330100),
        ("CALDER, Georgia —", "GE", None),
        ("BETHLEHEM, West Bank (AP) —", "PS", 284315),
        ("BETHLEHEM, Pa. (AP) —", "US", 5180225),
        ("KHAN YOUNIS, Gaza Strip —", "PS", 281124),
        ("CANCUN, Mexico (AP) —", "MX", 3531673),
    ],
)
def test_the_state_behind_a_town_tells_which_town(printed: str, country: str, geonames: int | None) -> None:
    """Its namesakes are somewhere else; and where there is none of that name, no other one is linked."""
    dateline = desk(f"Ferry held\n\n{printed} The ferry was held on Monday because of the wind.").metadata.dateline
    assert dateline
    assert (dateline.country, dateline.links.geonames) == (country, geonames)


@pytest.mark.parametrize(
    ("printed", "country", "geonames"),
    [
        ("ISLAMABAD —", "PK", 1176615),
        ("CANCUN (AP) —", "MX", 3531673),
        ("NEW DELHI (Reuters) -", "IN", 1261481),
        ("PUEBLO (AP) —", "US", 5435464),
        ("KIEV (AFP) —", "UA", 703448),
        ("PEKING (dpa) -", "CN", 1816670),
    ],
)
def test_a_town_opens_a_story_under_its_own_name_before_larger_ones_under_their_others(
    printed: str, country: str, geonames: int
) -> None:
    """Where no town of note has the name for its own, an old or foreign one will do."""
    dateline = desk(f"Ferry held\n\n{printed} The ferry was held on Monday because of the wind.").metadata.dateline
    assert dateline
    assert (dateline.country, dateline.links.geonames) == (country, geonames)


@pytest.mark.parametrize(
    ("printed", "iso", "geonames"),
    [
        ("SAN MARINO (AP) —", "SM", 3168070),
        ("SINGAPORE (Reuters) -", "SG", 1880252),
        ("LUXEMBOURG (AFP) —", "LU", 2960316),
        ("CUBA (AP) —", "CU", 3562981),
        ("BANGLADESH —", "BD", 1210997),
        ("LEBANON, Ohio (AP) —", "US", 4516412),
    ],
)
def test_a_country_alone_is_the_country_or_its_town_of_that_name(printed: str, iso: str, geonames: int) -> None:
    """And never a town abroad, unless the dateline says that it is there."""
    dateline = desk(f"Ferry held\n\n{printed} The ferry was held on Monday because of the wind.").metadata.dateline
    assert dateline
    assert (dateline.country, dateline.links.geonames) == (iso, geonames)


def test_leaves_the_paragraph_to_the_body_and_the_lede() -> None:
    """The block keeps its dateline, the lede does not have it."""
    article = desk(story("Harbour bridge to close", f"KYIV -- {PARAGRAPHS[0]}", *PARAGRAPHS[1:]))
    assert article.body[0].text == f"KYIV -- {PARAGRAPHS[0]}"
    assert article.metadata.lede == PARAGRAPHS[0]


@pytest.mark.parametrize(
    "paragraph",
    [
        *PARAGRAPHS,
        "UPDATE — The bridge has been closed to all traffic.",
        "Nothing — not even the storm — has hurt the bridge as much as salt.",
        "He was, in a word - tired.",
    ],
)
def test_finds_none_where_none_stands(paragraph: str) -> None:
    """A dash alone makes no dateline."""
    article = desk(story("Harbour bridge to close", paragraph, *PARAGRAPHS))
    assert article.metadata.dateline is None


def test_takes_linear_time() -> None:
    """Only the opening of a paragraph is read."""
    assert printed_dateline("Aa " * 400_000) is None
