"""A page is cut into what a reader sees as lines."""

from services.enrich.page.blocks import blocks
from services.enrich.page.parse import parse


def texts(content: str) -> list[str]:
    """Return the text of each block."""
    return [block.text for block in blocks(parse(content))]


def test_block_elements_and_br_end_a_line_and_inline_elements_do_not() -> None:
    """The cut is where a browser begins a new line."""
    page = "<div>lead <p>The <b>old</b> <a href=x>bridge</a> is <span>closed</span>.</p> tail<br>next</div>"
    assert texts(page) == ["lead", "The old bridge is closed.", "tail", "next"]


def test_pictures_in_a_paragraph_do_not_cut_it() -> None:
    """An icon stands inside its sentence."""
    assert texts("<p>Rain <img src=i.png> again <picture><img src=j.png></picture>today.</p>") == ["Rain again today."]


def test_white_space_is_collapsed_and_unprinted_characters_are_dropped() -> None:
    """Soft hyphens and zero-width spaces are hints to the browser, not letters."""
    assert texts("<p>Donau\u00addampf\n\t  schiff\u200bfahrt\u00a0AG</p>") == ["Donaudampf schifffahrt AG"]


def test_what_no_reader_sees_is_left_out_and_the_text_behind_it_stays() -> None:
    """Scripts, hidden elements and words for screen readers are not printed."""
    page = "<p>a<script>x</script>b<span class='sr-only'>opens a new window</span>c<span hidden>no</span>d</p>"
    assert texts(page) == ["abcd"]


def test_what_react_sends_late_is_printed() -> None:
    """It comes hidden, and a script moves it into place."""
    assert texts("<p>a</p><div hidden id='S:0'><p>b</p></div><div hidden id=menu>c</div>") == ["a", "b"]


def test_what_waits_for_a_subscriber_is_read() -> None:
    """It is on the page, hidden until a script shows it."""
    assert texts("<p>a</p><div class=paywall hidden><p>b</p></div><div class=menu hidden>c</div>") == ["a", "b"]


def test_a_block_knows_its_element_and_how_much_of_it_is_linked_or_bold() -> None:
    """Links and bold type tell menus and subheads from paragraphs."""
    (block,) = blocks(parse("<div><p><strong>Note:</strong> see <a href=x>here</a></p></div>"))
    assert block.element.tag == "p"
    assert (block.linked, block.bold) == (len("here"), len("Note:"))
