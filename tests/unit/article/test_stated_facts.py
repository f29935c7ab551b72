"""What a page states about its article outside the printed text."""

import pytest

from services.contracts.metadata import Moment
from services.enrich.languages.language_tag import language_tag
from services.enrich.page.parse import parse
from services.enrich.printed.article.stated_facts import stated
from services.enrich.printed.byline.stated_names import people
from services.enrich.printed.date.machine_date import machine_date

PAGE = """<html lang="en-IE"><head><title>Dam opens | The Ferry</title>
<link rel="canonical" href="/news/dam">
<meta property="og:site_name" content="The Ferry"><meta property="og:title" content="Dam opens">
<meta property="article:published_time" content="2025-03-01T08:00:00+01:00">
<meta property="article:section" content="Regional"><meta name="keywords" content="dams, water ,dams">
<meta name="author" content="By Ana Lindqvist and Tom O'Hara">
</head><body><p>Words.</p></body></html>"""


def test_meta_elements_alone_suffice() -> None:
    """Many pages have no JSON-LD."""
    facts = stated(parse(PAGE), "https://ferry.example/x?utm=1").facts
    assert facts.outlet == "The Ferry"
    assert facts.url == "https://ferry.example/news/dam"
    assert facts.language == "en"
    assert facts.section is not None
    assert (facts.section.text, facts.section.basis) == ("Regional", "meta")
    assert facts.authors == ("Ana Lindqvist", "Tom O'Hara")
    assert facts.published_at == Moment(value="2025-03-01T08:00:00+01:00", basis="meta")
    assert facts.modified_at is None
    assert facts.keywords == ("dams", "water")


def test_json_ld_comes_before_meta() -> None:
    """It is written for machines, by the system that holds the article."""
    script = """<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"@id": "#ana"}],
    "datePublished": "2025-03-02T08:00:00Z", "dateModified": "2025-03-03", "articleSection": ["Water", "Region"],
    "publisher": {"name": "Ferry Press"}}</script>
    <script type="application/ld+json">{"@type": "Person", "@id": "#ana", "name": "Ana Brandt"}</script>"""
    facts = stated(parse(PAGE + script), None).facts
    assert facts.authors == ("Ana Brandt",)
    assert facts.published_at == Moment(value="2025-03-02T08:00:00+00:00", basis="json-ld")
    assert facts.modified_at == Moment(value="2025-03-03", basis="json-ld")
    assert facts.section is not None
    assert (facts.section.text, facts.section.basis) == ("Water", "json-ld")
    assert facts.outlet == "Ferry Press"


@pytest.mark.parametrize(
    ("stated_as", "elsewhere", "value"),
    [
        ('"March 3, 2025"', "", "2025-03-03"),
        ('"03/04/2025"', "", "2025-04-03"),
        ('"03/04/2025"', "<p>Read again on 2/28/2025</p>", "2025-03-04"),
        ("1740816000", "", "2025-03-01T08:00:00+00:00"),
        ("1740816000000", "", "2025-03-01T08:00:00+00:00"),
        ("true", "", None),
        ('"the third of those days, as we have told in 2025 and before, in full"', "", None),
    ],
)
def test_dates_are_read_as_people_write_them(stated_as: str, elsewhere: str, value: str | None) -> None:
    """In words, in figures by the page's own order, as numbers."""
    page = f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": {stated_as}}}</script>'
    said = stated(parse(f"{page}{elsewhere}<p>Words.</p>"), None)
    found = said.facts.published_at or said.loose_date
    assert (found.value if found else None) == value


def test_microdata_is_the_last_resort() -> None:
    """Older systems mark the printed words themselves."""
    page = parse(
        "<p>By <span itemprop='author'><span itemprop='name'>Ana Brandt</span></span>, "
        "<time itemprop='datePublished' datetime='2025-03-02'>Sunday</time></p>"
    )
    facts = stated(page, None).facts
    assert facts.authors == ("Ana Brandt",)
    assert facts.published_at == Moment(value="2025-03-02", basis="time-element")


