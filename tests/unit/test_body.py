"""The body: paragraphs, subheads, lists, notes and pull quotes."""

import pytest

from services.contracts.part import BlockKind
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


def test_the_lede_is_the_first_paragraph() -> None:
    """A subhead above it does not count."""
    assert desk(story(*TOP, *PARAGRAPHS)).metadata.lede == PARAGRAPHS[0]


def test_bears_a_line_of_a_million_characters() -> None:
    """No step takes more than linear time in a line's length."""
    article = desk(story(*TOP, PARAGRAPHS[0], "word " * 200_000 + "end.", PARAGRAPHS[1]))
    assert len(article.body) == 3
