"""The language is told by the text, with what is stated as a prior."""

import pytest

from services.contracts.raw import RawArticle
from services.enrich.draft import Draft, Facts, Line, Role
from services.enrich.steps.language import language

SENTENCES = {
    "en": "The harbour office said on Monday that the ferry would run again after the repairs.",
    "de": "Das Hafenamt teilte am Montag mit, dass die Fähre nach der Reparatur wieder fährt.",
    "fr": "La capitainerie a annoncé lundi que le ferry reprendrait la mer après les réparations.",
    "uk": "Адміністрація порту повідомила в понеділок, що пором знову ходитиме після ремонту.",
    "ja": "港湾局は月曜日、修理を終えたフェリーの運航を再開すると発表した。",
    "ar": "أعلن مكتب الميناء يوم الاثنين أن العبارة ستعود إلى العمل بعد الإصلاحات.",
}


def draft(text: str, stated: str | None = None, page: str | None = None) -> Draft:
    """Return a draft of one paragraph."""
    line = Line(text, 0, len(text), Role.PARAGRAPH)
    raw = RawArticle(content=text or "x", language=stated)
    return Draft(raw=raw, text=text, lines=(line,) if text else (), facts=Facts(language=page))


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_one_sentence_is_enough(code: str, sentence: str) -> None:
    """In any script."""
    told = language(draft(sentence)).language
    assert told.code == code
    assert told.confidence > 0.5


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_a_wrong_statement_does_not_outweigh_the_text(code: str, sentence: str) -> None:
    """Templates leave `lang` at English whatever is printed."""
    assert language(draft(sentence, page="en")).language.code == code


def test_the_statement_decides_where_the_text_could_be_either() -> None:
    """Close languages share most of a headline's words; the producer is asked before the page."""
    text = "Mann døde i ulykke"
    assert language(draft(text, stated="nb-NO", page="da")).language.code == "no"
    assert language(draft(text, page="da")).language.code == "da"


def test_text_too_short_to_tell_takes_the_statement_or_stays_undetermined() -> None:
    """Two letters are chance, digits are no language at all."""
    assert language(draft("Hm.")).language.code == "und"
    assert language(draft("Hm.", stated="sv")).language.code == "sv"
    assert language(draft("12 : 34", stated="sv")).language.code == "und"
    assert language(draft("")).language.confidence == 0


def test_captions_do_not_count() -> None:
    """Agency captions are often in English under a foreign story."""
    caption, story = SENTENCES["en"] * 3, SENTENCES["de"]
    text = f"{caption}\n\n{story}"
    lines = (
        Line(caption, 0, len(caption), Role.CAPTION),
        Line(story, len(caption) + 2, len(text), Role.PARAGRAPH),
    )
    assert language(Draft(raw=RawArticle(content=text), text=text, lines=lines)).language.code == "de"


def test_confidence_stays_within_its_bounds() -> None:
    """Statement and text together never make more than certain."""
    told = language(draft(SENTENCES["en"] * 2_000, stated="en", page="en")).language
    assert 0.9 < told.confidence <= 1
