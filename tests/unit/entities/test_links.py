"""Stable ids of what an article names."""

import pytest

from services.contracts.entity import EntityType, Zone
from services.contracts.metadata import Links
from services.enrich.entities.join.placed import Placed
from services.enrich.entities.join.things import Thing
from services.enrich.entities.link.links import links
from services.enrich.entities.link.story_scene import Scene, scene
from services.enrich.gazetteer.known import known


def linked(name: str, kind: EntityType, text: str = "", **shares: float) -> Links:
    """Link one thing named in `text`, in a story that plays in the given countries."""
    at = text.find(name)
    placed = [Placed(at, at + len(name), Zone.BODY, 0)] if at >= 0 else []
    one = known(name)
    thing = Thing(name, kind, one.links if one and one.type is kind else Links(), {name})
    return links(text, thing, placed, Scene(shares))


@pytest.mark.parametrize(
    ("text", "name", "shares", "geonames"),
    [
        ("The barn in Paris, Texas, burned.", "Paris", {}, 4717560),
        ("The barn in Paris burned.", "Paris", {}, 2988507),
        ("The barn in Paris burned.", "Paris", {"US": 1.0}, 2988507),
        ("The barn in Tripoli in northern Lebanon burned.", "Tripoli", {"LY": 1.0}, 266826),
        ("Troops left Sudzha, in Kursk province.", "Sudzha", {}, 486816),
        ("He taught in Cambridge, Mass., for years.", "Cambridge", {}, 4931972),
        ("He taught in Cambridge for years.", "Cambridge", {"GB": 1.0}, 2653941),
        ("A ferry left Tripoli (Lebanon) at dawn.", "Tripoli", {"LY": 1.0}, 266826),
        ("The river rose in Cordoba.", "Cordoba", {"AR": 1.0}, 3860259),
        ("The court in Lviv sat late.", "Lviv", {"UA": 1.0}, 702550),
        ("Rain fell on Birmingham.", "Birmingham", {"US": 1.0}, 4049979),
        ("Rain fell on Birmingham.", "Birmingham", {"GB": 1.0}, 2655603),
        ("Rain fell on Islamabad.", "Islamabad", {}, 1176615),
        ("Rain fell on Islamabad.", "Islamabad", {"BD": 1.0}, 1176615),
        ("Rain fell on Santa Cruz.", "Santa Cruz", {"BO": 1.0}, 3904906),
        ("Rain fell on Smyrna.", "Smyrna", {"TR": 1.0}, 311046),
        ("Rain fell on Odessa.", "Odessa", {"UA": 1.0}, 698740),
        ("Rain fell on Bethlehem, West Bank.", "Bethlehem", {}, 284315),
        ("Rain fell on Atlanta, Georgia.", "Atlanta", {}, 4180439),
        ("Rain fell on Victoria.", "Victoria", {"AU": 1.0}, 2145234),
    ],
)
def test_a_town_is_the_one_that_its_surroundings_tell(
    text: str, name: str, shares: dict[str, float], geonames: int
) -> None:
    """What is printed behind the name decides first, then the countries of the story, then size."""
    assert linked(name, EntityType.PLACE, text, **shares).geonames == geonames


@pytest.mark.parametrize(
    ("text", "name", "shares"),
    [
        ("They met in Springfield.", "Springfield", {}),
        ("They met in Valencia.", "Valencia", {"ES": 0.5, "VE": 0.5}),
        ("They met in Lyon, Portugal.", "Lyon", {"PT": 1.0}),
        ("They met in Xqzzyton.", "Xqzzyton", {}),
        ("A Gallup poll gave her a lead.", "Gallup", {"US": 1.0}),
        ("He opposed the Brady bill.", "Brady", {"US": 1.0}),
    ],
)
def test_no_link_is_better_than_a_wrong_one(text: str, name: str, shares: dict[str, float]) -> None:
    """Where several towns may be meant, or the one that the text tells is not known, nothing is linked."""
    assert linked(name, EntityType.PLACE, text, **shares) == Links()


@pytest.mark.parametrize(
    ("text", "name", "iso"),
    [
        ("Shells hit Belgorod oblast.", "Belgorod", "RU-BEL"),
        ("A convoy crossed Helmand province.", "Helmand", "AF-HEL"),
        ("Farmers of the Anbar Governorate fled.", "Anbar Governorate", "IQ-AN"),
        ("Shells hit the Belgorod and Kursk regions.", "Belgorod", "RU-BEL"),
        ("Shells hit the provinces of Helmand, Zabul and Farah.", "Zabul", "AF-ZAB"),
    ],
)
def test_a_province_is_not_the_town_that_it_is_called_after(text: str, name: str, iso: str) -> None:
    """The word behind the name, or at its end, tells."""
    found = linked(name, EntityType.PLACE, text)
    assert found.iso == iso
    assert found.geonames


def test_georgia_is_a_state_in_american_news_and_a_country_elsewhere() -> None:
    """A neighbour of the country in the story speaks for the country."""
    assert linked("Georgia", EntityType.PLACE, US=1.0).iso == "US-GA"
    assert linked("Georgia", EntityType.PLACE, US=0.7, RU=0.3).iso == "GE"


def test_georgia_is_the_state_behind_its_towns() -> None:
    """The town decides, and the country's towns leave it the country."""
    assert linked("Georgia", EntityType.PLACE, "A barn in Macon, Georgia, burned.").iso == "US-GA"
    assert linked("Georgia", EntityType.PLACE, "A barn in Batumi, Georgia, burned.").iso == "GE"


