"""Names as wires print them: behind codes of stock exchanges, with initials, given to storms."""

import pytest

from services.contracts.entity import EntityType
from services.enrich.entities.find.clues import clues
from services.enrich.entities.find.initials import initialled, is_initialled
from services.enrich.entities.find.instruments import codes, without_code
from services.enrich.entities.find.storms import storms
from services.enrich.entities.find.trim import trimmed
from services.enrich.steps.entities import entities
from tests.unit.entities.test_entities import by_name, drafted, texts
from tests.unit.named import Named


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Volta AG VLTAn.DE", "Volta AG"),
        ("Orrin Inc ORN.O", "Orrin Inc"),
        ("Chipmaker Orrin Inc ORN.O", "Orrin Inc"),
        ("Automaker Volta", "Volta"),
        ("Rival Bramley", "Bramley"),
        ("ORN.O", ""),
        ("Washington D.C.", "Washington D.C."),
        ("U.S.", "U.S."),
    ],
)
def test_codes_and_callings_are_no_part_of_a_name(marked: str, name: str) -> None:
    """What business wires put before and behind a company at the start of a sentence."""
    start, end = trimmed(marked, 0, len(marked))
    assert marked[start:end] == name


def test_a_calling_within_a_sentence_may_be_the_name() -> None:
    """`the Rival Group` has its capital from somewhere else."""
    text = "shares of Rival Brewing fell"
    assert trimmed(text, 10, 23) == (10, 23)


@pytest.mark.parametrize("text", ["J. Crawley 106", "G. W. Thorpe said", "said K.L. Rahman's coach"])
def test_initials_make_a_person(text: str) -> None:
    """Whatever town the family name is that of."""
    ((start, end),) = initialled(text)
    assert is_initialled(text[start:end])
    assert text[start:end] in {"J. Crawley", "G. W. Thorpe", "K.L. Rahman"}


@pytest.mark.parametrize("text", ["U.S. Steel", "the U.N. Council", "D.C. Mayor", "near Elkton, W. Va."])
def test_letters_that_are_no_initials(text: str) -> None:
    """Of countries, bodies and towns."""
    assert not list(initialled(text))


def test_storms() -> None:
    """The kind of storm belongs to its name; a town may open with the word, too."""
    text = "Hurricane Ada and Tropical Storm Bo hit Storm Lake City. Storm The"
    assert [text[start:end] for start, end in storms(text)] == ["Hurricane Ada", "Tropical Storm Bo"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Arden 2 Leyton 1", "Arden"),
        ("Arden 2 Leyton 1", "Leyton"),
        ("Leyton 17 9 5 3 32", "Leyton"),
        ("Arden beat Leyton 3-2 on Sunday", "Arden"),
        ("Arden beat Leyton 3-2 on Sunday", "Leyton"),
    ],
)
def test_scores_are_those_of_teams(line: str, name: str) -> None:
    """Whatever town a team is called by."""
    at = line.index(name)
    assert (EntityType.ORGANIZATION, 3.0) in clues(line, at, at + len(name))


@pytest.mark.parametrize(
    ("line", "name"),
    [("Henning beat Rusk 6-3 7-5", "Rusk"), ("in Leyton 12 people died", "Leyton"), ("Arden 2.5 percent", "Arden")],
)
def test_sets_and_counts_are_not(line: str, name: str) -> None:
    """Sets are won by people; a number behind a town may count anything."""
    at = line.index(name)
    assert (EntityType.ORGANIZATION, 3.0) not in clues(line, at, at + len(name))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lindero LNDR.PA said", ["LNDR.PA"]),
        ("Tessan 7208.T and Volta VLTAn.DE", ["7208.T", "VLTAn.DE"]),
        ("the U.S. economy, the U.N. and J.P. Lee", []),
        ("Q.P.R. played S.A. Lee", []),
    ],
)
def test_codes_of_shares(text: str, found: list[str]) -> None:
    """A name and an exchange with a stop between; countries and initials have stops, too."""
    assert [text[start:end] for start, end in codes(text)] == found


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("carmaker Lindero LNDR.PA said", "Lindero LNDR", "Lindero"),
        ("carmaker Lindero LNDR.PA said", "PA", ""),
        ("carmaker Lindero (LNDR.PA) said", "Lindero (LNDR", "Lindero"),
        ("carmaker Lindero LNDR.PA said", "Lindero", "Lindero"),
    ],
)
def test_a_code_is_cut_off_wherever_the_recogniser_stopped(text: str, marked: str, name: str) -> None:
    """The recogniser knows no such codes, and ends within them."""
    start = text.index(marked)
    low, high = without_code(text, start, start + len(marked))
    assert text[low:high] == name


