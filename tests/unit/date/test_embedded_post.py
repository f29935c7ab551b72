"""The date of a post that is shown within a story is not the story's."""

import pytest

from tests.unit.desk import PARAGRAPHS, desk

POST = '<p>A post shared by Bo Lind on <time datetime="2018-03-12">12 March 2018</time></p>'


def page(post: str, printed: str = "") -> str:
    """A page that shows a post behind its first paragraph."""
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    head = f"<h1>Harbour bridge to close for two years</h1>{printed}"
    return f"<html><body><article>{head}{first}{post}{''.join(rest)}</article></body></html>"


@pytest.mark.parametrize(
    "post",
    [
        f"<blockquote>{POST}</blockquote>",
        f'<div class="tweet-embed">{POST}</div>',
        '<blockquote class="twitter-tweet"><p>Closed.</p>&mdash; Bo (@bo) <a href="/1">March 12, 2018</a></blockquote>',
    ],
)
def test_a_post_dates_no_story(post: str) -> None:
    """A page without a date has none; one that prints its own below the headline has that."""
    assert desk(page(post), content_type="text/html").metadata.published_at is None
    dated = desk(page(post, '<div class="date">29 January 2019</div>'), content_type="text/html").metadata.published_at
    assert (dated.value if dated else None) == "2019-01-29"


def test_a_time_outside_of_posts_does() -> None:
    """Wherever between headline and end it stands."""
    dated = desk(page(POST), content_type="text/html").metadata.published_at
    assert (dated.value if dated else None) == "2018-03-12"
