"""What the learned weights make of lines: which are the story's, which would do as its headline."""

from typing import Final

import pytest

from services.contracts.raw import ContentType, RawArticle
from services.enrich.draft import Draft
from services.enrich.learned.above import HEADLINE
from services.enrich.learned.likelihoods import likelihoods
from services.enrich.learned.surroundings import FEATURES, features
from services.enrich.learned.weights import weights
from services.enrich.printed.article.read_text import read_text
from services.enrich.steps.furniture import furniture
from services.enrich.steps.read import read
from tests.unit.desk import PARAGRAPHS, desk, story

MENU: Final = "Home\nNews\nHarbour\nTides\nBoats for sale\nJobs\nSign in\nSubscribe\nE-paper\nPuzzles"
HEADLINE_TEXT: Final = "Harbour bridge to close for two years"
TEASERS: Final = "Lighthouse keeper retires after forty years\nFive ways to cook a herring\nFerry stuck on a sandbank"


def _draft(text: str) -> Draft:
    return read_text(Draft(raw=RawArticle(content=text)))


def test_paragraphs_are_likelier_than_menus() -> None:
    """Every paragraph of the story is likelier to be of it than every label of the menu above it."""
    draft = _draft(story(MENU, HEADLINE_TEXT, "By Ada Holt", *PARAGRAPHS, TEASERS))
    found = {line.text: likely.story for line, likely in zip(draft.lines, likelihoods(draft.lines), strict=True)}
    assert min(found[text] for text in PARAGRAPHS) > max(found[text] for text in MENU.split("\n"))


def test_the_headline_does_best() -> None:
    """Above a byline and a story that repeats its words, it beats labels and teasers."""
    draft = _draft(story(MENU, HEADLINE_TEXT, "By Ada Holt", *PARAGRAPHS, TEASERS))
    found = {likely.headline: line.text for line, likely in zip(draft.lines, likelihoods(draft.lines), strict=True)}
    assert found[max(found)] == HEADLINE_TEXT


def test_teasers_behind_the_story_are_taken_out() -> None:
    """A page prints other stories' headlines below; none of them is body."""
    article = desk(story(MENU, HEADLINE_TEXT, "By Ada Holt", *PARAGRAPHS, TEASERS, "Imprint\nTerms of use\nPrivacy"))
    assert [block.text for block in article.body] == list(PARAGRAPHS)
    assert article.metadata.headline == HEADLINE_TEXT


@pytest.mark.parametrize("text", ["", "\n\n", "Word", "…", "1234\n" * 3])
def test_reads_next_to_nothing(text: str) -> None:
    """A text without a story has likelihoods for its lines all the same."""
    lines = _draft(f"{text}\nx").lines
    assert len(likelihoods(lines)) == len(lines)


def test_reads_the_top_of_an_endless_text() -> None:
    """Beyond some thousands of lines nothing is claimed."""
    lines = _draft("Harbour\n" * 2000).lines * 2
    found = likelihoods(lines)
    assert len(found) == len(lines)
    assert found[-1].story == 0.5


def test_numbers_bear_their_names() -> None:
    """Each line has one number for each name, and the weights are for just these."""
    draft = _draft(story(HEADLINE_TEXT, *PARAGRAPHS))
    assert {len(row) for row in features(draft.lines)} == {len(FEATURES)}
    assert len(weights("story", FEATURES).weights) == len(FEATURES)
    assert len(weights("headline", HEADLINE).weights) == len(HEADLINE)


def test_refuses_weights_for_other_numbers() -> None:
    """A feature that was added without training again is noticed."""
    with pytest.raises(KeyError):
        weights("story", (*FEATURES, "colour"))


def test_a_page_of_markup_is_not_weighed() -> None:
    """A page that tells its parts apart needs no guess: a menu in it is no line of a text."""
    raw = RawArticle(content="<article><h1>Tides</h1><p>High at six.</p></article>", content_type=ContentType.HTML)
    assert furniture(read(Draft(raw=raw))).likely == ()
