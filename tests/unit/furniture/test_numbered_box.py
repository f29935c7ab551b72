"""Boxes of links that count their entries are taken out whole, and the story goes on below them."""

from tests.unit.desk import PARAGRAPHS, desk, story

REST = (
    "Divers had found the bent ramp on the second day, when the water in the basin was clear enough to see it.",
    "The island's shop keeps bread for three days now, and its owner says that he will go on with that in winter.",
)
ENTRIES = (
    "1. Choir to sing on the ice again", "Choir", "Culture",
    "2. Dairy drivers call off their march", "A mediator had asked for a day of quiet.", "Labour",
    "3. Who broke the weather vane?", "Vane", "News",
)  # fmt: skip


def test_headlines_sentences_and_labels_of_a_counted_box_are_related() -> None:
    """A number, a headline, the words of its picture, a sentence, a section; then the next number."""
    article = desk(story("Ferry runs again", "By Ada Holt", *PARAGRAPHS, "Recommended from Editorial", *ENTRIES, *REST))
    assert [block.text for block in article.body] == [*PARAGRAPHS, *REST]
    assert {part.text for part in article.removed if part.kind == "related"} >= {ENTRIES[0], ENTRIES[4], ENTRIES[6]}


def test_a_list_of_the_story_is_none() -> None:
    """Without the heading of a box, counted lines are the story's own."""
    article = desk(story("Ferry runs again", "By Ada Holt", *PARAGRAPHS, *ENTRIES[:2], ENTRIES[3], *REST))
    assert ENTRIES[0] in [block.text for block in article.body]
