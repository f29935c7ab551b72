"""Markup of any kind becomes one tree, in bounded time, or is refused with a reason."""

import time

import pytest

from services.enrich.page.blocks import blocks
from services.enrich.page.parse import parse


def test_an_encoding_declaration_is_not_believed() -> None:
    """The text is decoded already: what an XML declaration or a meta element claims would only garble it."""
    page = parse('<?xml version="1.0" encoding="utf-16"?><meta charset="latin-1"><p>Łódź, 12 °C</p>')
    assert page.findtext(".//p") == "Łódź, 12 °C"


def test_fragments_and_bare_text_become_pages() -> None:
    """Neither html nor body need be there."""
    assert parse("<p>one</p><p>two</p>").text_content() == "onetwo"
    assert parse("only words").text_content() == "only words"


def test_comments_and_processing_instructions_are_gone() -> None:
    """What a browser never shows is not in the tree."""
    assert parse("<p>a<!-- hidden -->b<?php echo 1 ?>c</p>").text_content() == "abc"


def test_what_stands_behind_the_end_of_the_page_is_kept() -> None:
    """Browsers take it into the body; scripts with facts stand there."""
    assert parse("<html><body><p>a</p></body></html><p>b</p><script>c</script>").text_content() == "abc"


@pytest.mark.parametrize("content", ["", "   ", "<!-- nothing else -->"])
def test_nothing_is_refused(content: str) -> None:
    """A page without a single element or word is empty."""
    with pytest.raises(ValueError, match="empty"):
        parse(content)


def test_nesting_beyond_sense_is_refused() -> None:
    """libxml2 would cut such a page off in silence."""
    with pytest.raises(ValueError, match="nested too deep"):
        parse("<div>" * 5_000 + "words")


def test_two_thousand_levels_are_read() -> None:
    """Unclosed inline elements nest deep on broken pages that a browser shows without trouble."""
    assert parse("<i>" * 1_900 + "words").text_content() == "words"


def test_a_tag_with_a_hundred_thousand_attributes_takes_no_time() -> None:
    """The parser compares each attribute's name with all earlier ones of its tag."""
    crowd = " ".join(f"a{number}=1" for number in range(100_000))
    began = time.perf_counter()
    page = parse(f"<p {crowd}>words</p><p>more</p>")
    assert time.perf_counter() - began < 2
    assert page.text_content().endswith("wordsmore")


def test_long_attributes_and_ordinary_tags_are_left_alone() -> None:
    """A picture inside an attribute is long and harmless; `>` and quotes inside quotes end nothing."""
    data = "x" * 100_000
    page = parse(f"""<p title="a > b" data-x='"{data}"' hidden>words</p>""")
    paragraph = page.find(".//p")
    assert paragraph is not None
    assert paragraph.get("title") == "a > b"
    assert paragraph.get("data-x") == f'"{data}"'
    assert paragraph.get("hidden") is not None


def test_an_article_without_a_body_around_it_is_not_left_in_the_head() -> None:
    """HTML allows to leave `head` and `body` out; the parser knows only older elements that open the body."""
    root = parse("<meta name=author content='Ana Brandt'><title>T</title><article><p>Words.</p></article><p>More.</p>")
    body = root.find("body")
    assert body is not None
    assert [element.tag for element in body] == ["article", "p"]
    assert root.findtext("head/title") == "T"


@pytest.mark.parametrize("stray", ["</body>", "</html>", "<td>", "<tr>", "<th>", "<caption>", "<map>"])
def test_a_stray_tag_hides_nothing_of_the_story(stray: str) -> None:
    """Browsers pass over cells outside of tables, and over the end of the page where it goes on."""
    page = f"<main><div><p>The ferry runs {stray}again.</p><p>It was laid up.</p></div></main><footer>Imprint</footer>"
    words = " ".join(block.text for block in blocks(parse(page)))
    assert words == "The ferry runs again. It was laid up. Imprint"