def test_a_code_behind_a_name_makes_it_a_company() -> None:
    """Nothing else has one, and the letters are no mention of anything."""
    draft = drafted("Shares of Corvane CVN.N fell. The rest of CVN Corvane rose.")
    found = by_name(entities(draft, Named(Corvane=EntityType.PERSON)))
    assert found["Corvane"].type is EntityType.ORGANIZATION
    assert texts(found["Corvane"]) == ["Corvane", "Corvane"]


def test_an_acronym_before_an_office_is_the_body_that_has_it() -> None:
    """`Malian Education` before Minister is half an office; a union's letters are not."""
    draft = drafted("UPWA President Ada Holt spoke.")
    found = by_name(entities(draft, Named(UPWA=EntityType.ORGANIZATION, Ada_Holt=EntityType.PERSON)))
    assert found["UPWA"].type is EntityType.ORGANIZATION


def test_a_company_may_be_called_by_its_address() -> None:
    """With a capital, as it prints itself."""
    text = "at Orrin.com Inc and orrin.com"
    assert trimmed(text, 3, 16) == (3, 16)
    assert trimmed(text, 21, 30) == (21, 21)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was said by an analyst with Corvane.",
        "Carmaker Corvane and lender Corvane fell.",
        "They hold shares in Corvane.",
        "It angered employees of Corvane.",
        "Corvane shares fell.",
        "Corvane posted a quarterly loss.",
    ],
)
def test_business_pages_tell_a_company_from_a_person(sentence: str) -> None:
    """Nobody has shares, analysts and quarterly losses but a company."""
    found = by_name(entities(drafted(sentence), Named(Corvane=EntityType.PERSON)))
    assert found["Corvane"].type is EntityType.ORGANIZATION


def test_a_name_that_a_company_has_too_is_doubtful() -> None:
    """The recogniser's word for a lone person is not enough against it; a first name is."""
    alone = by_name(entities(drafted("Ford raised its forecast."), Named(Ford=EntityType.PERSON)))
    named = by_name(entities(drafted("Ada Ford spoke. Ford laughed."), Named(Ada_Ford=EntityType.PERSON)))
    assert alone["Ford"].type is EntityType.ORGANIZATION
    assert "Ford" not in named


@pytest.mark.parametrize("name", ["Komeito", "Baker Hughes", "Ecopetrol", "Frelimo", "Tatmadaw", "Prothom Alo"])
def test_companies_parties_and_armies_that_newsrooms_know(name: str) -> None:
    """A recogniser takes a foreign name that stands alone for a person or a place."""
    found = by_name(entities(drafted(f"It was {name} that won."), Named(**{name: EntityType.PERSON})))
    assert found[name].type is EntityType.ORGANIZATION


@pytest.mark.parametrize("name", ["S&P 500", "STOXX 600", "Brent", "West Texas Intermediate", "FTSE 100"])
def test_measures_of_markets_are_no_bodies(name: str) -> None:
    """Nor is somebody whose first name is that of an oil one of them."""
    model = Named(**{name: EntityType.ORGANIZATION, "Brent Lee": EntityType.PERSON})
    found = by_name(entities(drafted(f"{name} fell.", "Brent Lee left."), model))
    assert (found[name].type, found["Brent Lee"].type) == (EntityType.PRODUCT, EntityType.PERSON)


def test_a_judges_district_is_no_place() -> None:
    """The country before it is one."""
    draft = drafted("He told U.S. District Judge Ada Holt that U.S. West Texas Intermediate fell.")
    model = Named(**{"U.S. District": EntityType.PLACE, "U.S. West Texas Intermediate": EntityType.ORGANIZATION})
    assert texts(by_name(entities(draft, model))["U.S."]) == ["U.S.", "U.S."]
