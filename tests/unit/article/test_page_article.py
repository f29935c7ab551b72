"""Heading and story are found in print, and checked against what the page states."""

import json

import pytest

from services.contracts.metadata import Moment
from services.enrich.draft import Found, Role
from services.enrich.page.parse import parse
from services.enrich.printed.article.page_article import article

PARAGRAPHS = [
    "The ferry to the outer islands will run again from Monday, the harbour office said.",
    "It had been laid up since the storm in January, when its ramp was bent by the waves.",
    "Repairs took longer than planned because the part had to be cast anew in Tampere.",
]
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def test_a_dek_is_what_is_printed_apart_from_the_story() -> None:
    """Named by the page, or given as its description and set apart."""
    named = article(
        parse(f"<h1>Ferry runs again</h1><p class=standfirst>Islanders had waited for months.</p>{STORY}"), None
    )
    stated = article(
        parse(
            "<meta name=description content='Islanders had waited for months.'><h1>Ferry runs again</h1>"
            f"<h2>Islanders had waited for months.</h2><div>{STORY}</div>"
        ),
        None,
    )
    for page in (named, stated):
        assert page.dek == Found("Islanders had waited for months.", "html")
        assert [part.text for part in page.story] == PARAGRAPHS


def test_a_description_that_is_not_printed_is_no_dek() -> None:
    """Nor is the first paragraph because it was copied into the description."""
    hidden = f"<meta name=description content='Words for search engines only.'><h1>Ferry runs again</h1>{STORY}"
    copied = f"<meta name=description content='{PARAGRAPHS[0]}'><h1>Ferry runs again</h1>{STORY}"
    for content in (hidden, copied):
        page = article(parse(content), None)
        assert page.dek is None
        assert [part.text for part in page.story] == PARAGRAPHS


def test_the_printed_byline_is_found_by_the_stated_name_or_by_its_mark() -> None:
    """As printed, with whatever stands beside the name."""
    stated = f"<meta name=author content='Ana Brandt'><h1>Ferry runs again</h1><p>Words: Ana Brandt, Turku</p>{STORY}"
    marked = f"<h1>Ferry runs again</h1><div class='article__byline'>By Ana Brandt</div>{STORY}"
    assert article(parse(stated), None).byline == Found("Words: Ana Brandt, Turku", "html")
    assert article(parse(marked), None).byline == Found("By Ana Brandt", "html")


def test_a_house_that_states_itself_as_the_author_gives_way_to_the_printed_name() -> None:
    """Systems fill the field with the outlet; it stands only where no person is named."""
    house = "<meta name=author content='The Post'><meta property='og:site_name' content='The Post'>"
    signed = article(parse(f"{house}<h1>Ferry runs again</h1><p>By Ana Brandt</p>{STORY}"), None)
    unsigned = article(parse(f"{house}<h1>Ferry runs again</h1>{STORY}"), None)
    assert (signed.authors, unsigned.authors) == (("Ana Brandt",), ("The Post",))


def test_the_printed_date_is_kept_where_no_machine_date_is_stated() -> None:
    """A `time` element is read; a printed line is kept for the step that reads dates."""
    timed = f"<h1>Ferry runs again</h1><time datetime='2025-03-01T08:00Z'>Saturday</time>{STORY}"
    printed = f"<h1>Ferry runs again</h1><p>Published: 1 March 2025</p>{STORY}"
    by_time, by_print = article(parse(timed), None), article(parse(printed), None)
    assert by_time.facts.published_at == Moment(value="2025-03-01T08:00:00+00:00", basis="time-element")
    assert not by_time.dates
    assert by_print.facts.published_at is None
    assert by_print.dates == ("Published: 1 March 2025",)
    assert [part.text for part in by_print.story] == PARAGRAPHS


def test_crumbs_that_repeat_the_headline_are_not_story() -> None:
    """They stand above it."""
    page = article(parse(f"<nav>Home / Islands / Ferry runs again</nav><h1>Ferry runs again</h1>{STORY}"), None)
    assert [part.text for part in page.story] == PARAGRAPHS


def test_the_address_dates_a_page_that_prints_no_date() -> None:
    """Many desks put the day into it; anything on the page comes first."""
    url = "https://post.example/2025/03/01/ferry"
    silent = article(parse(f"<h1>Ferry runs again</h1>{STORY}"), url)
    printing = article(parse(f"<h1>Ferry runs again</h1><p>Published: 2 March 2025</p>{STORY}"), url)
    assert silent.facts.published_at == Moment(value="2025-03-01", basis="url")
    assert printing.facts.published_at is None


