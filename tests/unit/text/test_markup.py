"""Marks of Markdown and of the wires go; the words of any other text stay as they are."""

import pytest

from services.enrich.text.markup import without_marks
from tests.unit.desk import desk

STORY = "The ferry ran aground off Ostby on Tuesday with 214 people on board, the harbour master said."
MORE = "Two tugs will try to pull it free at high water, which is expected shortly before midnight."


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("# Ferry aground\n\n**By Ada Holt**\n\nIt *is* stuck.", "Ferry aground\n\nBy Ada Holt\n\nIt is stuck."),
        ("Ferry aground\n=====\n\nIt is stuck.", "Ferry aground\n\nIt is stuck."),
        ("See [our map](https://example.org/m) of it.", "See our map of it."),
        ("See ![Ferry at sea](/ferry.jpg) here.", "See Ferry at sea here."),
        ("^Ferry aground<\n^By ADA HOLT=\nIt is stuck.", "Ferry aground\nBy ADA HOLT\nIt is stuck."),
        ("\x01\x02Ferry aground\x03", "Ferry aground"),
    ],
)
def test_marks_go(printed: str, words: str) -> None:
    """What is left is what a reader sees."""
    assert without_marks(printed) == words


@pytest.mark.parametrize(
    "printed",
    [
        "The ferry* ran aground.\n\n* It is the third this year.",
        "Ferry no. #3 ran aground, he [the captain] said (https://example.org).",
        "It rose to 2^5 < 40, by 2*3*4.",
        "Score: 3\n---\nNext",
    ],
)
def test_other_texts_stay_as_they_are(printed: str) -> None:
    """Stars, brackets and signs that mark up nothing."""
    assert without_marks(printed) == printed


def test_lines_of_a_wire_and_its_desk_are_no_paragraphs() -> None:
    """Slug, time of sending and end mark are named in `removed`."""
    sent = "AP-WF-05-05-24 0745GMT<"
    article = desk(
        f"BC-EU--Ferry,200\n^Ferry is to be towed off the sandbank<\n^By ADA HOLT=\n\t{STORY}\n\t{MORE}\n\t{sent}\n"
    )
    assert article.metadata.headline == "Ferry is to be towed off the sandbank"
    assert [block.text for block in article.body] == [STORY, MORE]
    assert {"BC-EU--Ferry,200", sent} <= {part.text for part in article.removed}


@pytest.mark.parametrize("mark", ["-30-", "###", "ah/bl/cd"])
def test_an_end_mark_is_no_paragraph(mark: str) -> None:
    """Whatever the desk ends its copy with."""
    article = desk(f"Ferry is to be towed off the sandbank\n\n{STORY}\n\n{MORE}\n\n{mark}")
    assert [block.text for block in article.body] == [STORY, MORE]


def test_an_indent_opens_a_paragraph_of_wrapped_copy() -> None:
    """Where no blank lines part them."""
    wrapped = [text[:48] + "\n" + text[49:] for text in (STORY, MORE, STORY.replace("Tuesday", "Monday"))]
    article = desk("Ferry is to be towed off the sandbank\n\n" + "\n".join(f"  {text}" for text in wrapped))
    assert len(article.body) == 3
