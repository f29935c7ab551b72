"""Copy in the shapes that newsrooms print and users paste: what stands where, and what must not be lost."""

from services.contracts.enriched import EnrichedArticle
from services.enrich.draft import Line
from services.enrich.printed.top import headline_index
from tests.unit.desk import PARAGRAPHS, desk, story


def _told(article: EnrichedArticle) -> list[str]:
    return [block.text for block in article.body]


def test_keeps_the_last_paragraph_of_a_brief_below_a_box() -> None:
    """One paragraph below a box of links does not outweigh it, and is the story's all the same."""
    last = "The ferry company expects to run its full timetable again on Thursday, its spokeswoman said."
    brief = story(
        "Ferry runs aground off Alder",
        "March 3, 2026\nShare",
        "Rescue boats took 42 passengers off the car ferry, which struck a rock on Sunday morning.",
        '"We heard a bang, and then everything stopped," said a passenger, Bo Lind, at the quay.',
        "Related articles\nFerry company fined last year\nNew boats for the inlet",
        last,
        "Newsletter\nSubscribe\nComments\nPrivacy policy",
    )
    assert last in _told(desk(brief))


def test_takes_the_line_above_a_dek_of_two_sentences_for_the_headline() -> None:
    """What has been learned may put a dek a little before its headline; two sentences are rarely a headline."""
    headline, dek = "El vivero de Alder cierra sin heredero", "La familia vendía rosas desde 1963. Será un parque solar"
    lines = [Line(headline, 0, 38), Line(dek, 40, 97), Line("Ada Holt", 98, 106)]
    assert headline_index(lines, [0, 1], [11.0, 13.5, 0.0]) == 0
    assert headline_index(lines, [0, 1], [1.0, 13.5, 0.0]) == 1


def test_joins_no_name_and_address_to_the_caption_above() -> None:
    """An e-mail address begins small, and is not the rest of a sentence for which the author's name were its middle."""
    article = desk(
        story(
            "Elk leave the woods",
            "Bo Lind has hunted here for thirty years with the same men and dogs. Photo: Ada Holt/Reuters\n"
            "Nils Berg\nnils.berg@alderpost.example\nMarch 3, 2026",
            *PARAGRAPHS,
        )
    )
    assert [author.name for author in article.metadata.authors] == ["Nils Berg"]
    assert [caption.credit.agencies for caption in article.captions if caption.credit] == [("Reuters",)]


def test_joins_no_label_to_a_headline_that_ends_small() -> None:
    """`LIVE` is no rest of the headline above it, though that ends with a preposition."""
    article = desk(
        story("Election results: talks begin as count goes on\nLIVE\nBy Ada Holt\nMarch 3, 2026", *PARAGRAPHS)
    )
    assert article.metadata.headline == "Election results: talks begin as count goes on"