@pytest.mark.parametrize(
    ("inserted", "kind"),
    [
        ("<p><a href=/other>Harbour master retires after forty years in the same office by the sea</a></p>", "related"),
        (
            "<div class=newsletter-teaser><p>All news from the islands, every morning, free of charge.</p></div>",
            "newsletter",
        ),
        ("<div class='social-bar'><p>Tell your friends on the islands about this story today.</p></div>", "share"),
        ("<p>Read more: How the storm bent the ramp of the ferry</p>", "related"),
    ],
)
def test_what_stands_among_the_paragraphs_and_is_not_story_is_removed_with_its_reason(inserted: str, kind: str) -> None:
    """Nothing is thrown away in silence."""
    first, *rest = PARAGRAPHS
    body = f"<p>{first}</p>{inserted}" + "".join(f"<p>{text}</p>" for text in rest)
    page = article(parse(f"<article><h1>Ferry runs again</h1>{body}</article>"), None)
    assert [part.text for part in page.story if part.role is not Role.REMOVED] == PARAGRAPHS
    assert all(part.removed in {kind, "read-more"} for part in page.story if part.role is Role.REMOVED)


def test_a_list_of_links_behind_kickers_leads_to_other_stories() -> None:
    """The kicker before each link is none; a list of things keeps its one link."""
    item = "<li>Island traffic: <a href=/{0}>How boat number {0} came to be lost in the storm</a></li>"
    links = item.format(1) + item.format(2)
    things = "<li>One rope, <a href=/r>not too old</a></li><li>Two lamps and a bucket of white paint</li>"
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS * 2)
    page = article(parse(f"<article><h1>Ferry finds</h1>{body}<ul>{links}</ul><ul>{things}</ul>{body}</article>"), None)
    gone = [part.text for part in page.story if part.role is Role.REMOVED]
    kept = [part.text for part in page.story if part.role is Role.LIST_ITEM]
    assert [text.startswith("Island traffic: How boat") for text in gone] == [True, True]
    assert kept == ["One rope, not too old", "Two lamps and a bucket of white paint"]


def test_a_list_of_links_is_kept_where_it_is_the_story() -> None:
    """Some articles are a collection of finds."""
    finds = [f"Find number {number}: a boat that was lost in the storm of that year" for number in range(6)]
    items = "".join(f"<li><a href=/{number}>{text}</a></li>" for number, text in enumerate(finds))
    page = article(parse(f"<article><h1>Ferry finds</h1><p>{PARAGRAPHS[0]}</p><ul>{items}</ul></article>"), None)
    assert not [part for part in page.story if part.role is Role.REMOVED]


def test_a_story_that_only_a_script_prints_is_read_from_the_script() -> None:
    """Its words stand in the page's JSON-LD, and nowhere a reader without scripts could see."""
    script = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(PARAGRAPHS * 3)})
    page = article(parse(f"<script type='application/ld+json'>{script}</script><div>Loading</div>"), None)
    assert PARAGRAPHS[1] in " ".join(part.text for part in page.story)


def test_parts_of_the_story_have_their_kind() -> None:
    """Headings, list items, pull quotes, notes, and bold lines that stand for headings."""
    page = article(
        parse(
            f"<article><h1>Ferry runs again</h1><p>{PARAGRAPHS[0]}</p><h2>Long repairs</h2><p>{PARAGRAPHS[1]}</p>"
            f"<p><strong>What comes next</strong></p><p>{PARAGRAPHS[2]}</p><ul><li>Monday at eight, from the north</li>"
            "<li>Tuesday at nine, from the south pier</li></ul><p class=editors-note>An earlier version named the "
            "wrong pier.</p></article>"
        ),
        None,
    )
    kinds = [part.role for part in page.story]
    prose = Role.PARAGRAPH
    assert kinds == [prose, Role.SUBHEAD, prose, Role.SUBHEAD, prose, Role.LIST_ITEM, Role.LIST_ITEM, Role.NOTE]


def test_lines_of_one_heading_are_parted_as_the_statement_parts_them() -> None:
    """In print, kicker and headline stand on lines of their own, and none of them is story."""
    kicked = "<title>Storm: Ferry runs again</title><meta property=og:title content='Storm: Ferry runs again'>"
    for tag in ("span", "div"):
        page = article(parse(f"{kicked}<h1><{tag}>Storm</{tag}><{tag}>Ferry runs again</{tag}></h1>{STORY}"), None)
        assert page.headline is not None
        assert page.headline.text == "Storm: Ferry runs again"
        assert [part.text for part in page.story] == PARAGRAPHS


def test_the_end_of_a_path_of_sections_gives_way_to_the_heading_of_the_story() -> None:
    """It is made for search engines, and some systems make it an `h1`."""
    stated = "<meta property=og:title content='Boats: Ferry to run again on Monday'>"
    path = "<ol><li><a href=/>Home</a></li><li><h1>Boats: Ferry to run again on Monday</h1></li></ol>"
    jsonld = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Island ship is back"}</script>'
    page = article(parse(f"{stated}{jsonld}<main>{path}<h2>Island ship is back</h2>{STORY}</main>"), None)
    assert page.headline is not None
    assert page.headline.text == "Island ship is back"


def test_boxes_that_hold_most_of_the_story_are_the_story() -> None:
    """In a forum, what people say is in elements named comments."""
    page = article(
        parse(f"<main><h1>Ferry runs again</h1><p>Read on.</p><div class=MainComment>{STORY}</div></main>"), None
    )
    assert [part.text for part in page.story if part.removed is None][-len(PARAGRAPHS) :] == PARAGRAPHS


