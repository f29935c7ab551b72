"""The body: paragraphs, subheads, lists, notes and pull quotes."""

import pytest

from services.contracts.part import BlockKind
from services.enrich.draft import Line
from services.enrich.printed.furniture.boxes import repeated
from tests.unit.desk import PARAGRAPHS, desk, story

TOP = ("Harbour bridge to close for two years", "By Ada Holt")


def _kinds(*parts: str) -> list[str]:
    return [block.kind.value for block in desk(story(*TOP, *parts)).body]


@pytest.mark.parametrize(
    "subhead",
    ["Test runs", "'Nothing to lose'", "A 'headache' for the town", "“We will sue”", "What happens next?", "1931"],
)
def test_knows_subheads(subhead: str) -> None:
    """Short, without a full stop, above a paragraph; quotation marks and a question mark are no hindrance."""
    assert _kinds(PARAGRAPHS[0], subhead, *PARAGRAPHS[1:]) == ["paragraph", "subhead", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    ["The mayor agreed.", '"It is about time."', "These are the dates:", "and then there was nothing more to say"],
)
def test_takes_no_short_paragraph_for_a_subhead(line: str) -> None:
    """A sentence, a quotation, or a line that leads on to the next."""
    assert _kinds(PARAGRAPHS[0], line, *PARAGRAPHS[1:]) == ["paragraph"] * 4


def test_a_subhead_stands_above_something() -> None:
    """The last line of a story is none."""
    assert _kinds(*PARAGRAPHS, "Ada Holt is on holiday next week")[-1] == "paragraph"


def test_knows_lists_and_notes() -> None:
    """Bullets make list items; a correction is a note."""
    note = "Correction: an earlier version of this article gave a wrong date for the storm."
    found = _kinds(PARAGRAPHS[0], "* A ferry every ten minutes", "* A bus to the pier", *PARAGRAPHS[1:], note)
    assert found == ["paragraph", "list-item", "list-item", "paragraph", "paragraph", "note"]


def test_knows_a_pull_quote() -> None:
    """A quotation that stands alone and is said again in a paragraph is display."""
    article = desk(story(*TOP, PARAGRAPHS[0], '"since the storm of 2011"', *PARAGRAPHS[1:]))
    assert article.body[1].kind is BlockKind.PULL_QUOTE


def test_offsets_hold() -> None:
    """Every block's slice of the text, white space collapsed, is the block's text."""
    article = desk(story(*TOP, *PARAGRAPHS[:2], "Test runs", PARAGRAPHS[2]))
    assert all(" ".join(article.text[block.start : block.end].split()) == block.text for block in article.body)


def test_joins_what_a_link_has_cut() -> None:
    """A page stripped of its tags has a line for each link: the rest of the sentence belongs to it."""
    cut = (
        "The company was founded in 1985 with\nsupport\nfrom the ferry workers' union, which still owns a tenth of it."
    )
    article = desk(story(*TOP, PARAGRAPHS[0], cut, PARAGRAPHS[1]))
    assert article.body[1].text == cut.replace("\n", " ")


def test_joins_a_link_that_opens_a_sentence_to_its_rest() -> None:
    """A link's words stand before the small letters that go on, however few they are."""
    cut = "The ferry workers\nhave asked for more boats on the long route since the spring, and the council agrees."
    article = desk(story(*TOP, f"{PARAGRAPHS[0]}\n{cut}\n{PARAGRAPHS[1]}"))
    assert [block.text for block in article.body] == [PARAGRAPHS[0], cut.replace("\n", " "), PARAGRAPHS[1]]


def test_keeps_a_subhead_apart_from_a_paragraph_that_a_link_has_cut() -> None:
    """Five words with a preposition among them are no half sentence before a paragraph; a large initial is none."""
    cut = "Ferries will carry commuters, the council said in a report that was published on the\nweb site of the port."
    initial = "Calls fall on deaf ears\nT\nhe owners of both shops have asked the council for help since the spring."
    article = desk(story(*TOP, f"{PARAGRAPHS[0]}\nA plan for the port\n{cut}\n{initial}", PARAGRAPHS[1]))
    texts = [block.text for block in article.body]
    assert "A plan for the port" in texts
    assert "Calls fall on deaf ears" in texts


def test_takes_the_contents_out_and_not_the_subhead_it_repeats() -> None:
    """A page's list of contents has the subheads' words; the paragraph stands below the subhead."""
    subhead = "What the engineers will do to the bridge"
    texts = [PARAGRAPHS[0], subhead, "Who pays for it", PARAGRAPHS[1], subhead, PARAGRAPHS[2]]
    assert repeated([Line(text, 0, len(text)) for text in texts]) == [1]


def test_the_lede_is_the_first_paragraph() -> None:
    """A subhead above it does not count."""
    assert desk(story(*TOP, *PARAGRAPHS)).metadata.lede == PARAGRAPHS[0]


def test_bears_a_line_as_long_as_is_read() -> None:
    """No step takes more than linear time in a line's length."""
    article = desk(story(*TOP, PARAGRAPHS[0], "word " * 19_000 + "end.", PARAGRAPHS[1]))
    assert len(article.body) == 3
