"""What was handed in: pages that are no article get no invented story."""

import pytest

from services.contracts.metadata import ArticleKind
from services.contracts.part import BlockKind
from tests.unit.desk import PARAGRAPHS, story
from tests.unit.kind.handed_in import MORE, enriched, page, typed

HEADLINES = (
    "Harbour bridge to close for two years from March",
    "Baker who fed half the quay wins town medal",
    "Ferry timetable changed after complaints from commuters",
    "Why the herring came back, and why it may not stay",
    "Council finds asbestos below swimming hall floor",
    "Three held after theft of church bell in Ostby",
    "Rain washes out the first day of the regatta",
    "Lighthouse keeper's diaries go on show in spring",
    "School roof to be mended before winter, mayor says",
    "Farmers ask for help as wells run dry again",
    "Orchestra plays its last concert in the old hall",
    "Trawler towed in after engine fire off Grey Head",
    "New owner promises to keep the cinema open",
)


STORY = "<h1>Bridge to close</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
LINKS = "".join(f'<h3><a href="/{number}">{text}</a></h3>' for number, text in enumerate(HEADLINES))


def test_a_front_page_has_no_story() -> None:
    """A list of links with a teaser here and there: no headline, no byline, no body; all its lines are named."""
    article = page(f"<main>{LINKS}<p>{PARAGRAPHS[0]}</p></main>", "<title>Ostby Courier</title>")
    assert article.metadata.kind is ArticleKind.INDEX
    assert article.metadata.headline is None
    assert article.metadata.lede is None
    assert not article.body
    assert article.removed
    assert article.metadata.fingerprint is None


def test_a_story_beside_many_links_is_an_article() -> None:
    """The same links below or beside a story change nothing, whether the page states anything or not."""
    for head in ("", typed("NewsArticle", ', "headline": "Bridge to close"')):
        article = page(f"<article>{STORY}</article><aside>{LINKS}</aside>", head)
        assert article.metadata.kind is ArticleKind.ARTICLE
        assert article.metadata.headline == "Bridge to close"
        assert len(article.body) >= 3


def test_a_page_of_headlines_pasted_as_text_has_no_story() -> None:
    """Headline, teaser, headline, teaser: never two paragraphs in a row."""
    lines = [
        part
        for number, text in enumerate(HEADLINES)
        for part in (text, *PARAGRAPHS[number % 3 : number % 3 + number % 2])
    ]
    article = enriched(story("News", *lines))
    assert article.metadata.kind is ArticleKind.INDEX
    assert article.metadata.headline is None
    assert not article.body


def test_a_list_in_a_story_does_not_make_it_an_index() -> None:
    """A story that lists a dozen titles still has its paragraphs."""
    article = enriched(story("What we read this year", "By Ines Okoro", *PARAGRAPHS, *HEADLINES, *PARAGRAPHS[:2]))
    assert article.metadata.kind is ArticleKind.ARTICLE
    assert article.metadata.headline == "What we read this year"


def test_what_is_stated_stays_on_an_index_page() -> None:
    """The producer's headline is not invented."""
    article = enriched(story("News", *HEADLINES), headline="Today's news")
    assert article.metadata.kind is ArticleKind.INDEX
    assert article.metadata.headline == "Today's news"


def test_a_live_blog_is_told_by_its_entries_or_by_the_page() -> None:
    """Times on lines of their own, a paragraph behind each; or schema.org's LiveBlogPosting."""
    entries = [
        part
        for number in range(5)
        for part in (f"1{number}:2{number}", f"{PARAGRAPHS[number % 3]} It is entry {number}.")
    ]
    assert enriched(story("Storm: latest", "By Jan Feld", *entries)).metadata.kind is ArticleKind.LIVE_BLOG
    assert page(STORY, typed("LiveBlogPosting", ', "headline": "Bridge"')).metadata.kind is ArticleKind.LIVE_BLOG


def test_the_entries_of_a_live_blog_have_headings() -> None:
    """The short line between an entry's time and its text; a sentence there is text."""
    entries = [part for number in range(5) for part in (f"1{number}:2{number}", f"Wave {number} of rain", MORE[number])]
    article = enriched(story("Storm: latest", "By Jan Feld", MORE[10], *entries, "15:59", "It is over.", MORE[9]))
    subheads = [block.text for block in article.body if block.kind is BlockKind.SUBHEAD]
    assert subheads == [f"Wave {number} of rain" for number in range(5)]


def test_a_match_report_with_two_times_is_an_article() -> None:
    """Times within sentences are none of entries."""
    text = story(
        "Late goal", "By Jan Feld", "Kick-off was at 15:00.", *PARAGRAPHS, "It ended at 16:52 after a long stoppage."
    )
    assert enriched(text).metadata.kind is ArticleKind.ARTICLE


@pytest.mark.parametrize(("name", "kind"), [("VideoObject", ArticleKind.VIDEO), ("PodcastEpisode", ArticleKind.AUDIO)])
def test_a_page_for_a_video_or_a_recording_is_one_only_with_little_text(name: str, kind: ArticleKind) -> None:
    """A story that merely has a video is a story."""
    short = f"<article><h1>Bridge to close</h1><p>{PARAGRAPHS[0]}</p></article>"
    assert page(short, typed(name, ', "name": "Bridge"')).metadata.kind is kind
    assert (
        page(f"<article>{STORY}<p>{'</p><p>'.join(MORE)}</p></article>", typed(name)).metadata.kind
        is ArticleKind.ARTICLE
    )
