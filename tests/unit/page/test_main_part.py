"""The part that holds the story is read alone where the page marks it."""

import pytest
from lxml.html import HtmlElement

from services.enrich.page.blocks import blocks
from services.enrich.page.main_part import main_part
from services.enrich.page.parse import parse

_LONG = "<p>The first boat crossed the river after noon, and nobody on the quay could say where it had been.</p>"


def part(content: str) -> HtmlElement:
    """Return the part that is read."""
    root = parse(content)
    return main_part(root, [block for block in blocks(root) if len(block.text) > 80])


@pytest.mark.parametrize("mark", ["article", "main", "div role=main", "div itemprop=articleBody"])
def test_a_marked_part_with_the_story_in_it_is_taken_out_of_the_page(mark: str) -> None:
    """Menus and lists of other stories stand outside."""
    taken = part(f"<nav>Menu</nav><{mark}>{_LONG * 5}</{mark.split(maxsplit=1)[0]}><aside>{_LONG}</aside>")
    assert taken.tag == mark.split(maxsplit=1)[0]
    assert taken.text_content().count("first boat") == 5


def test_a_page_of_many_stories_is_left_whole() -> None:
    """Each teaser is an article to its page."""
    assert part(f"<article>{_LONG}</article>" * 3).tag == "html"


def test_the_inner_of_two_parts_is_taken() -> None:
    """It holds less beside the story."""
    assert part(f"<main><nav>Menu</nav><article>{_LONG * 3}</article></main>").tag == "article"
