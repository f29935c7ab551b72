"""What rules make of names that the recogniser has got wrong: acronyms, relatives, ships, offices."""

import pytest

from services.contracts.entity import EntityType
from services.enrich.steps.entities import entities
from tests.unit.entities.test_entities import by_name, drafted, texts
from tests.unit.named import Named


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Regulatory Bureau for Northern Media", "RNM"),
        ("Harbour Command", "HARCOM"),
        ("Jund al-Bahr wal-Nur", "JBN"),
        ("UN Boats and Bridges Organization", "BBO"),
    ],
)
def test_an_acronym_may_be_more_or_less_than_the_initials(long: str, short: str) -> None:
    """The brackets behind a name are enough, as long as its letters stand in the name in their order."""
    draft = drafted(f"Fighters of the {long} ({short}) had moved.", f"{short} denied it.")
    found = by_name(entities(draft, Named(**{long: EntityType.ORGANIZATION, short: EntityType.ORGANIZATION})))
    assert texts(found[long]) == [long, short, short]


def test_a_relative_is_found_by_the_family_name() -> None:
    """Half a name that the recogniser took for a place is a person of a family that the article knows."""
    draft = drafted("Milan Quell died.", "He left the house to Jelena Quell.")
    found = by_name(entities(draft, Named(Milan_Quell=EntityType.PERSON, Jelena=EntityType.PLACE)))
    assert found["Jelena Quell"].type is EntityType.PERSON


@pytest.mark.parametrize(
    ("sentence", "ship"),
    [("The tanker Ada Holt lies at anchor.", "Ada Holt"), ("The frigate FNS Alder escorted it.", "FNS Alder")],
)
def test_a_ship_is_nobody(sentence: str, ship: str) -> None:
    """Ships bear the names of people; what stands before them tells."""
    found = by_name(entities(drafted(sentence), Named(Ada_Holt=EntityType.PERSON, Alder=EntityType.PERSON)))
    assert found[ship].type is EntityType.PRODUCT


def test_a_people_of_two_names_is_a_person() -> None:
    """Peoples are known; the recogniser takes foreign surnames for them."""
    draft = drafted("Dragan Quellović sits in the studio.", '"No," Quellović said.')
    found = by_name(entities(draft, Named(Dragan_Quellović=EntityType.GROUP, Quellović=EntityType.ORGANIZATION)))
    assert found["Dragan Quellović"].type is EntityType.PERSON
    assert len(found["Dragan Quellović"].mentions) == 2


def test_half_an_office_is_no_body() -> None:
    """What stands before `Minister` belongs to the office."""
    draft = drafted("Malian Education Minister Ada Holt spoke.")
    named = Named(**{"Malian Education": EntityType.ORGANIZATION, "Ada Holt": EntityType.PERSON})
    assert "Malian Education" not in by_name(entities(draft, named))


@pytest.mark.parametrize("word", ["sa1d", "n0", "th3y"])
def test_a_word_that_a_scanner_misread_is_no_name(word: str) -> None:
    """Whatever the recogniser makes of it."""
    found = entities(drafted(f"The harbour, he {word} again, is shut."), Named(**{word: EntityType.ORGANIZATION}))
    assert found.entities == ()


@pytest.mark.parametrize("words", ["88th", "W L PCT GB"])
def test_places_in_an_order_and_heads_of_a_table_are_no_names(words: str) -> None:
    """A recogniser that does not know tables may take them for clubs."""
    found = entities(drafted(f"The club came {words} again."), Named(**{words: EntityType.ORGANIZATION}))
    assert words not in by_name(found)


def test_public_figures_are_known_in_any_language_and_in_capitals() -> None:
    """By their full names, without a recogniser that reads the article."""
    found = by_name(entities(drafted("ANGELA MERKEL spoke. Also: Владимир Путин."), None))
    assert {name: one.links.wikidata for name, one in found.items()} == {
        "ANGELA MERKEL": "Q567",
        "Владимир Путин": "Q7747",
    }
