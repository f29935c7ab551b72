"""A story that goes on in cards: boxes of one make, each with a heading and text of its own, that lead nowhere."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import Block
from services.enrich.page.element_names import around
from services.enrich.printed.furniture.beside import box

_HEADINGS: Final = frozenset({"h2", "h3", "h4"})
_FEWEST_CARDS: Final = 3
"""Two boxes with headings stand beside many a story."""
_MOST_SHARE_OF_LINKS: Final = 0.2
"""Share of a card's text inside links above which it leads somewhere else."""
_NO_STORY: Final = frozenset({"nav", "aside", "footer", "form", "dialog"})
_WHOLE_PAGE: Final = frozenset({"html", "body"})
_LEVELS_OF_BOXES: Final = 4
"""Elements round a card by whose names it is a box, itself the first."""


def in_cards(blocks: Sequence[Block], told: Sequence[int], running: Sequence[int]) -> list[int]:
    """Return the blocks of such cards, where less of the page's running text has been read than stands in them."""
    known = set(told)
    size = sum(len(blocks[index].text) for index in running if index in known)
    left = sum(len(blocks[index].text) for index in running if index not in known)
    if not told or left < size:
        return []
    within = set(blocks[told[0]].element.iterancestors())
    found: list[int] = []
    for cards in _of_one_make(blocks):
        inside = _inside(blocks, cards)
        prose = sum(len(blocks[index].text) for index in running if index in inside)
        if known.isdisjoint(inside) and prose >= size and _goes_on(cards[0], within) and _leads_nowhere(blocks, inside):
            each = Counter(inside[index] for index in running if index in inside)
            found += inside if len(each) == len(cards) else ()
    return found


def _of_one_make(blocks: Sequence[Block]) -> list[list[HtmlElement]]:
    """Return the cards of the page, the largest elements with one heading each, side by side."""
    of_blocks = (block.element for block in blocks if block.element.tag in _HEADINGS and not block.linked)
    heads = list(dict.fromkeys(of_blocks))
    count = Counter(outer for head in heads for outer in around(head))
    groups: defaultdict[tuple[HtmlElement | None, str, str | None], list[HtmlElement]] = defaultdict(list)
    for head in heads:
        card = [outer for outer in around(head) if count[outer] == 1][-1]
        groups[card.getparent(), card.tag, card.get("class")].append(card)
    return [cards for cards in groups.values() if len(cards) >= _FEWEST_CARDS and cards[0].tag not in _HEADINGS]


def _inside(blocks: Sequence[Block], cards: Sequence[HtmlElement]) -> dict[int, HtmlElement]:
    """Return the blocks in cards, each with its card."""
    of = {inner: card for card in cards for inner in card.iter()}
    return {index: of[block.element] for index, block in enumerate(blocks) if block.element in of}


def _goes_on(card: HtmlElement, within: set[HtmlElement]) -> bool:
    """Whether a card shares with the story more than the page, and no box holds it."""
    shared = next((outer for outer in card.iterancestors() if outer in within), None)
    if shared is None or shared.tag in _WHOLE_PAGE:
        return False
    outwards = list(islice(around(card, shared), _LEVELS_OF_BOXES))
    return not any(outer.tag in _NO_STORY or box(outer) for outer in outwards)


def _leads_nowhere(blocks: Sequence[Block], inside: dict[int, HtmlElement]) -> bool:
    linked = sum(blocks[index].linked for index in inside)
    return linked <= _MOST_SHARE_OF_LINKS * sum(len(blocks[index].text) for index in inside)
