"""The words of the first picture, which no credit gives away."""

import pytest

from tests.unit.desk import PARAGRAPHS, desk, story

TOP = ("Harbour", "Harbour bridge to close for two years", "Commuters are to go by ferry until the new one stands.")
WORDS = "The old harbour bridge has carried trams since 1911"


@pytest.mark.parametrize("below", [("By Ada Holt | March 3, 2021",), ("By Ada Holt", "March 3, 2021")])
def test_what_is_left_between_heading_and_story_is_the_first_picture_s(below: tuple[str, ...]) -> None:
    """Dek, byline and date are found; one line of words is over."""
    article = desk(story(*TOP, *below, WORDS, *PARAGRAPHS))
    assert [(caption.text, caption.credit, caption.after_block) for caption in article.captions] == [
        (WORDS, None, None)
    ]
    assert article.text[article.captions[0].start : article.captions[0].end] == WORDS
    assert [block.text for block in article.body] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "left",
    [
        (WORDS, "Bakers on the quay fear for their trade this summer"),
        ("Source: ihm/Getty Images; Montage: Alder Courier",),
        ("Share Print Email Comment Facebook Telegram Tumblr",),
        ("Read more about this: all of our harbour news",),
    ],
)
def test_nothing_else_that_is_left_there_is_a_caption(left: tuple[str, ...]) -> None:
    """Several lines are links; labels, credits and calls of the page are no picture's words."""
    article = desk(story(*TOP, "By Ada Holt | March 3, 2021", *left, *PARAGRAPHS))
    assert article.captions == ()


def test_a_caption_with_its_credit_leaves_no_second_one() -> None:
    """The first picture has been found: what else is left there is something else."""
    credited = "The bridge in its first winter. (Ines Okafor/AFP)"
    article = desk(story(*TOP, "By Ada Holt | March 3, 2021", credited, WORDS, *PARAGRAPHS))
    assert [caption.credit is not None for caption in article.captions] == [True]
