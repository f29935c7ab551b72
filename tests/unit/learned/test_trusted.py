"""How far an article may be trusted."""

from dataclasses import replace

from services.contracts.metadata import Confidence
from services.contracts.raw import ContentType, RawArticle
from services.enrich.boosted.trees import load
from services.enrich.draft import Draft
from services.enrich.learned.doubts import doubts
from services.enrich.pipeline import pipeline
from tests.unit.desk import PARAGRAPHS

HEADLINE, AUTHOR = "Harbour bridge to close for two years", "Ada Holt"
STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
TITLE = f"<title>{HEADLINE} | The Ostby Post</title><meta property=og:title content='{HEADLINE}'>"
PAGE = f"<head>{TITLE}</head><article><h1>{HEADLINE}</h1><p class=byline>By {AUTHOR}</p>{STORY}</article>"
LIST = "".join(f"<li><a href=/{n}>Story number {n} about the harbour bridge</a></li>" for n in range(60))

TIDES = "".join(
    f"<section><h2>Tides of day {n}</h2><p>High water at {n} past noon off the harbour, low water later.</p></section>"
    for n in range(30)
)


def read(content: str, **stated: str) -> Draft:
    """Read a page to its end."""
    draft = Draft(raw=RawArticle(content=content, content_type=ContentType.HTML, **stated))
    for step in pipeline(None):
        draft = step.run(draft)
    return draft


def trusted(content: str, **stated: str) -> Confidence:
    """How far it is trusted."""
    found = read(content, **stated).confidence
    assert found
    return found


def test_a_headline_that_the_page_contradicts_is_trusted_less() -> None:
    """Statement and print agree, or one of them is of another story."""
    other = PAGE.replace(TITLE, "<title>Tides</title><meta property=og:title content='Ferry runs aground off Skerry'>")
    assert trusted(PAGE).headline > trusted(other).headline + 0.1


def test_authors_who_are_not_there_are_trusted_less() -> None:
    """A story without a byline may have lost it."""
    assert trusted(PAGE).authors > trusted(PAGE.replace(f"By {AUTHOR}", "Share")).authors + 0.2


def test_a_body_beside_much_that_no_one_knows_is_trusted_less() -> None:
    """What was left out without a kind may be the story's."""
    assert trusted(PAGE).body > trusted(f"{PAGE}{TIDES}").body + 0.1


def test_the_whole_is_trusted_no_more_than_its_weakest_part() -> None:
    """All three cannot be likelier right than one of them."""
    found = trusted(PAGE)
    assert found.reading <= min(found.headline, found.authors, found.body)


def test_what_the_producer_states_is_right() -> None:
    """The producer's word wins, so there is nothing to doubt; the body is as doubtful as before."""
    stated = trusted(PAGE, headline="Bridge closes", byline="By Bo Lind")
    assert (stated.headline, stated.authors) == (1, 1)
    assert stated.body < 1


def test_a_list_of_stories_has_nothing_to_be_sure_of() -> None:
    """It is no article."""
    assert read(f"<h1>Latest</h1><ul>{LIST}</ul>").confidence is None


def test_the_trees_in_use_were_learned_on_the_numbers_in_use() -> None:
    """Numbers of other names would be asked for in vain."""
    trees = load("trust")
    assert trees.features == tuple(doubts(replace(read(PAGE), confidence=None)))
    assert trees.classes == tuple(Confidence.model_fields)
