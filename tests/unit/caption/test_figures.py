"""Captions and credits are taken from what the page marks as such."""

import pytest

from services.enrich.page.parse import parse
from services.enrich.printed.caption.figures import Figure, figures
from services.enrich.printed.credit.credit_line import credit_line

BASE = "https://ferry.example/news/"


def only(content: str) -> Figure:
    """Return the one figure of a page."""
    (figure,) = figures(parse(content), BASE)
    return figure


@pytest.mark.parametrize(
    "content",
    [
        "<figure><img src=a.jpg><figcaption>The dam. <b class='photo-credit'>Ana Brandt</b></figcaption></figure>",
        "<figure><img src=a.jpg><figcaption>The dam.</figcaption><span class=copyright>Ana Brandt</span></figure>",
        "<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>The dam. <cite>Ana Brandt</cite></p></div>",
        "<div><div><img src=a.jpg></div><div class='image__caption'>The dam.</div><p class=credit>Ana Brandt</p></div>",
        "<figure><amp-img src=a.jpg></amp-img><figcaption>The dam. <small>Ana Brandt</small></figcaption></figure>",
        "<div class='photo wide'><img src=a.jpg><p>Water behind the new dam. <i class=credit>Ana Brandt</i></p></div>",
        "<div class=image><img src=a.jpg><p>Water behind the new dam.</p><p class=caption>(Ana Brandt)</p></div>",
        "<figure><lazy-image src=a.jpg></lazy-image><figcaption>The dam. <i class=quelle>Ana Brandt</i></figure>",
        "<figure><img src=a.jpg><div>The dam. <em itemprop='copyrightHolder'>Ana Brandt</em></div></figure>",
    ],
)
def test_caption_and_credit_are_told_apart_by_the_markup(content: str) -> None:
    """Inside or beside the caption, with or without a figure element."""
    figure = only(content)
    assert figure.caption in ("The dam.", "Water behind the new dam.")
    assert figure.credit.strip("()") == "Ana Brandt"
    assert figure.image.url == BASE + "a.jpg"


@pytest.mark.parametrize(
    ("picture", "url"),
    [
        ("<img src='data:image/gif;base64,R0' data-src='b.jpg'>", "b.jpg"),
        ("<img src='placeholder.png' srcset='s.jpg 300w, l.jpg 1200w, m.jpg 600w'>", "l.jpg"),
        ("<picture><source srcset='c.webp 2x'><img alt=''></picture>", "c.webp"),
        ("<img src='d.jpg?w=1,2' srcset='d.jpg?w=1,2 1x, d.jpg?w=3,4 2x'>", "d.jpg?w=1,2"),
        ("<noscript><img src='e.jpg'></noscript>", "e.jpg"),
    ],
)
def test_lazy_pictures_have_their_real_address(picture: str, url: str) -> None:
    """Until scripts run, `src` holds a stand-in."""
    assert only(f"<figure>{picture}<figcaption>The dam.</figcaption></figure>").image.url == BASE + url


def test_alternative_text_goes_to_the_image() -> None:
    """It is not printed, so it is no caption."""
    figure = only("<figure><img src=a.jpg alt=' The  dam '><figcaption>Water at last.</figcaption></figure>")
    assert (figure.caption, figure.image.alt) == ("Water at last.", "The dam")


def test_words_under_nothing_are_no_caption() -> None:
    """Subtitles of players, table captions and figures that hold a quotation or a table are something else."""
    page = parse(
        "<div class=captions-off>captions</div><table><caption>Results</caption><tr><td>1</td></tr></table>"
        "<figure><blockquote>Said he.</blockquote></figure><div class=text-caption><img src=a.jpg>Seen by many.</div>"
        "<div class=media><a href=/x><img src=b.jpg>Another story stands behind this</a></div>"
        "<p class=caption>Words far from any picture.</p>"
    )
    assert figures(page, BASE) == []


def test_a_credit_that_stands_twice_is_given_once() -> None:
    """Pages print it in the caption and beside it."""
    figure = only(
        "<figure><img src=a.jpg><figcaption>The dam. (Ana Brandt)</figcaption><i class=credit>(Ana Brandt)</i></figure>"
    )
    assert (figure.caption, figure.credit) == ("The dam. (Ana Brandt)", "")


@pytest.mark.parametrize(
    ("caption", "credit", "line"),
    [
        ("The dam.", "Ana Brandt/AFP", "The dam. [Ana Brandt/AFP]"),
        ("The dam.", "(AP Photo/Ana Brandt)", "The dam. (AP Photo/Ana Brandt)"),
        ("The dam.", "Photo: Ana Brandt", "The dam. Photo: Ana Brandt"),
        ("The dam.", "| © Ana Brandt", "The dam. © Ana Brandt"),
        ("The dam.", "Ljósmynd/Ana Brandt", "The dam. Ljósmynd/Ana Brandt"),
        ("The dam.", "Источник: Ana Brandt", "The dam. Источник: Ana Brandt"),
        ("The dam.", "Photo illustration by Ana Brandt", "The dam. Photo illustration by Ana Brandt"),
        ("The dam.", "Photographer Ana Brandt", "The dam. [Photographer Ana Brandt]"),
        ("", "Ana Brandt", "[Ana Brandt]"),
        ("The dam.", " – ", "The dam."),
    ],
)
def test_a_credit_is_set_so_that_it_can_be_recognised(caption: str, credit: str, line: str) -> None:
    """Markup is lost in the text; brackets or a keyword take its place."""
    assert credit_line(caption, credit) == line


