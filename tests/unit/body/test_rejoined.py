"""A story that is set in several containers is read whole, and what is beside it is left out."""

import pytest

from services.enrich.page.blocks import blocks
from services.enrich.page.parse import parse
from services.enrich.printed.article.page_article import article
from services.enrich.printed.body.story import story

STORY = [
    f"The keeper of lamp number {number} told the harbour board that nobody had trimmed its wick since the "
    f"{what} and that ships had begun to steer by the windows of the inn instead."
    for number, what in enumerate(
        ("thaw", "fair", "flood", "sale", "regatta", "harvest", "strike", "storm", "wedding", "funeral", "first frost")
    )
]
BOX = "<aside class=box><p>Our letter tells you every Friday what the harbour board has on its table, free.</p></aside>"
AD = "<div class=ad><span>Advertisement</span></div>"


def told(body: str) -> list[str]:
    """Return the story that is left in, of a page with that body."""
    page = article(parse(f"<title>Lamps go out</title><body>{body}</body>"), None)
    return [part.text for part in page.story if part.removed is None]


def paragraphs(start: int, end: int | None = None) -> str:
    """Return some of the story's paragraphs."""
    return "".join(f"<p>{text}</p>" for text in STORY[start:end])


@pytest.mark.parametrize("around", ["main", "article", "div class=page"])
@pytest.mark.parametrize("between", ["", BOX, AD])
@pytest.mark.parametrize(
    "container",
    [
        "<div class='article__content'>{}</div>",
        "<section class='entry-content'>{}</section>",
        "<div class=grid><div class='article-body'>{}</div></div>",
        "<div class=row><div><div class='post-content'>{}</div></div></div>",
    ],
)
def test_a_story_goes_on_in_the_next_container_of_the_same_make(container: str, between: str, around: str) -> None:
    """With or without a box between them, and most of it in whichever one."""
    for first, second in ((3, 5), (8, 10), (1, 2)):
        parts = (paragraphs(0, first), paragraphs(first, second), paragraphs(second))
        content = between.join(container.format(part) for part in parts)
        assert told(f"<{around}><h1>Lamps go out</h1>{content}</{around.split(maxsplit=1)[0]}>") == STORY


def test_what_an_outer_container_alone_tells_apart_is_of_the_same_make() -> None:
    """A free part and one for subscribers."""
    free, rest = (f"<div class=article-content>{part}</div>" for part in (paragraphs(0, 2), paragraphs(2)))
    assert (
        told(f"<main><h1>Lamps go out</h1><div class=free>{free}</div><div class=members>{rest}</div></main>") == STORY
    )


@pytest.mark.parametrize(
    "split",
    [
        "<div class=post-text>{}<div class=x-hideable>{}</div></div>",
        "<div class=post-text>{}</div><div class=for-later>{}</div>",
    ],
)
def test_the_rest_for_a_script_to_show_is_told_where_it_is_the_most(split: str) -> None:
    """It stands inside the container of the beginning, or beside it."""
    assert told(f"<main><h1>Lamps go out</h1>{split.format(paragraphs(0, 2), paragraphs(2))}</main>") == STORY


def test_subheads_come_with_the_container_that_they_stand_in() -> None:
    """What is between its paragraphs is the story's, too."""
    second = f"<h2>The inn shines on</h2>{paragraphs(3)}"
    content = "".join(f"<div class=article-body>{part}</div>" for part in (paragraphs(0, 3), second))
    assert told(f"<main><h1>Lamps go out</h1>{content}</main>") == [*STORY[:3], "The inn shines on", *STORY[3:]]


@pytest.mark.parametrize(
    "other",
    [
        "<article><h2><a href=/b>Inn burns down</a></h2><div class=entry-content>{}</div></article>",
        "<aside><div class=entry-content>{}</div></aside>",
        "<div class=related-stories><div class=entry-content>{}</div></div>",
        "<footer><div class=entry-content>{}</div></footer>",
        "<div class=comments><div class=entry-content>{}</div></div>",
    ],
)
def test_what_is_made_alike_in_another_story_or_in_a_box_is_not_told(other: str) -> None:
    """A second story of the same layout is another one."""
    words = "<p>The landlord of the inn had never meant to be a lighthouse, he said, and put his shutters up.</p>" * 3
    first = f"<article><h1>Lamps go out</h1><div class=entry-content>{paragraphs(0)}</div></article>"
    assert told(f"<main>{first}{other.format(words)}</main>") == STORY


def test_a_single_notice_made_like_the_story_is_not_told() -> None:
    """Site builders make everything of the same parts."""
    notice = "We may earn a few coins from the links on this page; it does not change what we write about lamps, ever."
    content = "".join(f"<div class=article-body>{part}</div>" for part in (paragraphs(0), f"<p>{notice}</p>"))
    assert told(f"<main><h1>Lamps go out</h1>{content}</main>") == STORY


def test_a_marked_part_of_which_most_was_left_out_is_read_with_more_care() -> None:
    """However long the first reading is: lines may be set in rows of no paragraph."""
    rows = "".join(f"<div class=row><div class=cell>{text}</div></div>" for text in STORY[4:])
    content = f"<section><div>{paragraphs(0, 4)}</div></section><section><div class=lamps>{rows}</div></section>"
    assert told(f"<article><h1>Lamps go out</h1>{content}</article>") == STORY


def test_a_short_last_paragraph_in_the_next_container_is_not_lost() -> None:
    """Many stories end with one; a button below it has no full stop."""
    last = "The board meets again in May."
    parts = (paragraphs(0, 8), f"{paragraphs(8)}<p>{last}</p><p>Back to top</p>")
    content = "".join(f"<div class=article__content>{part}</div>" for part in parts)
    page = parse(f"<body><main><h1>Lamps go out</h1>{content}</main></body>")
    seen = blocks(page)
    assert [seen[index].text for index in story(page, seen)] == [*STORY, last]
