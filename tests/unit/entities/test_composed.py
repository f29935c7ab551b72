"""Names of bodies at whose commas, ampersands and possessives a recogniser stops, and names that it runs together."""

import pytest

from services.contracts.entity import EntityType
from services.enrich.entities.find.composed import composed, firms
from services.enrich.entities.find.recognised import as_read
from services.enrich.steps.entities import entities
from tests.unit.entities.test_entities import by_name, drafted
from tests.unit.named import Named

PERSON, ORGANIZATION = EntityType.PERSON, EntityType.ORGANIZATION


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Ministry of Lands, Water and Rural Affairs said", ["Ministry of Lands, Water and Rural Affairs"]),
        ("the Food and Drug Agency said", ["Food and Drug Agency"]),
        ("The Ombudsman's Office said", ["Ombudsman's Office"]),
        ("Meanwhile Alder District Attorney’s Office said", ["Alder District Attorney’s Office"]),
        ("the Ministry of Health and Corvane Bank said", []),
        ("the Ministry of Health and President Lee said", []),
        ("at Lee's Office of Boats", []),
    ],
)
def test_bodies_with_small_words_in_them(text: str, names: list[str]) -> None:
    """Portfolios are joined by commas and `and`; so are two bodies, which are not run together."""
    assert [text[start:end] for start, end in composed(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a lawyer at Alder Finch & Quell LLP, said", ["Alder Finch & Quell LLP"]),
        ("The Alder & Finch's board", ["Alder & Finch"]),
        ("bid for Self Storage. Kohl Quell & Co said", ["Kohl Quell & Co"]),
        ("R&D and Q & a", []),
    ],
)
def test_firms(text: str, names: list[str]) -> None:
    """As many names as there are partners; a sentence's end and its first word are none of them."""
    assert [text[start:end] for start, end in firms(text)] == names


def test_singers_are_no_firm_unless_something_is_known_of_them() -> None:
    """An ampersand between words that nobody took for names joins anything."""
    found = by_name(entities(drafted("He sold Boats & Bridges. Alder & Finch sued."), Named(Alder=PERSON)))
    assert [name for name, one in found.items() if one.type is ORGANIZATION] == ["Alder & Finch"]


@pytest.mark.parametrize(
    ("text", "marked", "kind", "names"),
    [
        ("Ada Holt of Boats o Bridges sang", "Ada Holt of Boats o Bridges", PERSON, ["Ada Holt", "Boats o Bridges"]),
        ("PWO Secretary-General Ada Holt", "PWO Secretary-General", PERSON, []),
        ("by Stephen King", "Stephen King", PERSON, ["Stephen King"]),
        (
            "the Alder Peat Union and Bog Watch sued",
            "Alder Peat Union and Bog Watch",
            ORGANIZATION,
            ["Alder Peat Union", "Bog Watch"],
        ),
        ("the Food and Drug Agency", "Food and Drug Agency", ORGANIZATION, ["Food and Drug Agency"]),
        ("Soccer-Wolves win", "Soccer-Wolves", ORGANIZATION, ["Wolves"]),
        ("said Malam Sani Quell", "Malam Sani Quell", PERSON, ["Sani Quell"]),
        ("President Ada Holt of Serbia, left", "Ada Holt of Serbia", PERSON, ["Ada Holt", "Serbia"]),
        ("Catherine of Alder", "Catherine of Alder", PERSON, ["Catherine of Alder"]),
        ("Factbox-Where they are", "Factbox", EntityType.PLACE, []),
        ("NBA-James leads", "NBA", ORGANIZATION, ["NBA"]),
        ("said K Quell Holt on", "Quell Holt", PERSON, ["K Quell Holt"]),
        ("(From left) Labor Secretary Ada Holt", "Labor", PERSON, []),
        ("the Emir of Alder", "Emir of Alder", PERSON, ["Alder"]),
        ("Minister of Defence Ada Holt", "Minister of Defence Ada Holt", PERSON, ["Ada Holt"]),
        ("the Banque du Pont", "Banque du Pont", PERSON, ["Banque du Pont"]),
        ("told U.S. Muslim groups", "U.S. Muslim", ORGANIZATION, []),
        ("for Google and Microsoft", "Google and Microsoft", ORGANIZATION, ["Google", "Microsoft"]),
        ("at Terminal 4 of it", "Terminal", ORGANIZATION, ["Terminal 4"]),
        ("the Terminal was shut", "Terminal", ORGANIZATION, []),
        ("met in The Hague", "Hague", EntityType.PLACE, ["The Hague"]),
        ("Rep. Ada Holt, R-S.D. She", "S", EntityType.PLACE, []),
    ],
)
def test_what_was_run_together_is_taken_apart(text: str, marked: str, kind: EntityType, names: list[str]) -> None:
    """People and their bodies, offices, two bodies, and the words by which agencies sort headlines."""
    start = text.index(marked)
    assert [text[low:high] for low, high, _ in as_read(text, start, start + len(marked), kind)] == names


def test_a_body_goes_on_as_long_as_words_head_it() -> None:
    """The recogniser stops at the first of them."""
    draft = drafted("The Alder State Police Command said so.", "A boat of the Dyck Advisory Group sank.")
    found = by_name(entities(draft, Named(Alder_State_Police=ORGANIZATION, Dyck=ORGANIZATION)))
    assert {"Alder State Police Command", "Dyck Advisory Group"} == set(found)


def test_a_lawmakers_state_is_no_place_in_the_story() -> None:
    """It stands behind the party's letter; elsewhere it is one."""
    found = by_name(entities(drafted("Sen. Ada Holt, D-N.Y., spoke.", "It rained in N.Y. then."), Named()))
    assert [mention.start for mention in found["N.Y."].mentions] == [44]


def test_a_body_is_whole_though_it_was_found_in_pieces() -> None:
    """Two names that make up one with a head; what opens a broadcaster's name in another language."""
    draft = drafted("It was the Alder Peat Party that won.", "He told Radio Kestrel so.")
    found = by_name(entities(draft, Named(Alder=PERSON, Peat_Party=ORGANIZATION, Kestrel=PERSON)))
    assert {name: one.type for name, one in found.items()} == dict.fromkeys(
        ("Alder Peat Party", "Radio Kestrel"), ORGANIZATION
    )


def test_who_heads_something_heads_a_body() -> None:
    """Nobody has a chief or a founder; a region's president is of it and no region."""
    draft = drafted("Akali Quell chief Ada Holt spoke.", "Debreson Finch, the region's president, left.")
    found = by_name(entities(draft, Named(Akali_Quell=PERSON, Debreson_Finch=EntityType.PLACE)))
    assert (found["Akali Quell"].type, found["Debreson Finch"].type) == (ORGANIZATION, PERSON)


def test_partners_are_no_person() -> None:
    """Whatever the recogniser says of both together."""
    assert (
        by_name(entities(drafted("Kirk & Holt sued."), Named(**{"Kirk & Holt": PERSON})))["Kirk & Holt"].type
        is ORGANIZATION
    )
