"""Names in elements that the page calls its author: hCard, and what content systems call a byline's parts."""

import re
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import printed, unseen
from services.enrich.page.element_names import around, marks
from services.enrich.text.names import is_name

_NAME = re.compile(
    r"(?<![\w-])(?:(?:article|post|entry|story|page|meta)?[-_]{0,2}(?:author|by-?line|autor|auteur|autore)[-_]{0,2}"
    r"(?:name|names|link)?|author-fn)(?![\w-])"
)
_CARD = re.compile(r"(?<![\w-])(?:vcard|author|byline)(?![\w-])")
_ELSEWHERE = re.compile(
    r"(?<![a-z])(?:comments?|related|recommend\w*|teasers?|cards?|sidebar|widget|footer|nav\w*|site-?title|popular|"
    r"most-?read|list|archive|reply|replies)(?![a-z])"
)
_APART: Final = frozenset({"aside", "footer", "nav", "li", "form", "figcaption"})
_LONGEST: Final = 60
_MOST_WORDS_IN_A_CARD: Final = 4


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
    card = "fn" in names.split() and any(_CARD.search(marks(outer)) for outer in list(around(element))[:3])
    if not card and not _NAME.search(names):
        return None
    text = "" if unseen(element) else printed(element)
    if not 1 < len(text) <= _LONGEST:
        return None
    return text if is_name(text) or (card and len(text.split()) <= _MOST_WORDS_IN_A_CARD) else None


def _is_elsewhere(element: HtmlElement) -> bool:
    return any(outer.tag in _APART or _ELSEWHERE.search(marks(outer)) for outer in around(element))
