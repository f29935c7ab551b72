"""The part of a page that holds the story, where the page marks it: extraction then has less to weigh."""

from collections import Counter
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import Block

_LEAST_SHARE_IN_THE_PART: Final = 0.8
"""Share of the page's running text in the part; below it, the mark may be on one story of many."""


def main_part(root: HtmlElement, running: list[Block]) -> HtmlElement:
    """Return that part, or the page where none is marked; `running` are its blocks of running text."""
    weights: Counter[HtmlElement] = Counter()
    for block in running:
        for outer in block.element.iterancestors():
            weights[outer] += len(block.text)
    least = _LEAST_SHARE_IN_THE_PART * sum(len(block.text) for block in running)
    marked = [element for element, weight in weights.items() if weight >= least and _is_marked(element)]
    if not marked:
        return root
    return max(marked, key=_depth)


def _is_marked(element: HtmlElement) -> bool:
    return (
        element.tag in ("article", "main")
        or element.get("role") == "main"
        or "articlebody" in element.get("itemprop", "").lower()
    )


def _depth(element: HtmlElement) -> int:
    """Return how deep an element stands: of two that hold the story, the inner one holds less beside it."""
    return sum(1 for _ in element.iterancestors())
