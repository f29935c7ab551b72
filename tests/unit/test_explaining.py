"""Who claimed each line, and why."""

import pytest

from services.contracts.raw import ContentType, RawArticle
from services.enrich.explaining import Explained, explain
from services.enrich.pipeline import pipeline
from tests.unit.samples import SEEDS, samples

STORY = "The bridge over the Alder will close for repairs on Monday, the town council said in a letter to residents."
MORE = "Buses will take a longer way round, past the old mill, until the work is done in the spring of next year."


def explained(*lines: str, **stated: str) -> dict[str, Explained]:
    """The lines of a text, each with what became of it."""
    raw = RawArticle(content="\n\n".join(lines), **stated)  # type: ignore[arg-type]
    return {line.text: line for line in explain(raw, pipeline(None))}


def test_each_line_names_the_step_and_the_rule_that_claimed_it() -> None:
    """Whoever sees a wrong field goes to the file that is named."""
    told = explained("Bridge to close", "By Ada Holt", STORY, MORE)
    assert told["Bridge to close"].became == "headline"
    assert told["By Ada Holt"].became == "byline"
    assert told["By Ada Holt"].claims[-1].step == "byline"
    assert told[STORY].became == "paragraph"
    assert told[STORY].claims[-1].why == "what no other step has claimed"
    for line in told.values():
        assert (SEEDS.parent / line.claims[-1].file).is_file()


def test_a_line_that_was_taken_from_another_step_names_both() -> None:
    """The claims stand in their order; what was given back says so."""
    lines = ("Bridge to close", "Ferry to run instead", "By Ada Holt", STORY, MORE)
    told = explained(*lines, headline="Ferry to run instead")
    assert [claim.step for claim in told["Ferry to run instead"].claims][-1] == "stated"
    assert [claim.role for claim in told["Bridge to close"].claims][:2] == ["headline", None]


def test_a_pages_blocks_are_explained_too() -> None:
    """On a page, what the page's own marks say comes first."""
    page = f"<html><body><article><h1>Bridge to close</h1><p>{STORY}</p><p>{MORE}</p></article></body></html>"
    raw = RawArticle(content=page, content_type=ContentType.HTML)
    told = {line.text: line for line in explain(raw, pipeline(None))}
    assert any(claim.file.endswith("headline/headline_on_page.py") for claim in told["Bridge to close"].claims)


def test_a_block_of_a_page_tells_how_it_was_weighed_whether_it_is_in_the_article_or_not() -> None:
    """What is beside the story stands behind the lines, with what became of it, and no place in the text."""
    nav = "<nav><a href=/1>Old mill to open</a> <a href=/2>Town council to meet</a></nav>"
    page = f"<html><body>{nav}<article><h1>Bridge to close</h1><p>{STORY}</p><p>{MORE}</p></article></body></html>"
    told = explain(RawArticle(content=page, content_type=ContentType.HTML), pipeline(None))
    story = next(line for line in told if line.text == STORY)
    beside = next(line for line in told if "Old mill" in line.text)
    assert (story.became, story.claims[0].role) == ("paragraph", "story")
    assert (beside.became, beside.start, beside.claims[0].role) == ("removed: menu", None, "beside the story")
    assert "likely, by the learned blocks" in story.claims[0].why


@pytest.mark.parametrize("raw", samples(), ids=lambda raw: raw.content[:30])
def test_no_line_of_a_sample_goes_unexplained(raw: RawArticle) -> None:
    """Each line of each sample became something, by somebody's rule."""
    assert not [line for line in explain(raw, pipeline(None)) if not line.claims]
