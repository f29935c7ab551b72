"""Which of the page's figures belong to the story, and where in it they stand."""

import re
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from services.enrich.page.blocks import Block, printed
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.printed.caption.figures import Figure
from services.enrich.text.alignment import letters

_ELSEWHERE = re.compile(rf"(?<![a-z])(?:{names_of('elsewhere')})(?![a-z])")
_APART: Final = frozenset({"nav", "footer", "form"})
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)|^#|^javascript:", re.IGNORECASE)
_BLOCKS_BEHIND_THE_STORY: Final = 3
"""In which its next picture may stand, behind the last paragraph or the last picture: galleries follow stories."""
_HEADINGS: Final = ("h1", "h2", "h3")


def placed(
    figures: list[Figure], blocks: list[Block], story: list[int], page: HtmlElement, url: str | None
) -> list[tuple[int, Figure]]:
    """Return those of a page's figures that are the story's, each with the index of the block where its words stand.

    `page` is the frame around headline and story, in which the figures were looked for.
    """
    if not story:
        return []
    body = _shared(blocks[story[0]].element, blocks[story[-1]].element)
    first_block: dict[HtmlElement, int] = {}
    for index, block in enumerate(blocks):
        first_block.setdefault(block.element, index)
    found: list[tuple[int, Figure]] = []
    seen: set[str] = set()
    reach = story[-1]
    for figure in figures:
        at = _index(figure, first_block)
        outer = list(around(figure.box, page))
        aside = any(element.tag == "aside" for element in outer)
        near = at < story[-1] or (at <= reach + _BLOCKS_BEHIND_THE_STORY and not aside)
        inside = near or body is page or body in outer
        key = letters(f"{figure.caption}{figure.credit}")
        if inside and not is_elsewhere(outer, url) and not _is_teaser(figure, url) and key not in seen:
            seen.add(key)
            reach = max(reach, at)
            found.append((at, figure))
    return found


def _index(figure: Figure, first_block: dict[HtmlElement, int]) -> int:
    for part in figure.parts:
        for element in part.iter():
            if element in first_block:
                return first_block[element]
    return next((first_block[outer] for outer in around(figure.box) if outer in first_block), 0)


def frame(blocks: list[Block], story: list[int], headline: HtmlElement | None) -> HtmlElement:
    """Return the article or main element around headline and story, or else the smallest element around both."""
    both = _shared(blocks[story[0]].element, blocks[story[-1]].element)
    both = both if headline is None else _shared(both, headline)
    return next((outer for outer in around(both) if outer.tag in ("article", "main")), both)


def above(frame: HtmlElement) -> HtmlElement | None:
    """Return the picture that a page sets above the frame of its article: next to it, and with no words but its own."""
    for outer in around(frame):
        if (before := outer.getprevious()) is not None:
            return before if _is_picture_alone(before) else None
        if outer.tag in ("main", "body"):
            break
    return None


def _is_picture_alone(element: HtmlElement) -> bool:
    if element.tag in _APART or next(element.iter(*_HEADINGS), None) is not None:
        return False
    figure = next(element.iter("figure"), None)
    return figure is not None and letters(printed(figure)) == letters(printed(element))


def _shared(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    outer = set(around(one))
    return next(element for element in around(other) if element in outer)


def is_elsewhere(outer: list[HtmlElement], url: str | None) -> bool:
    """Tell whether a figure belongs to a box, a list of links or the page's frame, not to the story."""
    for element in outer:
        if element.tag in _APART or _ELSEWHERE.search(marks(element)):
            return True
        if element.tag == "a" and not _own(element.get("href", "#"), url):
            return True
    return False


def _is_teaser(figure: Figure, url: str | None) -> bool:
    """Tell a caption that is nothing but a link to another story."""
    links = [link for link in figure.parts[0].iter("a") if not _own(link.get("href", "#"), url)]
    return bool(links) and letters(figure.caption) == letters("".join(map(printed, links)))


def _own(href: str, url: str | None) -> bool:
    """Tell whether a link leads to the picture itself or to a page of pictures below the article's own."""
    if _PICTURE_FILE.search(href):
        return True
    below = urlsplit(url or "").path.rstrip("/") if url and "[" not in url else ""
    return len(below) > 1 and below in href
