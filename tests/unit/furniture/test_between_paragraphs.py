"""What a page prints between the paragraphs of a story, the same each time."""

import pytest

from tests.unit.desk import PARAGRAPHS, desk, story

MORE = (
    "Divers found cracks in two of the five piers last autumn, and the trams have crossed at walking pace since then.",
    "The new bridge will carry two lanes for cars, one for trams and a path for cyclists, engineers told the council.",
    "Shops on the quay fear for the summer, and the council has promised them a fund of four million crowns for rent.",
)
BOX = "Read also\n1. Harbour wall to be mended\nNews\n2. Ferries late again\nTransport\n3. Tides of the week\nTides"


@pytest.mark.parametrize("label", ["Article content", "Story goes on below", "Anzeige 300x250"])
def test_loses_no_paragraph_to_what_stands_between_them(label: str) -> None:
    """A box with its entries in their midst ends no story, either."""
    upper = [each for paragraph in PARAGRAPHS for each in (paragraph, label)]
    lower = [each for paragraph in MORE for each in (paragraph, label)]
    article = desk(story("Harbour bridge to close", "By Ada Holt", *upper, BOX, "Advertisement", *lower))
    assert [block.text for block in article.body] == [*PARAGRAPHS, *MORE]
    assert [part.text for part in article.removed].count(label) == len(upper + lower) // 2


def test_two_of_a_kind_are_no_labels() -> None:
    """A refrain or a subhead may come twice."""
    told = (PARAGRAPHS[0], "What comes next", PARAGRAPHS[1], "What comes next", PARAGRAPHS[2])
    assert [block.text for block in desk(story("Harbour bridge to close", *told)).body] == list(told)
