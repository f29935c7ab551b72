"""The dek is found where pages print it: by name, as points, in the header, in bold type."""

import pytest

from services.enrich.page.parse import parse
from services.enrich.printed.article.page_article import article

PARAGRAPHS = [
    "The ferry to the outer islands will run again from Monday, the harbour office said in a short statement.",
    "It had been laid up since the storm in January, when its ramp was bent by the waves and its engine flooded.",
    "Repairs took longer than planned because the part had to be cast anew in a foundry near Tampere, it said.",
    "Farmers on the islands had to bring hay by boat and lost two calves, their speaker said on Friday morning.",
]
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
POINTS = ("Islanders waited for two months.", "The ramp was cast anew.", "Hay came by boat.")


def dek(content: str) -> str | None:
    """Return the dek of a page, and check that no paragraph of the story has gone into it."""
    page = article(parse(content), None)
    assert [part.text for part in page.story if part.text in PARAGRAPHS] == PARAGRAPHS
    return page.dek.text if page.dek else None


@pytest.mark.parametrize(
    "points",
    [
        f"<ul class=story-highlights__summary>{''.join(f'<li>{text}</li>' for text in POINTS)}</ul>",
        f"<div class=preamble>{''.join(f'<p>{text}</p>' for text in POINTS)}</div>",
        "".join(f"<p class='text lead'>{text}</p>" for text in POINTS),
        f"<div class=articleSummary>{''.join(f'<p>{text}</p>' for text in POINTS)}</div>",
        f"<div data-testid=key-points><ul>{''.join(f'<li>{text}</li>' for text in POINTS)}</ul></div>",
    ],
)
def test_a_dek_of_several_points_is_one_dek(points: str) -> None:
    """Named as a whole or line by line, in whichever way the words of the name are joined."""
    assert dek(f"<article><h1>Ferry runs again</h1>{points}<div>{STORY}</div></article>") == " ".join(POINTS)


def test_a_link_to_another_story_ends_the_points() -> None:
    """Boxes named a summary may go on with one."""
    box = f"<div class=summary><p>{POINTS[0]}</p><p><a href=/x>Bridge closed for the winter.</a></p></div>"
    assert dek(f"<article><h1>Ferry runs again</h1>{box}<div>{STORY}</div></article>") == POINTS[0]


def test_a_name_on_the_whole_story_names_no_dek() -> None:
    """Some systems call everything below the headline its introduction."""
    assert dek(f"<article><h1>Ferry runs again</h1><div class=intro>{STORY}</div></article>") is None


def test_a_sentence_in_the_headlines_header_is_the_dek() -> None:
    """Whatever its class is called."""
    header = f"<header><h1>Ferry runs again</h1><div class=x7>{POINTS[0]}</div></header>"
    assert dek(f"<article>{header}<div>{STORY}</div></article>") == POINTS[0]


def test_a_bold_first_paragraph_that_is_the_description_is_the_dek() -> None:
    """Set like the story's paragraphs but for the type; without the description it stays a paragraph."""
    bold = f"<article><h1>Ferry runs again</h1><p><b>{POINTS[0]} Nobody knew why.</b></p>{STORY}</article>"
    assert (
        dek(f"<meta name=description content='{POINTS[0]} Nobody knew why.'>{bold}") == f"{POINTS[0]} Nobody knew why."
    )
    assert dek(bold) is None


def test_the_headline_with_its_kicker_again_is_no_dek() -> None:
    """Some pages print both lines a second time below."""
    head = "<h1>Ferry runs again on Monday morning</h1><h2>Islands: Ferry runs again on Monday morning</h2>"
    assert dek(f"<title>Ferry runs again on Monday morning</title><article>{head}{STORY}</article>") is None


@pytest.mark.parametrize("name", ["intro", "lead-in", "article-summary"])
def test_a_box_with_headline_and_paragraphs_opens_the_story(name: str) -> None:
    """A story that goes on in other boxes has its opening in one, whatever that is called; one sentence is a dek."""
    rest = "".join(
        f"<section class=card><h2>Pier {order}</h2><p>{text}</p></section>" for order, text in enumerate(PARAGRAPHS[2:])
    )
    opening = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:2])
    assert dek(f"<main><article class={name}><h1>Ferry runs again</h1>{opening}</article>{rest}</main>") is None
    headed = f"<header class={name}><h1>Ferry runs again</h1><p>{POINTS[0]}</p></header>"
    assert dek(f"<main><article>{headed}{STORY}</article></main>") == POINTS[0]
