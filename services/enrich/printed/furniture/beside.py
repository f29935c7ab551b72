"""What stands among the story's blocks and is not of it: boxes, link lines, interface words."""

import re
from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.contracts.part import RemovedKind
from services.enrich.page.blocks import Block
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.printed.furniture.phrases import furniture_kind

_BOXES: Final = (
    (RemovedKind.NEWSLETTER, "newsletter_box"),
    (RemovedKind.RELATED, "related_box"),
    (RemovedKind.COMMENTS, "comments_box"),
    (RemovedKind.SHARE, "share_box"),
    (RemovedKind.CONSENT, "consent_box"),
    (RemovedKind.WIDGET, "player_box"),
    (RemovedKind.OTHER, "author_note_box"),
)
"""Kinds of boxes in the order in which they are asked, by what `names.toml` calls them."""


def _called(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{names_of(name)})(?![a-z])")


_NAMED: Final = tuple((kind, _called(name)) for kind, name in _BOXES)
_DATE: Final = _called("date_among_blocks")
_LONGEST_DATE_AMONG_BLOCKS: Final = 50
"""Characters of a date and its label in whatever language."""
_OUTWARDS_TO_A_BOX: Final = 5
"""Elements round a block that may be a box in the story: what is farther out holds the story."""
_LINKED_SHARE_OF_A_LINE: Final = 0.8
"""Share of a line's text inside links from which it leads somewhere else."""
_LINKED_SHARE_OF_A_LIST: Final = 0.6
"""Share of a list's text inside links from which it leads to other stories: kickers stand before such links."""
_MOST_LINKS_SHARE: Final = 0.3
"""Share of the blocks above which links are what the story is: a list of finds, a table of contents."""
_TIMES_OF_A_NOTICE: Final = 3
"""Times that a page prints a notice; what stands twice may be a story's refrain."""
_FEWEST_CHARACTERS_OF_A_NOTICE: Final = 100
"""Characters from which the same words three times are a notice of the page, not a refrain of the story."""


def beside(blocks: list[Block], story: list[int]) -> dict[int, RemovedKind]:
    """Return the story's blocks that are not of it, each with the reason."""
    times = Counter(blocks[index].text for index in story)
    listed = _link_lists(blocks, story)
    links = [index for index in story if index in listed or _is_link(blocks[index])]
    linked = set(links) if len(links) <= _MOST_LINKS_SHARE * len(story) else set()
    frames = set(around(blocks[story[0]].element)) & set(around(blocks[story[-1]].element)) if story else set()
    boxed = _boxes(blocks, story, frames)
    found: dict[int, RemovedKind] = {}
    for index in story:
        block = blocks[index]
        kind = boxed.get(index) or _dated(block) or furniture_kind(block.text)
        if kind is None and _is_notice(block.text, times[block.text]):
            kind = RemovedKind.WIDGET
        if kind is None and index in linked:
            kind = RemovedKind.RELATED
        if kind:
            found[index] = kind
    return found


def box(element: HtmlElement) -> RemovedKind | None:
    """Return what kind of box the page calls an element."""
    return _kind(marks(element))


def _boxes(blocks: list[Block], story: list[int], frames: set[HtmlElement]) -> dict[int, RemovedKind]:
    """Return the blocks that stand in boxes; comments only up to half of the story: a forum is made of them."""
    found = {index: kind for index in story if (kind := _boxed(blocks[index], frames))}
    said = [index for index, kind in found.items() if kind is RemovedKind.COMMENTS]
    told = sum(len(blocks[index].text) for index in story)
    is_forum = 2 * sum(len(blocks[index].text) for index in said) > told
    return {index: kind for index, kind in found.items() if not is_forum or index not in said}


def _boxed(block: Block, frames: set[HtmlElement]) -> RemovedKind | None:
    """Return what the page calls the box that a block stands in, within the story."""
    for element in islice(around(block.element), _OUTWARDS_TO_A_BOX):
        if element in frames:
            break
        if kind := box(element):
            return kind
    return None


@lru_cache(maxsize=4096)
def _kind(names: str) -> RemovedKind | None:
    """Return what kind of box bears such names; a page gives the same ones to many elements."""
    return next((kind for kind, pattern in _NAMED if names and pattern.search(names)), None)


def _dated(block: Block) -> RemovedKind | None:
    """Tell a line that the page calls a date, in whatever script and language it is."""
    short = len(block.text) <= _LONGEST_DATE_AMONG_BLOCKS and any(map(str.isdigit, block.text))
    return RemovedKind.OTHER if short and _DATE.search(marks(block.element)) else None


def _link_lists(blocks: list[Block], story: list[int]) -> set[int]:
    """Return the blocks of the lists that are made of links."""
    lists: dict[HtmlElement, list[int]] = {}
    for index in story:
        for outer in islice(around(blocks[index].element), _OUTWARDS_TO_A_BOX):
            if outer.tag in ("ul", "ol"):
                lists.setdefault(outer, []).append(index)
                break
    return {index for items in lists.values() if _are_links([blocks[index] for index in items]) for index in items}


def _are_links(items: list[Block]) -> bool:
    linked = sum(block.linked for block in items)
    return (
        len(items) > 1
        and linked >= _LINKED_SHARE_OF_A_LIST * sum(len(block.text) for block in items)
        and all(block.linked for block in items)
    )


def _is_notice(text: str, times: int) -> bool:
    """Tell a notice that the page repeats; questions come back in interviews."""
    return times >= _TIMES_OF_A_NOTICE and len(text) >= _FEWEST_CHARACTERS_OF_A_NOTICE and not text.endswith("?")


def _is_link(block: Block) -> bool:
    return block.linked >= _LINKED_SHARE_OF_A_LINE * len(block.text) and "://" not in block.text
