"""JSON-LD is read in the forms in which pages really write it."""

import pytest

from services.enrich.page.jsonld import article, nodes, text_of
from services.enrich.page.parse import parse
from services.enrich.page.tolerant_json import values


@pytest.mark.parametrize(
    "script",
    [
        '{"headline": "Dam opens"}',
        '<!-- {"headline": "Dam opens"} -->',
        '//<![CDATA[\n{"headline": "Dam opens"}\n//]]>',
        '{"headline": "Dam opens",}',
        '{"headline": "Dam opens", /* old: , */ }',
        '{\n// the headline\n"headline": "Dam opens"}',
        '{"headline": "Dam\\ opens", "x": "\\d"}',
        "{&quot;headline&quot;: &quot;Dam opens&quot;}",
        '{"headline": "Dam opens"};',
        '{"headline": "Dam opens"} {"broken',
    ],
)
def test_broken_json_is_repaired(script: str) -> None:
    """Comments, CDATA, trailing commas, bad escapes, HTML entities and junk behind the value do no harm."""
    first = next(values(script))
    assert first["headline"].replace("\\", "") == "Dam opens"


def test_a_repair_leaves_strings_alone() -> None:
    """What looks like a comment or a trailing comma inside a string is text."""
    (value,) = values('{"url": "https://example.org/a", "text": "one, ] // two /* three */",}')
    assert value == {"url": "https://example.org/a", "text": "one, ] // two /* three */"}


def test_quotation_marks_within_strings_are_let_stand() -> None:
    """Templates print headlines between quotation marks without escaping those in them."""
    script = '{"headline": "Dam to "close" for two years", "author": {"name": "Ada "Bo" Holt"}, "x": ["a", "b"]}'
    expected = {"headline": 'Dam to "close" for two years', "author": {"name": 'Ada "Bo" Holt'}, "x": ["a", "b"]}
    assert list(values(script)) == [expected]


def test_raw_line_breaks_in_strings_are_let_through() -> None:
    """JSON forbids them; templates write them."""
    assert list(values('{"description": "one\ntwo"}')) == [{"description": "one\ntwo"}]


@pytest.mark.parametrize("script", ["", "null}", "[" * 100_000, '{"' + '\\"' * 200_000, "{" + "/*" * 200_000])
def test_hopeless_scripts_give_nothing_objects_can_be_read_from(script: str) -> None:
    """Neither an error nor a long search: such a script says nothing."""
    page = parse(f"<script type='application/ld+json'>{script}</script><p>words</p>")
    assert nodes(page) == []


def test_the_article_is_found_in_arrays_graphs_and_several_scripts() -> None:
    """Publishers put the article beside the organization, the breadcrumbs and the page."""
    page = parse(
        """<script type="application/ld+json">[{"@type": "Organization", "name": "The Ferry"}]</script>
        <script type="application/ld+json; charset=utf-8">{"@graph": [{"@type": "WebPage", "headline": "Page"},
        {"@type": ["Thing", "https://schema.org/NewsArticle"], "headline": "Dam opens"}]}</script>"""
    )
    assert article(nodes(page))["headline"] == "Dam opens"


def test_a_described_article_beats_one_that_is_only_linked_to() -> None:
    """Teasers are marked up as articles too, with less."""
    page = parse(
        """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Elsewhere"}</script>
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Dam opens",
        "datePublished": "2025-03-01", "author": "N. N."}</script>"""
    )
    assert article(nodes(page))["headline"] == "Dam opens"


def test_texts_come_without_entities_and_spare_white_space() -> None:
    """JSON-LD is often escaped twice."""
    assert text_of(["Tom &amp; Ana\n win", 7, None, " "]) == ["Tom & Ana win"]


def test_an_entry_of_a_live_blog_is_not_the_article() -> None:
    """Each entry is a posting with headline, author and date, and often says more of itself than the blog does."""
    entry = '{"@type": "BlogPosting", "headline": "Dam opens", "datePublished": "2025-03-02", "author": "Ana Brandt"}'
    blog = f'{{"@type": "LiveBlogPosting", "headline": "The dam: all of the day", "liveBlogUpdate": [{entry}]}}'
    found = nodes(parse(f'<script type="application/ld+json">{blog}</script><p>x</p>'))
    assert article(found)["headline"] == "The dam: all of the day"