@pytest.mark.parametrize(
    ("name", "kind", "item"),
    [
        ("Norway", EntityType.PLACE, "Q20"),
        ("Bavaria", EntityType.PLACE, "Q980"),
        ("NATO", EntityType.ORGANIZATION, "Q7184"),
        ("Agence France-Presse", EntityType.ORGANIZATION, "Q40464"),
        ("Siemens AG", EntityType.ORGANIZATION, "Q81230"),
        ("Volodymyr Zelenskiy", EntityType.PERSON, "Q3874799"),
        ("Merkel", EntityType.PERSON, "Q567"),
    ],
)
def test_what_everybody_knows_has_a_wikidata_item(name: str, kind: EntityType, item: str) -> None:
    """Under any of its names, and with a confidence."""
    found = linked(name, kind)
    assert found.wikidata == item
    assert found.confidence is not None
    assert found.confidence >= 0.7


def test_a_parliament_is_known_in_its_own_country_only() -> None:
    """`The Senate` is another one in Rome."""
    assert linked("Senate", EntityType.ORGANIZATION, US=0.9, IT=0.1).wikidata == "Q66096"
    assert linked("Senate", EntityType.ORGANIZATION, US=0.1, IT=0.9) == Links()


def test_a_word_that_is_a_company_too_is_linked_only_as_an_organization() -> None:
    """Ford is a person until the article says otherwise."""
    assert linked("Ford", EntityType.ORGANIZATION).wikidata == "Q44294"
    assert linked("Ford", EntityType.PERSON) == Links()


def test_an_acronym_that_the_text_explains_otherwise_is_not_linked() -> None:
    """The words before the brackets say what it is short for."""
    text = "They tested the artificial pancreas (AP) on ten people. The AP worked."
    assert linked("AP", EntityType.ORGANIZATION, text) == Links()
    assert linked("AP", EntityType.ORGANIZATION, "He told the AP so.").wikidata == "Q40469"


def test_towns_tell_the_country_of_a_story_that_names_none() -> None:
    """And are silent where the story names countries itself."""
    osaka = Thing("Osaka", EntityType.PLACE)
    peru = Thing("Peru", EntityType.PLACE, Links(iso="PE", geonames=3932488))
    assert scene([osaka], {0: 2}).home == "JP"
    assert scene([osaka, peru], {0: 5, 1: 1}).home == "PE"
    assert scene([], {}).home is None


@pytest.mark.parametrize(
    "text",
    [
        "Tonga beat Fiji 24-10. The coach praised his squad, and Tonga play their next match at home.",
        "Hull started the second half better, scored twice and held on. Hull fans sang as the league season ended.",
    ],
)
def test_a_place_that_stands_for_its_team_is_not_linked(text: str) -> None:
    """In a story about a game, a country or town that wins or loses is its team."""
    assert linked(text.partition(" ")[0], EntityType.PLACE, text, GB=1.0) == Links()


@pytest.mark.parametrize(
    "text",
    [
        "Tonga beat the deadline for its report on fisheries.",
        "In Tonga, the match was watched by the coach and his players. Fans in Tonga saw them win the league.",
    ],
)
def test_a_place_where_a_game_is_played_is_linked(text: str) -> None:
    """One verb makes no game, and what lies in a place does not make it a team."""
    assert linked("Tonga", EntityType.PLACE, text).iso == "TO"


def test_an_old_name_of_a_town_counts_where_its_country_is_named() -> None:
    """Squares and battles are called after towns that have long had other names."""
    text = "The camp at Breslau was cleared."
    assert linked("Breslau", EntityType.PLACE, text, FR=1.0) == Links()
    assert linked("Breslau", EntityType.PLACE, text, PL=1.0).geonames == 3081368


@pytest.mark.parametrize(
    ("name", "kind", "text", "geonames"),
    [
        ("Heathrow Airport", EntityType.FACILITY, "Fog closed Heathrow Airport.", 2647216),
        ("Heathrow", EntityType.PLACE, "Fog closed Heathrow. London's Heathrow Airport was full.", 2647216),
        ("Gatwick", EntityType.PLACE, "Fog closed Gatwick. The airport was full.", 6296598),
        ("Gatwick", EntityType.PLACE, "Fog closed Gatwick.", None),
        ("Denver", EntityType.PLACE, "The airport of Denver was full.", 5419384),
    ],
)
def test_an_airport_goes_by_its_own_part_of_the_name(
    name: str, kind: EntityType, text: str, geonames: int | None
) -> None:
    """Where the story is about an airport; a town's name is the town's."""
    assert linked(name, kind, text, GB=0.5, US=0.5).geonames == geonames


def test_a_company_that_is_not_looked_for_is_linked_where_the_article_makes_it_a_body() -> None:
    """A name of one word needs its country besides."""
    assert linked("Joe's Crab Shack", EntityType.ORGANIZATION).wikidata == "Q6208210"
    assert linked("Joe's Crab Shack", EntityType.PERSON) == Links()
    assert linked("Edeka", EntityType.ORGANIZATION, DE=1.0).wikidata == "Q701755"
    assert linked("Edeka", EntityType.ORGANIZATION, US=1.0) == Links()


def test_in_the_report_of_a_game_towns_play() -> None:
    """Where nothing happens in it."""
    report = (
        "The striker scored twice before half-time. The goalkeeper saved a penalty, and the coach changed his squad; "
        "the league season has four matches left for the players. Derby were quiet. They met in Hull."
    )
    assert linked("Derby", EntityType.PLACE, report, GB=1.0) == Links()
    assert linked("Hull", EntityType.PLACE, report, GB=1.0).geonames


def test_an_agency_of_the_united_states_is_known_however_its_country_is_shortened() -> None:
    """Tables spell it out."""
    assert linked("U.S. Bureau of Reclamation", EntityType.ORGANIZATION).wikidata == "Q1010548"
    assert linked("US Park Police", EntityType.ORGANIZATION).wikidata == "Q2005254"