def test_words_that_are_also_the_alternative_text_are_the_caption_though_nothing_is_named_so() -> None:
    """Content systems print one field in both places; short words may be a label."""
    words = "Boats wait for the tide below the old bridge in Lviv"
    below = f"<div><p>{words}.</p><span class=credit>Ana Brandt</span></div>"
    page = f"<div class=slide><img src=a.jpg alt='{words}'>{below}</div>"
    (figure,) = figures(parse(page), BASE)
    assert (figure.caption, figure.credit) == (f"{words}.", "Ana Brandt")
    assert figures(parse("<div><img src=a.jpg alt='Sport'><p>Sport</p></div>"), BASE) == []
    assert figures(parse("<div><img src=a.jpg alt=''><p></p><p>Sport</p></div>"), BASE) == []


def test_pictures_of_a_gallery_keep_their_own_credits() -> None:
    """The first picture stands apart from the rest of the gallery, in the same box."""
    words = "<figcaption>Boat number {0} waits. <cite>{1}/AFP</cite></figcaption>"
    item = "<li><figure><img src={0}.jpg>" + words + "</figure></li>"
    rest = item.format(2, "Tom Hale") + item.format(3, "Kim Rask")
    first = "<div class=caption>Boat number 1 waits.<span class=credit>Ana Brandt/AP</span></div>"
    found = figures(parse(f"<div><img src=1.jpg>{first}<ul>{rest}</ul></div>"), BASE)
    assert [figure.credit for figure in found] == ["Ana Brandt/AP", "Tom Hale/AFP", "Kim Rask/AFP"]


def test_a_picture_in_the_background_has_words_under_it() -> None:
    """Sliders set their pictures by style, or name them for a script to set."""
    styled = only("<div><div style='background-image: url(\"a.jpg\")'></div><p class=caption>The dam.</p></div>")
    named = only("<div><div data-bg=b.jpg></div><p class=caption>The dam.</p></div>")
    assert (styled.caption, styled.image.url) == ("The dam.", BASE + "a.jpg")
    assert (named.caption, named.image.url) == ("The dam.", BASE + "b.jpg")


def test_a_caption_that_says_so_needs_no_picture() -> None:
    """A script puts it in; the neighbour's picture and credit are not its own."""
    first, second = figures(
        parse(
            "<article><div class=photo><img src=a.jpg><p class=caption>The dam.</p><i class=credit>Li Na</i></div>"
            "<p class=photo-caption>Water at last.</p></article>"
        ),
        BASE,
    )
    assert (first.caption, first.credit) == ("The dam.", "Li Na")
    assert (second.caption, second.credit, second.image.url) == ("Water at last.", "", None)


def test_a_drawn_icon_is_no_picture() -> None:
    """Type is called a caption, too, beside symbols and buttons."""
    page = "<div><svg></svg><h4>By post</h4><span class=Caption_caption__x1>You can stop this at any time.</span></div>"
    assert figures(parse(page), BASE) == []


@pytest.mark.parametrize(
    "content",
    [
        "<p><img src=a.jpg><br><em>The dam on Friday. Photo: Li Na</em></p>",
        "<p><a href=a.jpg><img src=a.jpg></a></p><p><i>The dam on Friday. Photo: Li Na</i></p>",
        "<center><img src=a.jpg></center><center><small>The dam on Friday. Photo: Li Na</small></center>",
    ],
)
def test_a_slanted_line_right_under_a_picture_is_its_caption(content: str) -> None:
    """Blogs and small papers have no other mark for it."""
    assert (only(content).caption, only(content).image.url) == ("The dam on Friday. Photo: Li Na", BASE + "a.jpg")


@pytest.mark.parametrize(
    "content",
    [
        "<p><img src=a.jpg></p><p><i>This story was first printed in spring.</i></p>",
        "<p><img src=a.jpg> They said <em>never</em> again.</p>",
        "<p><img src=a.jpg></p><p>Then <i>Photo: Li Na</i> was printed.</p>",
        "<p>Words. <i>More words.</i></p>",
    ],
)
def test_other_slanted_words_are_no_caption(content: str) -> None:
    """A note, a stressed word, words under words."""
    assert figures(parse(content), BASE) == []


def test_a_line_behind_the_figure_that_is_named_a_credit_is_its_credit() -> None:
    """Some pages set it outside."""
    figure = only("<figure><img src=a.jpg><figcaption>The dam.</figcaption></figure><p class=img-credit>Li Na/AP</p>")
    assert (figure.caption, figure.credit) == ("The dam.", "Li Na/AP")
