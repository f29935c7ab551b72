"""Marks and speakers of many languages, on copy invented for these tests."""

import pytest

from services.enrich.steps.quotes import quotes
from tests.unit.quotes.lines import direct
from tests.unit.quotes.spoken import drafted, who


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


def _speaker(language: str, paragraph: str) -> str:
    """Return who says the one quotation of a paragraph, as printed."""
    (one,) = quotes(drafted(paragraph, language=language)).quotes
    assert one.speaker is not None
    return one.speaker.text


def test_chinese_sets_speaker_and_verb_in_one_run() -> None:
    """On either side of the words; an office in front is no part of the name, and a pronoun is not one."""
    line = "“我们损失了四天，”码头主任张晓明说。李国强告诉记者：“没有别的办法。”他说：“下个月会更好的。”"
    found = direct(line, language="zh")
    assert [(one.speaker and one.speaker.text, one.cue) for one in found] == [
        ("张晓明", "说"),
        ("李国强", "告诉记者"),
        ("他", "说"),
    ]


def test_chinese_words_at_arms_length_are_nobodys() -> None:
    """`所谓` stands right before the mark, without a blank."""
    assert direct("镇长张晓明说，所谓“泥炭之墙计划”已经推迟。", language="zh") == ()
