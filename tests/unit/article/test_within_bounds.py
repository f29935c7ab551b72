"""What is longer than any article is read up to a bound, and says so; neither its time nor its event grows further."""

import json
from time import process_time

import pytest

from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import ContentType, RawArticle
from services.enrich.compose import Envelope
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.printed.article.within_bounds import MOST_CHARACTERS, MOST_LINES

STEPS = pipeline(None)
ENVELOPE = Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
MEGABYTE = 1_000_000
SECONDS = 20
"""Ten times what is promised for a megabyte: a busy machine is no fault, and without a bound each takes minutes."""
ROW = "<tr><td>{}</td><td>Bo Lind</td></tr>"
TEXTS = {
    "lines of one character": "1.\n",
    "names": "Ada Holt met Bo Lind in Ostby. ",
    "Chinese": "渡轮在沙洲搁浅",
}
PAGES = {
    "figures": "<figure><img src=a><figcaption>A b</figcaption></figure>",
    "classes": '<span class="caption credit byline">a</span>',
    "one paragraph of words": "word ",
}


def read(content: str, kind: ContentType) -> EnrichedArticle:
    """Read it; no step fails."""
    result = enrich(RawArticle(content=content, content_type=kind), ENVELOPE, STEPS)
    assert not result.failures
    return result.article


@pytest.mark.parametrize(
    ("unit", "kind"),
    [*((unit, ContentType.TEXT) for unit in TEXTS.values()), *((unit, ContentType.HTML) for unit in PAGES.values())],
    ids=[*TEXTS, *PAGES],
)
def test_a_megabyte_has_a_bound(unit: str, kind: ContentType) -> None:
    """Time and event stay in bounds, and the article says that it was not read to its end."""
    content = unit * (MEGABYTE // len(unit.encode()))
    began = process_time()
    article = read(content, kind)
    assert process_time() - began < SECONDS
    assert len(article.model_dump_json().encode()) <= 2 * len(content.encode())
    assert article.metadata.truncated
    assert "read" in article.degraded


def test_a_table_of_twenty_thousand_rows_has_a_bound() -> None:
    """It came out eight times as long as it went in."""
    headline = "Results of the vote in all parishes of Ostby"
    table = "".join(ROW.format(number) for number in range(20_000))
    story = "<p>The ferry ran aground with 214 people on board.</p>"
    page = f"<article><h1>{headline}</h1>{story}<table>{table}</table></article>"
    article = read(page, ContentType.HTML)
    assert len(article.model_dump_json()) <= 2 * len(page)
    assert article.metadata.headline == headline
    assert article.metadata.truncated


def test_what_is_read_is_cut_behind_a_word() -> None:
    """The text ends where reading does; every part lies in it."""
    sentence = "The ferry ran aground off Ostby on Tuesday. "
    article = read(sentence * 4_000, ContentType.TEXT)
    assert MOST_CHARACTERS - 100 < len(article.text) <= MOST_CHARACTERS
    assert article.text.endswith(("The", "ferry", "ran", "aground", "off", "Ostby", "on", "Tuesday."))
    assert all(article.text[block.start : block.end] == block.text for block in article.body)
    coverage = article.metadata.coverage
    assert coverage
    assert coverage.shown == len(sentence.split()) * 4_000
    assert coverage.in_fields + sum(coverage.removed.values()) == coverage.shown
    assert coverage.unpublished == coverage.shown - len(article.text.split())


def test_an_article_at_the_bound_is_whole() -> None:
    """Blank lines and white space at the end do not count."""
    text = "\n\n".join(f"Ferry {number} ran aground." for number in range(MOST_LINES)) + "\n" * MOST_CHARACTERS
    article = read(text, ContentType.TEXT)
    assert article.text == text
    assert "read" not in article.degraded
    cut = read(f"{text}One more.", ContentType.TEXT)
    assert cut.text.endswith(f"Ferry {MOST_LINES - 1} ran aground.")
    assert cut.degraded[0] == "read"


def test_a_headline_without_end_is_none() -> None:
    """What was found beyond the bound is not kept with offsets that lead nowhere."""
    article = read(f"<h1>{'Ferry ' * 30_000}</h1><p>It ran aground.</p>", ContentType.HTML)
    spans = json.loads(article.model_dump_json())["metadata"]["spans"]
    assert all(span is None or span[1] <= len(article.text) for span in spans.values())


def test_a_page_is_cut_behind_as_many_elements_as_are_read() -> None:
    """The story at the top is whole, whatever hangs below it."""
    story = "".join(f"<p>The ferry ran aground off Ostby on Tuesday with {n} people on board.</p>" for n in range(9))
    page = f"<article><h1>Ferry to be towed off the sandbank at high water</h1>{story}</article>"
    cells = "<b>Tug</b> " * 12_000
    article = read(f"{page}<div>{cells}</div><p>The tug <i>left</i>.</p>", ContentType.HTML)
    assert len(article.body) == 9
    assert article.metadata.truncated
    coverage = article.metadata.coverage
    assert coverage
    assert coverage.shown == 10 + 9 * 13 + 12_000 + 3
    assert coverage.in_fields + sum(coverage.removed.values()) == coverage.shown
