"""What stands in a figure and is no picture's caption, and credits that no reader sees."""

import pytest

from services.enrich.page.parse import parse
from services.enrich.printed.caption.figures import figures
from services.enrich.printed.caption.is_picture import completed, is_picture
from services.enrich.printed.credit.unprinted_credit import stated_credits


def shown(content: str, stated: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Return caption and credit of the figures that are pictures."""
    found = [
        completed(each, stated or {}) for each in figures(parse(content), "https://ferry.example") if is_picture(each)
    ]
    return [(figure.caption, figure.credit) for figure in found]


@pytest.mark.parametrize(
    "content",
    [
        "<figure class='video-teaser'><img src=a.jpg><figcaption>The ferry leaves again</figcaption></figure>",
        "<figure><div class='jw-player'><img src=a.jpg></div><figcaption>The ferry leaves again</figcaption></figure>",
        "<figure><iframe src=x></iframe><figcaption>The ferry leaves for the last time</figcaption></figure>",
        "<figure><img src=a.jpg><figcaption>02:57 Min. The ferry leaves for the last time</figcaption></figure>",
        "<figure><img src=me.jpg><figcaption>Von Ana Brandt, Redakteurin 05.11.2025, 18:00 Uhr</figcaption></figure>",
        "<figure><img src=me.jpg><figcaption>By Ana Brandt</figcaption></figure>",
    ],
)
def test_films_and_portraits_of_authors_have_no_captions(content: str) -> None:
    """Their words are titles and bylines."""
    assert shown(content) == []


@pytest.mark.parametrize(
    "caption",
    ["By the river, boats wait for the tide.", "The ferry at 10:30 on Monday.", "Video artists on the quay."],
)
def test_captions_that_begin_alike_are_kept(caption: str) -> None:
    """`By` opens many a sentence, and so do times of day."""
    assert shown(f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>") == [(caption, "")]


@pytest.mark.parametrize(
    ("attributes", "credit"),
    [
        ("alt='Boats wait. | Bildquelle: The Ferry/Ana Brandt'", "Bildquelle: The Ferry/Ana Brandt"),
        ("title='Boats wait (Foto: Ana Brandt)'", "Foto: Ana Brandt"),
        ("data-credit='Ana Brandt / Ferry Press'", "Ana Brandt / Ferry Press"),
        ("alt='Boats wait: a quiet day'", ""),
        ("alt='Boats wait. Source: The Ferry'", "Source: The Ferry"),
        ("alt='Foto Ana Brandt'", "Foto Ana Brandt"),
        ("alt='A photo of boats'", ""),
        ("alt='Photo of boats at the quay'", ""),
        ("alt='Illustration of a boat'", ""),
    ],
)
def test_attributes_of_the_picture_give_the_credit_that_is_not_printed(attributes: str, credit: str) -> None:
    """Broadcasters label it in the alternative text."""
    content = f"<figure><img src=a.jpg {attributes}><figcaption>Boats wait on the river.</figcaption></figure>"
    assert shown(content) == [("Boats wait on the river.", credit)]


def test_json_ld_gives_the_credit_of_the_picture_of_that_name() -> None:
    """The same file has another size in its address there."""
    stated = stated_credits(
        [
            {
                "@type": "ImageObject",
                "url": "https://cdn.example/1200/boats-wait.jpg",
                "author": {"name": "Ana Brandt"},
            },
            {"@type": "ImageObject", "contentUrl": "https://cdn.example/1.jpg", "creditText": "Tom Hale"},
            {"@type": "NewsArticle", "url": "https://cdn.example/boats-wait.html", "author": "Kim Rask"},
        ]
    )
    figure = "<figure><img src=/640/{}><figcaption>Boats wait on the river{}</figcaption></figure>"
    assert shown(figure.format("boats-wait.webp", "."), stated) == [("Boats wait on the river.", "Ana Brandt")]
    assert shown(figure.format("1.jpg", "."), stated) == [("Boats wait on the river.", "")]
    assert shown(figure.format("boats-wait.webp", " (Foto: dpa)"), stated) == [
        ("Boats wait on the river (Foto: dpa)", "")
    ]
