"""Indirect speech, dialogue behind dashes, and the marks of other languages, on copy invented for these tests."""

from dataclasses import replace

import pytest

from services.contracts.entity import QuoteKind
from services.contracts.metadata import Dateline
from services.enrich.steps.quotes import quotes
from tests.unit.quotes.spoken import drafted, who


@pytest.mark.parametrize(
    ("paragraph", "words", "cue", "speaker"),
    [
        ("Quell said that the bog had dried out.", "the bog had dried out", "said", "Marta Quell"),
        ("Quell told Veritrail that the bog had dried out.", "the bog had dried out", "told", "Marta Quell"),
        ("Quell said the bog had dried out.", "the bog had dried out", "said", "Marta Quell"),
        (
            "The Ministry of Peat announced on Friday that digging would end.",
            "digging would end",
            "announced",
            "Ministry of Peat",
        ),
        ("The bog had dried out in May, Quell said.", "The bog had dried out in May", "said", "Marta Quell"),
        ("According to Finch, the bog had dried out.", "the bog had dried out", "According to", "Osbert Finch"),
        ("The bog had dried out, according to Finch.", "The bog had dried out", "according to", "Osbert Finch"),
        (
            "A spokesman for the ministry said that digging would end.",
            "digging would end",
            "said",
            "A spokesman for the ministry",
        ),
        ("Finch arrived late. He said that the bog had dried out.", "the bog had dried out", "said", "Osbert Finch"),
    ],
)
def test_what_is_reported_in_other_words_stands_apart(paragraph: str, words: str, cue: str, speaker: str) -> None:
    """Indirect speech has its speaker too, and is no quotation."""
    draft = quotes(drafted(paragraph))
    (one,) = draft.reported
    assert (one.text, one.cue, who(one), one.kind) == (words, cue, speaker, QuoteKind.INDIRECT)
    assert draft.text[one.start : one.end] == words
    assert not draft.quotes


def test_a_dateline_is_nobodys_speech() -> None:
    """What opens the story says where it was written; the sentence behind it is reported, and what stood before it."""
    lead, story = "The bog is dry, Quell said.", "MOORHAM, Nov. 4 - The bog had dried out in May, Finch said."
    draft = drafted(lead, story)
    at = len(lead) + 2
    town = Dateline(text=story[:17], start=at, end=at + 17)
    assert [one.text for one in quotes(replace(draft, dateline=town)).reported] == [
        "The bog is dry",
        "The bog had dried out in May",
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Quell said no.",
        "Quell said goodbye to Finch on the pier.",
        "Quell said that the bog was ''as dry as dust'' now.",
        'Quell said that the bog was "as dry as dust" now.',
        '"The bog is dry. Finch said that digging would end. It did not," Quell said.',
        "It is said that the bog had dried out long ago.",
        "Quell walked to the bog that had dried out.",
    ],
)
def test_what_is_nobodys_speech_for_certain_is_not_reported(paragraph: str) -> None:
    """A greeting, words between marks, hearsay without a source."""
    assert quotes(drafted(paragraph)).reported == ()


@pytest.mark.parametrize(
    ("language", "paragraph", "spoken", "speaker"),
    [
        (
            "ru",
            "— Торф горит каждый год, — сказала Quell. — Каждое лето.",
            ["Торф горит каждый год,", "Каждое лето."],
            "Marta Quell",
        ),
        ("uk", "– Торф горить щороку, – сказав Finch.", ["Торф горить щороку,"], "Osbert Finch"),
        (
            "es",
            "—La turba arde siempre —dijo Quell—. Cada verano arde.",
            ["La turba arde siempre", "Cada verano arde."],
            "Marta Quell",
        ),
        (
            "fr",
            "— La tourbe brûle chaque année, a déclaré Quell.",
            ["La tourbe brûle chaque année, a déclaré Quell."],
            None,
        ),
        ("pl", "— Torf płonie co roku — powiedział Finch.", ["Torf płonie co roku"], "Osbert Finch"),
    ],
)
def test_dialogue_behind_dashes_is_speech(
    language: str, paragraph: str, spoken: list[str], speaker: str | None
) -> None:
    """In languages that print it so; the reporting words between dashes are no part of it."""
    draft = quotes(drafted(paragraph, language=language))
    assert [one.text for one in draft.quotes] == spoken
    assert all(who(one) == speaker for one in draft.quotes)
    assert quotes(drafted(paragraph, language="en")).quotes == ()


@pytest.mark.parametrize("paragraph", ["— tourbe sèche", "— Moscou, Russie", "La tourbe — sèche — brûle."])
def test_a_list_behind_dashes_is_no_dialogue(paragraph: str) -> None:
    """Its items end without a full stop; a dash within a sentence opens nothing."""
    assert quotes(drafted(paragraph, language="fr")).quotes == ()


