"""A page's HTML becomes text in reading order, with exact offsets."""

import time

import pytest

from services.contracts.raw import ContentType, RawArticle
from services.enrich.draft import Draft, Role
from services.enrich.printed.article.read_page import read_page

PAGE = """<!doctype html><html lang="en"><head><title>Ferry runs again - The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Ana Brandt">
<meta property="article:section" content="Islands">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-01"}</script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><header><h1>Ferry runs again</h1><p class="standfirst">Islanders had waited for two months.</p>
<div class="byline">By Ana Brandt</div></header>
<figure><img src="/f.jpg" alt="A ferry"><figcaption>The ferry in dock. <b class="credit">Uwe Kern/DPA</b>
</figcaption></figure>
<p>The ferry to the outer islands will run again from Monday, the harbour office said.</p>
<p>It had been laid up since the storm in January, when its ramp was bent by the waves.</p>
<figure><img src="/g.jpg"><figcaption>The bent ramp. (Photo: Li Na)</figcaption></figure>
<p>Repairs took longer than planned because the part had to be cast anew in Tampere.</p></article>
<aside class="related">
<figure><a href="/other"><img src="/o.jpg"></a><figcaption>Another story</figcaption></figure></aside>
<footer>© The Harbour Post</footer></body></html>"""


def read(content: str) -> Draft:
    """Read a page of the harbour's paper."""
    raw = RawArticle(content=content, content_type=ContentType.HTML, url="https://harbour.example/ferry")
    return read_page(Draft(raw=raw))


def test_the_text_is_in_reading_order_and_every_line_knows_its_part() -> None:
    """Headline, dek, byline, then story and captions as they stand on the page."""
    draft = read(PAGE)
    assert [(line.role, line.text) for line in draft.lines] == [
        (Role.HEADLINE, "Ferry runs again"),
        (Role.DEK, "Islanders had waited for two months."),
        (Role.BYLINE, "By Ana Brandt"),
        (Role.CAPTION, "The ferry in dock. [Uwe Kern/DPA]"),
        (Role.PARAGRAPH, "The ferry to the outer islands will run again from Monday, the harbour office said."),
        (Role.PARAGRAPH, "It had been laid up since the storm in January, when its ramp was bent by the waves."),
        (Role.CAPTION, "The bent ramp. (Photo: Li Na)"),
        (Role.PARAGRAPH, "Repairs took longer than planned because the part had to be cast anew in Tampere."),
    ]


def test_offsets_are_exact() -> None:
    """Each line, and each found part of the heading, is its slice of the text."""
    draft = read(PAGE)
    assert draft.text == "\n\n".join(line.text for line in draft.lines)
    assert all(draft.text[line.start : line.end] == line.text for line in draft.lines)
    for found in (draft.headline, draft.dek, draft.byline):
        assert found is not None
        assert found.span is not None
        assert draft.text[slice(*found.span)] == found.text


def test_facts_and_metadata_come_with_their_basis() -> None:
    """The section is stated, not printed: it has no place in the text."""
    draft = read(PAGE)
    assert draft.section is not None
    assert (draft.section.text, draft.section.basis, draft.section.span) == ("Islands", "meta", None)
    assert draft.authors == ("Ana Brandt",)
    assert draft.published_at is not None
    assert draft.published_at.basis == "json-ld"
    assert (draft.facts.outlet, draft.facts.language) == ("The Harbour Post", "en")


def test_captions_carry_their_picture() -> None:
    """Address in full, and the alternative text, which is not printed."""
    first, second = (line.image for line in read(PAGE).lines if line.role is Role.CAPTION)
    assert first is not None
    assert second is not None
    assert (first.url, first.alt) == ("https://harbour.example/f.jpg", "A ferry")
    assert (second.url, second.alt) == ("https://harbour.example/g.jpg", None)


def test_a_page_of_tables_has_its_headline_where_its_title_ends() -> None:
    """Old pages have no headings; their title holds house and section, then the headline as printed."""
    rows = "".join(f"<tr><td>{text}</td></tr>" for text in ("HOME | NEWS", "Ferry to the islands runs again", *STORY))
    page = f"<html><head><title>The Harbour Post - News - Ferry to the islands runs again</title></head><body><table>{rows}</table></body></html>"  # noqa: E501 - one line, as such pages are
    draft = read(page)
    assert draft.headline is not None
    assert draft.headline.text == "Ferry to the islands runs again"
    assert [line.text for line in draft.lines if line.role is None or line.role is Role.PARAGRAPH] == list(STORY)


STORY = (
    "The ferry to the outer islands will run again from Monday, the harbour office said in a short statement.",
    "It had been laid up since the storm in January, when its ramp was bent by the waves and its engine flooded.",
    "Repairs took longer than planned because the part had to be cast anew in a foundry near Tampere, it said.",
)


def test_a_page_without_an_article_gives_what_it_shows() -> None:
    """An index page, a fragment, a form: something honest comes out."""
    draft = read("<title>Post</title><body><form><label>Your name</label><p>Send</p></form></body>")
    assert "Your name" in draft.text
    assert "Send" in draft.text


@pytest.mark.parametrize(
    "content", ["<script>1</script>", "<title>Only a title</title>", "<frameset><frame src=a></frameset>"]
)
def test_a_page_that_shows_nothing_is_refused(content: str) -> None:
    """It cannot be an article, and the reason is short."""
    with pytest.raises(ValueError, match="the page shows no text"):
        read(content)


@pytest.mark.parametrize(
    "content",
    [
        "<div>" * 1_900 + "<p>Words enough to be a paragraph of some story about a ferry and its harbour.</p>" * 50,
        "<table>" + "<tr><td>1</td></tr>" * 5_000 + "</table><p>Words.</p>",
        "<figure><img src=x>" * 500 + "<figcaption>words</figcaption>",
        "<div class=caption itemprop=author>" * 1_000 + "words",
        "<p>words</p><p title='" + "x" * 1_000_000 + "'>more</p>",
        "<h1>words of a headline</h1>" * 2_000,
        "<table><tr><td>" * 600 + "<p>Words enough to be a paragraph of some story.</p>" * 1_000,
        "<div class=image><img src=x><span>words under a picture</span></div>" * 4_000,
        "<div>" + "word<br>" * 10_000 + "</div>",
    ],
)
def test_bombs_are_read_in_bounded_time(content: str) -> None:
    """No page may hold a worker up."""
    began = time.process_time()
    draft = read(content)
    assert time.process_time() - began < 8
    assert all(draft.text[line.start : line.end] == line.text for line in draft.lines)
