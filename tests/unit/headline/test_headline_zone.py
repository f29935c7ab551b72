"""The headline is looked for above the story, and in its opening where that may be one."""

from tests.unit.desk import PARAGRAPHS, desk, story


def test_a_question_as_long_as_a_paragraph_is_no_headline() -> None:
    """What opens a text and is no shorter than a first paragraph is its first paragraph."""
    opening = f"Why must the {'old ' * 27}bridge close?"
    article = desk(story(opening, *PARAGRAPHS))
    assert article.metadata.headline is None
    assert article.body[0].text == opening