@pytest.mark.parametrize(
    ("language", "paragraph", "spoken", "speaker"),
    [
        ("de", "„Der Torf brennt jedes Jahr“, sagte Quell.", "Der Torf brennt jedes Jahr", "Marta Quell"),
        ("fr", "« La tourbe brûle chaque année », a déclaré Quell.", "La tourbe brûle chaque année", "Marta Quell"),
        ("sv", "”Torven brinner varje år”, säger Quell.", "Torven brinner varje år", "Marta Quell"),
        ("da", "»Tørven brænder hvert år«, siger Quell.", "Tørven brænder hvert år", "Marta Quell"),
        ("ru", "«Торф горит каждый год», — сказала Quell.", "Торф горит каждый год", "Marta Quell"),
        ("ja", "Quell は「泥炭は毎年燃える」と述べた。", "泥炭は毎年燃える", None),
    ],
)
def test_marks_of_all_kinds_hold_speech(language: str, paragraph: str, spoken: str, speaker: str | None) -> None:
    """And the reporting words of other languages tell the speaker."""
    (one,) = quotes(drafted(paragraph, language=language)).quotes
    assert one.text == spoken
    assert speaker is None or who(one) == speaker


@pytest.mark.parametrize(
    ("language", "paragraph", "speaker"),
    [
        ("de", '"Das Moor ist trocken", sagte Ritterau nach der Abstimmung.', "Ritterau"),
        ("de", '"Das Moor ist trocken", sagte eine Sprecherin der Polizei am Freitag.', "eine Sprecherin der Polizei"),
        ("fr", "« La tourbière est sèche », a déclaré Martin Leroux lors d’une réunion.", "Martin Leroux"),
        ("es", "«La turbera está seca», dijo Pedro Robleda en Moorham.", "Pedro Robleda"),
        ("nl", '"Het veen is droog", zei Piet van der Meer tegen de krant.', "Piet van der Meer"),
        ("no", '"Myren er tørr", sier Kari Moe til avisen.', "Kari Moe"),
    ],
)
def test_a_speaker_ends_where_place_and_time_begin(language: str, paragraph: str, speaker: str) -> None:
    """In languages whose people the recogniser may not know, too."""
    assert _speaker(language, paragraph) == speaker


@pytest.mark.parametrize(
    ("language", "paragraph", "speaker"),
    [
        ("no", "«Myren er tørr», sier brannsjef Kari Moe.", "Kari Moe"),
        ("fr", "« La tourbière est sèche », résume la maire, Odile Quesnaud (sans étiquette).", "Odile Quesnaud"),
        ("es", "«La turbera está seca», cuenta el alcalde, Pedro Robleda, en la plaza.", "Pedro Robleda"),
        ("uk", "«Торфовище висохло ще навесні», — пояснює заступниця голови Оксана Рибчук.", "Оксана Рибчук"),
        ("fr", "« La tourbière est sèche », résume la maire, très inquiète.", "la maire"),
    ],
)
def test_a_name_behind_an_office_is_the_speaker(language: str, paragraph: str, speaker: str) -> None:
    """A full name that no entity has; what else stands behind an office is none."""
    assert _speaker(language, paragraph) == speaker


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("uk", "«Торфовище висохло ще навесні, — сміється Ганна Притула. — Я сама міряла»."),
        ("uk", "— Торфовище висохло ще навесні, — сміється Ганна Притула. — Я сама міряла."),
        ("pl", "„Torfowisko wyschło wiosną, – mówi Anna Przytuła. – Sama mierzyłam”."),
        ("no", "– Myren er tørr, og den brenner hvert år, sier Anna Moe."),
    ],
)
def test_what_reports_speech_inside_its_marks_is_none_of_it(language: str, paragraph: str) -> None:
    """Slavic papers put the reporting words between the marks, Nordic ones behind a comma alone."""
    found = quotes(drafted(paragraph, language=language)).quotes
    assert {one.speaker and one.speaker.text.split()[0] for one in found} <= {"Ганна", "Anna"}
    assert found
    assert not any(word in one.text for one in found for word in ("сміється", "mówi", "sier"))


def test_a_dash_within_speech_does_not_end_it() -> None:
    """Only one before a word that reports does."""
    (one,) = quotes(drafted("«Торфовище — це не болото, — сухе воно», — каже Ганна Притула.", language="uk")).quotes
    assert one.text == "Торфовище — це не болото, — сухе воно"


def _speaker(language: str, paragraph: str) -> str:
    """Return who says the one quotation of a paragraph, as printed."""
    (one,) = quotes(drafted(paragraph, language=language)).quotes
    assert one.speaker is not None
    return one.speaker.text


def test_speech_in_capitals_is_no_title() -> None:
    """Old wire copy is all capitals; what reports it is, too."""
    (one,) = quotes(drafted('"THE BOG IS DRY," SAID THE WARDEN.')).quotes
    assert (one.text, one.cue) == ("THE BOG IS DRY,", "SAID")
