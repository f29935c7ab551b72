"""A label near the headline signs no story, and all whom a byline names do."""

import pytest

from tests.unit.desk import PARAGRAPHS, desk

STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def authors(above: str, *, head: str = "", story: str = STORY) -> list[str]:
    """Return the authors of a page with something between headline and story."""
    page = f"<html><head>{head}</head><body><article><h1>Ferry runs again</h1>{above}{story}</article></body></html>"
    return [author.name for author in desk(page, content_type="text/html").metadata.authors]


def test_a_subject_beside_the_date_is_nobody() -> None:
    """It is made of words that the page prints in small letters; a name is not."""
    dated = "<div>{}</div><div>November 28, 2025</div>"
    story = f"{STORY}<p>Whoever lives by the water knows that healthy living on the islands begins with the boat.</p>"
    assert authors(dated.format("Healthy Living"), story=story) == []
    assert authors(dated.format("Ada Holt"), story=story) == ["Ada Holt"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Holt, Bo Lind &amp; Mara Quill", ["Ada Holt", "Bo Lind", "Mara Quill"]),
        ("By Ada Holt, Bo Lind and Mara Quill", ["Ada Holt", "Bo Lind", "Mara Quill"]),
        ("Ada Holt, Harbour Bridge Expert", ["Ada Holt"]),
        ("Ada Holt | Guest Columnists", ["Ada Holt"]),
        ("by Ada Holt ● December 23, 2025 ● 6 min read", ["Ada Holt"]),
    ],
)
def test_all_whom_the_printed_byline_joins_to_the_stated_author_count(line: str, names: list[str]) -> None:
    """Systems state one of several; what stands behind a bar or is made of the story's words is no name."""
    head = '<meta name="author" content="Ada Holt">'
    assert authors(f"<p class=meta-line>{line}</p>", head=head) == names


def test_the_house_stated_gives_way_to_the_byline_between_points() -> None:
    """Shops and charities state themselves on every page."""
    head = '<meta name="author" content="Alder Trees"><meta property="og:site_name" content="Alder Trees">'
    assert authors("<div>by Ada Holt ● December 23, 2025 ● 6 min read</div>", head=head) == ["Ada Holt"]


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Ada B. Holt CPP, PSP", "Ada B. Holt"),
        ("Ada Holt, MD", "Ada Holt"),
        ("André Oliver KLEIN", "André Oliver KLEIN"),
    ],
)
def test_letters_behind_a_stated_name_are_cut_off(stated: str, name: str) -> None:
    """Without a comma they may be a surname in capitals."""
    assert authors("", head=f'<meta name="author" content="{stated}">') == [name]


@pytest.mark.parametrize("name", ["wp-block-post-author-name", "wp-block-post-author__name", "blog-meta-author"])
def test_content_systems_call_the_author_in_several_words(name: str) -> None:
    """Their own prefixes stand before it."""
    assert authors(f"<div class='has-text-color {name}'>Ada Holt</div><div><time>5 min</time></div>") == ["Ada Holt"]