def test_authors_of_other_stories_on_the_page_are_not_taken() -> None:
    """Teasers carry microdata too, each as an item of its own."""
    page = parse(
        "<article itemscope><p itemprop=author>Ana Brandt</p></article>"
        "<aside><div itemscope><p itemprop=author>Uwe Kern</p></div></aside>"
    )
    assert stated(page, None).facts.authors == ("Ana Brandt",)


def test_broken_addresses_and_dates_are_passed_over() -> None:
    """Nothing a page states can make reading it fail."""
    page = parse(
        "<link rel=canonical href='http://[broken'><base href='http://[too'><meta property='og:url' content='mailto:x'>"
        "<meta name='date' content='yesterday'><meta name='pubdate' content='2025-02-31'><p>x</p>"
    )
    facts = stated(page, "http://[also").facts
    assert (facts.url, facts.published_at) == (None, None)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2025-03-01T08:00:00.000Z", "2025-03-01T08:00:00+00:00"),
        ("2025-03-01 08:00:00 +0100", "2025-03-01T08:00:00+01:00"),
        ("2025-03-01T08:00:00+01:00[Europe/Dublin]", "2025-03-01T08:00:00+01:00"),
        ("2025/3/1", "2025-03-01"),
        ("20250301", "2025-03-01"),
        ("Sat, 01 Mar 2025 08:00:00 GMT", "2025-03-01T08:00:00+00:00"),
        ("Sat Mar 01 2025 08:00:00 GMT+0100 (CET)", "2025-03-01T08:00:00+01:00"),
        ("1740816000", "2025-03-01T08:00:00+00:00"),
        ("1740816000000", "2025-03-01T08:00:00+00:00"),
        ("1740816000.25", "2025-03-01T08:00:00+00:00"),
        ("20250301080000", "2025-03-01T08:00:00"),
        ("0001-01-01T00:00:00", None),
        ("9" * 500, None),
        ("", None),
        (None, None),
        ("2022-01-10T22:06:08:684Z", "2022-01-10T22:06:08+00:00"),
    ],
)
def test_moments_are_read_in_the_forms_pages_use(printed: str | None, value: str | None) -> None:
    """ISO 8601 in looser forms, e-mail dates, JavaScript's and seconds since 1970; the rest is no date."""
    assert machine_date(printed) == value


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (["By Ana Brandt, Tom O'Hara and Li Na"], ("Ana Brandt", "Tom O'Hara", "Li Na")),
        (["Von Ana Brandt und Uwe Kern"], ("Ana Brandt", "Uwe Kern")),
        (["ana@ferry.example", "Ana Brandt ana@ferry.example", "Ana Brandt"], ("Ana Brandt",)),
        (["admin", "12345", " "], ()),
    ],
)
def test_names_of_authors_are_taken_apart(printed: list[str], names: tuple[str, ...]) -> None:
    """One statement may hold several names, an address, or nobody at all."""
    assert people(printed) == names


@pytest.mark.parametrize(
    ("printed", "tag"),
    [
        ("en-GB", "en"),
        ("pt_BR.UTF-8", "pt"),
        ("iw", "he"),
        ("nb-NO", "no"),
        ("English", None),
        ("", None),
        (None, None),
    ],
)
def test_language_tags_are_cut_to_their_primary_part(printed: str | None, tag: str | None) -> None:
    """What is no tag is none."""
    assert language_tag(printed) == tag


def test_the_first_category_is_the_section_of_a_page_that_states_none() -> None:
    """WordPress themes link to a story's categories with `rel="category tag"`."""
    page = "<p><a rel='category tag' href=/t>Transport</a>, <a rel='category tag' href=/h>Harbour</a></p><p>Words.</p>"
    section = stated(parse(page), None).facts.section
    assert section is not None
    assert (section.text, section.basis) == ("Transport", "html")
