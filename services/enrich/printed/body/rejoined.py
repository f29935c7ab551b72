"""A story that a page sets in several containers, whole: extraction takes the first one that looks like a story.

Pages break a story off for a box and go on in a container of the same make, or keep the rest of it in a container
inside or beside the first, for a script to show.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import Block
from services.enrich.page.element_names import around
from services.enrich.printed.furniture.beside import box
from services.enrich.text.prose import ends_sentence

_LINES: Final = frozenset(
    {
        "blockquote", "center", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre",
        "ul",
    }
)  # fmt: skip
"""What lines of a story are set in; whatever is around them contains them."""
_OTHER: Final = frozenset({"article", "aside", "dialog", "figure", "footer", "form", "header", "nav", "table"})
"""What begins inside of what is shared is another story, or none."""
_FARTHEST_LEVELS_OUT: Final = 5
"""Levels from a container out to what it shares with one of its make."""
_READ_SHARE_OF_A_CONTAINER: Final = 0.5
"""Share of a container's running text that was read from which it is one of the story's."""
_SUBSTANTIAL_SHARE: Final = 0.1
"""Share of what is told below which what is made like it is a notice or a box."""


class _Page:
    """The containers of a page's running text, in document order."""

    def __init__(self, blocks: list[Block], running: list[int]) -> None:
        self.homes = [_container(block.element) for block in blocks]
        self.sizes: defaultdict[HtmlElement, int] = defaultdict(int)
        for index in running:
            self.sizes[self.homes[index]] += len(blocks[index].text)
        told = set(running).union(index for index, block in enumerate(blocks) if _is_sentence(block))
        self.last = {self.homes[index]: index for index in sorted(told)}

    def size(self, homes: Iterable[HtmlElement]) -> int:
        return sum(self.sizes[home] for home in homes)


def rejoined(blocks: list[Block], found: list[int], running: list[int]) -> list[int]:
    """Return the story's blocks with those that stand in other containers; `running` are those of running text."""
    told = set(found)
    left = sum(len(blocks[index].text) for index in running if index not in told)
    size = sum(len(blocks[index].text) for index in running) - left
    if not size or left < _SUBSTANTIAL_SHARE * size:
        return found
    page = _Page(blocks, running)
    read: defaultdict[HtmlElement, int] = defaultdict(int)
    for index in running:
        if index in told:
            read[page.homes[index]] += len(blocks[index].text)
    known = {home for home, part in read.items() if part >= _READ_SHARE_OF_A_CONTAINER * page.sizes[home]}
    more = set(_of_the_same_make(list(page.sizes), known))
    if page.size(more) < _SUBSTANTIAL_SHARE * size:
        more.clear()
    known |= more
    size += page.size(more)
    near = known.union(home.getparent() for home in known)
    rest = [home for home in page.sizes if home not in known and home not in read and _is_beside(home, near)]
    if page.size(rest) >= size:
        more.update(rest)
    return sorted(
        told.union(index for index, home in enumerate(page.homes) if home in more and index <= page.last[home])
    )


def _is_sentence(block: Block) -> bool:
    """Tell a short paragraph, as many stories end with, from the buttons below it."""
    return not block.linked and ends_sentence(block.text)


def _container(element: HtmlElement) -> HtmlElement:
    return next((outer for outer in around(element) if outer.tag not in _LINES), element)


def _of_the_same_make(homes: list[HtmlElement], known: set[HtmlElement]) -> Iterator[HtmlElement]:
    """Go down the page from what is known, and up again."""
    met: set[HtmlElement] = set()
    for way in (homes, homes[::-1]):
        latest: dict[tuple[str, str | None], HtmlElement] = {}
        for home in way:
            make = (home.tag, home.get("class"))
            if home in known or home in met:
                latest[make] = home
            elif make in latest and _is_alike(home, latest[make]):
                latest[make] = home
                met.add(home)
                yield home


def _is_alike(home: HtmlElement, other: HtmlElement) -> bool:
    """Tell a container that is made like another, as is all that is around both out to what they share."""
    named = False
    for level, (one, two) in enumerate(zip(around(home), around(other), strict=False)):
        if one is two:
            return named or level == 1
        if level == _FARTHEST_LEVELS_OUT or one.tag != two.tag or one.tag in _OTHER or box(one):
            return False
        named = named or (one.get("class") is not None and one.get("class") == two.get("class"))
    return False


def _is_beside(home: HtmlElement, near: set[HtmlElement | None]) -> bool:
    return home.tag not in _OTHER and home.getparent() in near and not box(home)
