"""The part of a page that holds the story, where the page marks it: extraction then has less to weigh."""

from collections import Counter
from copy import deepcopy
from typing import Final

from lxml.html import HtmlElement

from services.enrich.html.blocks import Block

_MOST_OF_IT: Final = 0.8
"""Share of the page's running text in the part; below it, the mark may be on one story of many."""


def main_part(root: HtmlElement, running: list[Block]) -> HtmlElement:
    """Return a page of that part alone, or the page as it is; `running` are its blocks of running text."""
    weights: Counter[HtmlElement] = Counter()
    for block in running:
        for outer in block.element.iterancestors():
            weights[outer] += len(block.text)
    least = _MOST_OF_IT * sum(len(block.text) for block in running)
    marked = [element for element, weight in weights.items() if weight >= least and _is_marked(element)]
    if not marked:
        return root
    part = deepcopy(max(marked, key=_depth))
    part.tail = None
    page: HtmlElement = root.makeelement("html")
    body = root.makeelement("body")
    page.append(body)
    body.append(part)
    return page


def _is_marked(element: HtmlElement) -> bool:
    return (
        element.tag in ("article", "main")
        or element.get("role") == "main"
        or "articlebody" in element.get("itemprop", "").lower()
    )


def _depth(element: HtmlElement) -> int:
    """Return how deep an element stands: of two that hold the story, the inner one holds less beside it."""
    return sum(1 for _ in element.iterancestors())
