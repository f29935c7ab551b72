"""Credits that neither a class nor a tag names: set apart by a style sheet, or printed on the picture."""

import pytest

from services.enrich.page.parse import parse
from services.enrich.printed.caption.figures import figures
from services.enrich.printed.headline.headline_on_page import headline_on_page

BASE = "https://ferry.example/news/"


@pytest.mark.parametrize(
    "inner",
    [
        "<span>The dam at low water</span><span>Ana Brandt/AFP</span>",
        "<div>The dam at low water</div><div>Ana Brandt</div>",
        "<p><span>The dam at low water</span><span>Ana Brandt</span></p>",
    ],
)
def test_the_last_element_of_a_caption_may_be_its_credit(inner: str) -> None:
    """Pages made by scripts give their elements no names that mean anything, and put no white space between them."""
    (figure,) = figures(parse(f"<figure><img src=a.jpg><figcaption>{inner}</figcaption></figure>"), BASE)
    assert figure.caption == "The dam at low water"
    assert figure.credit.startswith("Ana Brandt")


@pytest.mark.parametrize(
    "inner", ["The dam that was built by <em>Ana Brandt</em>", "Engineers with <span>Ana Brandt</span> at the dam"]
)
def test_a_name_in_the_sentence_of_a_caption_is_no_credit(inner: str) -> None:
    """White space before it, or words behind it, make it a part of the sentence."""
    (figure,) = figures(parse(f"<figure><img src=a.jpg><figcaption>{inner}</figcaption></figure>"), BASE)
    assert "Ana Brandt" in figure.caption
    assert not figure.credit


@pytest.mark.parametrize(
    "behind",
    [
        "<span class=box-source>Ana Brandt/AFP</span>",
        "<p class=text-xs>© Ana Brandt/AFP</p>",
        "<p>(Ana Brandt/AFP)</p>",
    ],
)
def test_a_credit_may_stand_right_behind_a_caption_that_no_figure_holds(behind: str) -> None:
    """Its name says so, or its first sign."""
    page = parse(
        f"<article><p>The dam is to be raised.</p><div><img src=a.jpg></div>"
        f"<div><p class=image-caption>The dam at low water</p>{behind}</div><p>Nobody knows when.</p></article>"
    )
    (figure,) = figures(page, BASE)
    assert figure.caption == "The dam at low water"
    assert "Ana Brandt/AFP" in figure.credit


@pytest.mark.parametrize("behind", ["<p>Ana Brandt knows the dam.</p>", "<p>Reuters reported the plan.</p>"])
def test_a_paragraph_behind_a_caption_is_no_credit(behind: str) -> None:
    """It has neither the name nor the sign of one."""
    page = parse(f"<article><div><img src=a.jpg></div><p class=image-caption>The dam</p>{behind}</article>")
    (figure,) = figures(page, BASE)
    assert not figure.credit


def test_a_caption_may_stand_outside_of_the_figure_above_it() -> None:
    """The house is printed on the picture, the caption below it in a box of its own: they are one picture's words."""
    page = parse(
        "<article><h1>Dam to be raised</h1><figure><div><img src=a.jpg></div><span>Getty Images</span></figure>"
        "<div><figcaption>The dam was built in 1911</figcaption></div><p>Nobody knows how long the dam will hold.</p>"
        "</article>"
    )
    (figure,) = figures(page, BASE)
    assert (figure.caption, figure.credit) == ("The dam was built in 1911", "Getty Images")
    assert figure.image.url == BASE + "a.jpg"


def test_a_headline_without_spaces_is_as_long_as_any() -> None:
    """Japanese puts no spaces between words: its one heading is the headline all the same."""
    page = parse("<h1>琵琶湖の全層循環、２年ぶりに確認　県「安心」</h1>")
    found = headline_on_page(page, (), None)
    assert found is not None
    assert found.found.text.startswith("琵琶湖の全層循環")
