"""Which of the page's figures belong to the story, and where in it they stand."""

import re
from typing import Final

from lxml.html import HtmlElement

from services.enrich.html.blocks import Block
from services.enrich.html.figures import Figure
from services.enrich.html.marks import around, marks

_ELSEWHERE = re.compile(
    r"(?<![a-z])(?:related|recommend(?:ed|ation|ations)?|teasers?|promo(?:s|tion)?|newsletter|sidebar|most-?read|"
    r"read-?more|more-?(?:on|from|stories|news)|trending|popular|outbrain|taboola|sponsored|advert(?:isement)?|cards?|"
    r"up-?next|also-?like|comments?|author-?(?:bio|box|card)|breadcrumbs?|cookie|consent)(?![a-z])"
)
_APART: Final = frozenset({"nav", "footer", "form"})
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)|^#|^javascript:", re.IGNORECASE)
_BEHIND: Final = 3
"""A gallery may follow the last paragraph."""


def placed(
    figures: list[Figure], blocks: list[Block], story: list[int], headline: HtmlElement | None
) -> list[tuple[int, Figure]]:
    """Return the story's figures, each with the index of the block at which its words stand."""
    if not story:
        return []
    frame = _frame(blocks, story, headline)
    body = _shared(blocks[story[0]].element, blocks[story[-1]].element)
    first_block: dict[HtmlElement, int] = {}
    for index, block in enumerate(blocks):
        first_block.setdefault(block.element, index)
    found: list[tuple[int, Figure]] = []
    seen: set[tuple[str, str]] = set()
    for figure in figures:
        at = _index(figure, first_block)
        outer = list(around(figure.element))
        inside = frame in outer and (at <= story[-1] + _BEHIND or body in outer)
        if inside and not _elsewhere(outer, frame) and (figure.caption, figure.credit) not in seen:
            seen.add((figure.caption, figure.credit))
            found.append((at, figure))
    return found


def _index(figure: Figure, first_block: dict[HtmlElement, int]) -> int:
    for part in figure.parts:
        for element in part.iter():
            if element in first_block:
                return first_block[element]
    return next((first_block[outer] for outer in around(figure.element) if outer in first_block), 0)


def _frame(blocks: list[Block], story: list[int], headline: HtmlElement | None) -> HtmlElement:
    """Return the smallest element around headline and story."""
    frame = _shared(blocks[story[0]].element, blocks[story[-1]].element)
    return frame if headline is None else _shared(frame, headline)


def _shared(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    outer = set(around(one))
    return next(element for element in around(other) if element in outer)


def _elsewhere(outer: list[HtmlElement], frame: HtmlElement) -> bool:
    """Tell whether a figure belongs to a box, a list of links or the page's frame, not to the story."""
    for element in outer[: outer.index(frame)]:
        if element.tag in _APART or _ELSEWHERE.search(marks(element)):
            return True
        if element.tag == "a" and not _PICTURE_FILE.search(element.get("href", "#")):
            return True
    return False