def test_a_line_that_the_page_calls_a_date_is_no_story() -> None:
    """In whatever script it is."""
    page = article(parse(f"<main><h1>Ferry runs again</h1><div class=date>١ مارس ٢٠٢٥</div>{STORY}</main>"), None)
    assert [part.text for part in page.story if part.removed is None] == PARAGRAPHS


@pytest.mark.parametrize(
    "other",
    [
        "<div><figure><a href=/x><img src=x.jpg></a><figcaption><a href=/x>Elections</a></figcaption></figure></div>",
        "<aside><figure><img src=x.jpg><figcaption>Council meets on Tuesday.</figcaption></figure></aside>",
        "<div class=inlineSignup><figure><img src=x.jpg><figcaption>Our stories by mail.</figcaption></figure></div>",
        "<p><b>More</b></p><figure class=a><img src=a.jpg><figcaption>The ship <i>Li Na/AP</i></figcaption></figure>",
    ],
)
def test_pictures_of_other_stories_and_the_same_one_again_are_left_out(other: str) -> None:
    """Teasers, margins and boxes have figures too, and pages print a picture twice, for small and for large screens."""
    own = "<figure><img src=a.jpg><figcaption>The ship<i class=credit>Li Na/AP</i></figcaption></figure>"
    page = article(
        parse(f"<div><h1>Ferry runs again</h1>{own}<div>{STORY}</div></div>{other}"), "https://ferry.example/a/1"
    )
    assert [part.text for part in page.story if part.role is Role.CAPTION] == ["The ship [Li Na/AP]"]


@pytest.mark.parametrize(
    "lead",
    [
        "<figure><img src=a.jpg><figcaption>The ramp after the storm.</figcaption></figure>",
        "<div class=hero><figure><img src=a.jpg><figcaption>The ramp after the storm.</figcaption></figure></div>",
    ],
)
def test_a_picture_right_above_the_article_is_its_own(lead: str) -> None:
    """Set before the element that holds headline and story; not one in a menu, or with another story's words."""
    framed = f"<article><h1>Ferry runs again</h1>{STORY}</article>"
    captions = [part.text for part in article(parse(f"<main>{lead}{framed}</main>"), None).story if part.image]
    assert captions == ["The ramp after the storm."]
    for other in (f"<nav>{lead}</nav>", f"<div>{lead}<p>Ice closes the northern harbour.</p></div>"):
        page = article(parse(f"<main>{other}{framed}</main>"), None)
        assert not any(part.image for part in page.story)


def test_a_story_of_one_paragraph_that_the_page_also_describes_is_no_dek() -> None:
    """A brief is its own description: with the paragraph taken for a dek there would be no story."""
    brief = PARAGRAPHS[0]
    page = article(
        parse(
            f"<meta name=description content='{brief}'><article><header><h1>Ferry runs again</h1></header>"
            f"<div itemprop=articleBody><p>{brief}</p></div></article>"
        ),
        None,
    )
    assert page.dek is None
    assert [part.text for part in page.story] == [brief]


def test_what_says_how_a_summary_was_made_is_no_line_of_the_dek() -> None:
    """It stands in the box of its points."""
    page = article(
        parse(
            "<h1>Ferry runs again</h1><div class=summary><ul><li>The ramp was cast anew in Tampere.</li><li>Islanders"
            f" had waited for months.</li></ul><p>This summary was generated by AI.</p></div>{STORY}"
        ),
        None,
    )
    assert page.dek == Found("The ramp was cast anew in Tampere. Islanders had waited for months.", "html")
    assert [part.text for part in page.story if part.role is not Role.REMOVED] == PARAGRAPHS


def test_cards_of_other_stories_beside_the_article_give_it_no_authors() -> None:
    """Each card marks its author as the article does."""

    def signed(name: str) -> str:
        return f"<p itemprop=author itemscope><span itemprop=name>{name}</span></p>"

    cards = "".join(
        f"<div class=card><h3><a href=/{at}>Another story</a></h3>{signed(name)}</div>"
        for at, name in enumerate(("Bo Lund", "Ruth Amery"))
    )
    page = article(
        parse(f"<main><article><h1>Ferry runs again</h1>{signed('Ana Brandt')}{STORY}</article>{cards}</main>"), None
    )
    assert page.authors == ("Ana Brandt",)


def test_the_terms_of_a_letter_are_no_paragraphs() -> None:
    """Behind the story, in a box that is named so, or in their own words."""
    terms = "<p>By entering your e-mail address you agree to receive our letter.</p>"
    box = "<div class=sign-up><p>The Herald is careful with what you write here and keeps it in a safe place.</p></div>"
    page = article(parse(f"<article><h1>Ferry runs again</h1>{STORY}{terms}{box}</article>"), None)
    assert [part.text for part in page.story if part.role is not Role.REMOVED] == PARAGRAPHS
