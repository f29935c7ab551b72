"""Copy as agencies send it, live blogs, interviews: lines that editors read and readers do not."""

import pytest

from services.contracts.part import BlockKind, RemovedKind
from tests.unit.desk import PARAGRAPHS, desk, story


def test_an_updated_story_keeps_its_headline() -> None:
    """`UPDATE 2-` tells editors that it was sent before; a paper prints the rest. What was added is a note."""
    article = desk(
        story(
            "HARBOUR-BRIDGE/VOTE (UPDATE 2, PIX)",
            "UPDATE 2-Alder council votes to close old harbour bridge",
            "* Ferries to run every ten minutes",
            "* Repairs to take two years",
            "(Adds mayor's comment in paragraph 3)",
            "By Ada Holt and Bo Lind",
            f"OSLO, Nov. 4 (Reuters) - {PARAGRAPHS[0]}",
            *PARAGRAPHS[1:],
            "((ada.holt@newsroom.example; +00 000 000;))",
            "Keywords: HARBOUR BRIDGE/VOTE",
        )
    )
    assert article.metadata.headline == "Alder council votes to close old harbour bridge"
    kinds = [block.kind for block in article.body]
    assert kinds == [BlockKind.LIST_ITEM] * 2 + [BlockKind.NOTE] + [BlockKind.PARAGRAPH] * 3
    assert RemovedKind.TAGS in {removed.kind for removed in article.removed}


def test_a_correction_above_the_headline_stays_a_note() -> None:
    """Readers are told of it first; it is no menu, and no headline."""
    note = "Correction, Oct. 29, 2025: An earlier version of this article misstated the fee. It is $62, not $625."
    article = desk(story(note, "Harbour bridge to close for two years", "By Ada Holt", *PARAGRAPHS))
    assert article.metadata.headline == "Harbour bridge to close for two years"
    assert (article.body[0].kind, article.body[0].text) == (BlockKind.NOTE, note)


def test_who_took_the_pictures_is_no_headline() -> None:
    """Words and pictures are signed one below the other."""
    article = desk(
        story(
            "THE LONG READ",
            "Thirty-one days",
            "For half a century a road made of nothing but lake has carried the town's food, fuel and roof beams. "
            "It used to last ten weeks. This winter, everybody up there learned to count the days it would bear",
            "Words by Ada Holt\nPhotographs by Bo Lind",
            *PARAGRAPHS,
        )
    )
    assert article.metadata.headline == "Thirty-one days"
    assert [author.name for author in article.metadata.authors] == ["Ada Holt"]
    assert [block.text for block in article.body] == list(PARAGRAPHS)


def test_an_interviewer_asks_no_subheads() -> None:
    """Short questions behind `Q:` are what somebody says."""
    article = desk(story("The bell founder speaks", *PARAGRAPHS, "Q: And the fourth?", f"A: {PARAGRAPHS[0]}"))
    assert {block.kind for block in article.body} == {BlockKind.PARAGRAPH}


def test_the_clock_of_a_live_blog_is_no_paragraph() -> None:
    """The time of an entry stands on a line of its own."""
    article = desk(story("Storm live: river over the wall", "15.47", PARAGRAPHS[0], "15.31", *PARAGRAPHS[1:]))
    assert [block.text for block in article.body] == list(PARAGRAPHS)
    assert [removed.text for removed in article.removed if removed.kind is RemovedKind.DATE] == ["15.47", "15.31"]


def test_a_question_in_french_is_no_call_for_comments() -> None:
    """`Comment` asks how."""
    subhead = "Comment réagissent les pêcheurs ?"
    article = desk(story("Les digues rendues à la mer", PARAGRAPHS[0], subhead, *PARAGRAPHS[1:]))
    assert (article.body[1].kind, article.body[1].text) == (BlockKind.SUBHEAD, subhead)


@pytest.mark.parametrize(
    ("line", "words", "photographer"),
    [
        ("[Photo: Two men lift a crate on the quay. Ada Holt/AFP]", "Two men lift a crate on the quay.", "Ada Holt"),
        (
            "Dos hombres levantan una caja, este martes. ADA HOLT (EFE)",
            "Dos hombres levantan una caja, este martes.",
            "Ada Holt",
        ),
        ("Двоє чоловіків на причалі. Фото: Ада Гольт / «Рідний край»", "Двоє чоловіків на причалі.", "Ада Гольт"),
    ],
)
def test_a_credit_is_cut_off_its_caption(line: str, words: str, photographer: str) -> None:
    """In brackets with its caption, half in brackets, or with a house in quotation marks."""
    article = desk(story("Harbour bridge to close for two years", *PARAGRAPHS[:2], line, PARAGRAPHS[2]))
    assert [caption.text for caption in article.captions] == [words]
    credit = article.captions[0].credit
    assert credit is not None
    assert credit.photographers == (photographer,)


def test_a_line_up_is_no_caption() -> None:
    """`(c)` is the captain there, and no position in a picture."""
    line = "Alder (4-4-2): Holt; Lind, Dane (c), Moe; Ray, Fox; Orr, Elm."
    article = desk(story("Alder win the cup", *PARAGRAPHS, line, PARAGRAPHS[0].replace("Tuesday", "Friday")))
    assert article.captions == ()
