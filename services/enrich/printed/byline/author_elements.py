"""Names in elements that the page calls its author: hCard, and what content systems call a byline's parts."""

import re
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import printed, unseen
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.text.names import MOST_CHARACTERS_OF_A_NAME, is_name

_MOST_WORDS_IN_A_CARD: Final = 4
"""Of a name that only its card makes one: a handle, a desk."""
_CARD_WITHIN_ELEMENTS: Final = 3
"""Elements about a name, itself first, that may be its card."""

_NAME = re.compile(rf"(?<![\w-])(?:{names_of('author_name')})(?![\w-])")
_CARD = re.compile(rf"(?<![\w-])(?:{names_of('author_card')})(?![\w-])")
_ELSEWHERE = re.compile(rf"(?<![a-z])(?:{names_of('beside_author_names')})(?![a-z])")
_APART: Final = frozenset({"aside", "footer", "nav", "li", "form", "figcaption"})


def marked_names(root: HtmlElement) -> list[str]:
    """Return the names from the first such element of the story, and from those right beside it."""
    found: list[str] = []
    home: HtmlElement | None = None
    for element in root.iter("a", "span", "p", "div", "b", "strong", "em", "cite", "address", "h3", "h4"):
        if (home is not None and element.getparent() is not home) or not (name := _name(element)):
            continue
        if _is_elsewhere(element):
            continue
        found.append(name)
        home = element.getparent()
    return found


def _name(element: HtmlElement) -> str | None:
    """Return the name an element holds: anything in a card, only what looks like a person's name elsewhere."""
    names = element.get("class", "").lower()
    outwards = islice(around(element), _CARD_WITHIN_ELEMENTS)
    card = "fn" in names.split() and any(_CARD.search(marks(outer)) for outer in outwards)
    if not card and not _NAME.search(names):
        return None
    text = "" if unseen(element) else printed(element)
    if not 1 < len(text) <= MOST_CHARACTERS_OF_A_NAME:
        return None
    return text if is_name(text) or (card and len(text.split()) <= _MOST_WORDS_IN_A_CARD) else None


def _is_elsewhere(element: HtmlElement) -> bool:
    return any(outer.tag in _APART or _ELSEWHERE.search(marks(outer)) for outer in around(element))
