"""What stands in what, as numbers."""

import numpy as np
from lxml.html import HtmlElement, document_fromstring

from services.enrich.page.blocks import blocks
from services.enrich.page.outline import Outline

PAGE = """<body><main class="a"><p>One</p><div class="b"><p>Two</p><p>Three</p></div></main><p>Four</p></body>"""


def outline() -> Outline:
    """The outline of a page of four blocks."""
    return Outline(block.element for block in blocks(document_fromstring(PAGE)))


def numbered(page: Outline, tag: str) -> int:
    """The number of the first element of a tag."""
    return next(number for number, element in enumerate(page.elements) if element.tag == tag)


def test_an_element_has_the_sum_of_all_blocks_in_it() -> None:
    """However deep they stand."""
    page = outline()
    sums = page.sums(np.array([[1.0], [2.0], [4.0], [8.0]]))
    assert {tag: sums[numbered(page, tag), 0] for tag in ("html", "main", "div")} == {"html": 15, "main": 7, "div": 6}


def test_the_nearest_marked_element_is_counted_outwards_and_no_farther_than_asked() -> None:
    """An element that is marked itself is nought levels away."""
    page = outline()
    marked = np.array([[element.tag == "main"] for element in page.elements])
    assert page.distances(marked, 5)[page.homes, 0].tolist() == [1, 2, 2, 5]
    assert page.distances(marked, 1)[page.homes, 0].tolist() == [1, 1, 1, 1]


def test_a_value_holds_for_all_that_stands_in_an_element_till_another_is_given() -> None:
    """The inner one wins."""
    page = outline()
    value = {"html": 1.0, "div": 3.0}
    given = np.array([element.tag in value for element in page.elements])
    values = np.array([value.get(element.tag, 0.0) for element in page.elements])
    assert page.handed_down(values, given)[page.homes].tolist() == [1, 3, 3, 1]


def test_what_is_made_alike_has_one_number_and_so_has_what_stands_in_the_same_path() -> None:
    """Two paragraphs in one box are alike by both, those elsewhere by their own make alone."""
    page = outline()

    def make(element: HtmlElement) -> tuple[str, str | None]:
        return element.tag, element.get("class")

    own, path = (each[page.homes].tolist() for each in page.kinds(list(map(make, page.elements))))
    assert len(set(own)) == 1
    assert path[1] == path[2]
    assert len(set(path)) == 3
