"""Dialogue behind dashes, and what reports speech within its marks, on copy invented for these tests."""

import pytest

from services.enrich.steps.quotes import quotes
from tests.unit.quotes.spoken import drafted, who


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
