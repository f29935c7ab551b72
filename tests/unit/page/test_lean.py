"""What is surely no story's text is taken away before extraction weighs the rest."""

from time import process_time

import pytest
from lxml.html import HtmlElement, tostring

from services.enrich.page.lean import lean
from services.enrich.page.parse import parse


def markup(root: HtmlElement) -> str:
    """Return an element's markup."""
    return str(tostring(root, encoding="unicode"))


@pytest.mark.parametrize("inner", ["<figure><p>Caption</p></figure>", "<aside>More</aside>", "<nav><a>Menu</a></nav>"])
def test_pictures_and_what_stands_beside_the_story_go_and_the_text_behind_them_stays(inner: str) -> None:
    """Only the element goes, not the paragraph's rest that the parser ties to it."""
    left = lean(parse(f"<p>The ferry{inner} sails.</p>"))
    assert "".join(left.itertext()) == "The ferry sails."


def test_what_holds_no_word_goes_from_the_innermost_outwards() -> None:
    """An empty element in an empty element leaves nothing behind."""
    assert "section" not in markup(lean(parse("<p>One.</p><section><div> <b></b> <i><u></u></i></div></section>")))


@pytest.mark.parametrize("kept", ["<br>", "<a href=/x></a>", "<table><tr><td></td><td>1</td></tr></table>"])
def test_what_says_something_without_a_word_stays(kept: str) -> None:
    """A line's end, a picture's link and a column are weighed, too."""
    assert markup(lean(parse(f"<div>One.{kept}</div>"))) == markup(parse(f"<div>One.{kept}</div>"))


def test_what_runs_on_in_a_line_needs_no_element_of_its_own() -> None:
    """A span beside paragraphs may be a line of its own, and keeps its names."""
    left = lean(parse("<p><b>The</b> <span class=x>ferry <i>sails</i></span>.</p><div><span class=y>No</span></div>"))
    assert markup(left[0]) == '<body><p>The ferry sails.</p><div><span class="y">No</span></div></body>'


def test_a_table_in_a_figure_stays() -> None:
    """Pages set tables in figures, too."""
    assert "Boats" in markup(lean(parse("<p>One.</p><figure><table><tr><td>Boats</td></tr></table></figure>")))


def test_a_part_becomes_a_page_and_the_page_it_was_taken_from_stays_as_it_was() -> None:
    """Both what is around the part and what stands right behind it are left."""
    root = parse("<main><article><p>One.</p><img></article> behind</main>")
    before = markup(root)
    assert markup(lean(root.find(".//article"))) == "<html><body><article><p>One.</p></article></body></html>"
    assert markup(root) == before


def test_many_empty_elements_with_text_between_them_take_time_in_proportion() -> None:
    """Their texts are not joined one by one."""
    page = parse("<div>" + "<b></b>words and words " * 20_000 + "</div>")
    began = process_time()
    assert "<b>" not in markup(lean(page))
    assert process_time() - began < 3
