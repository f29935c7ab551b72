"""Links to the pages of those who wrote a story: their addresses, or the box they stand in, say so."""

import re
from itertools import islice
from typing import Final
from unicodedata import normalize
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from services.enrich.page.blocks import printed, unseen
from services.enrich.page.element_names import around, marks, names_of
from services.enrich.text.names import MOST_CHARACTERS_OF_A_NAME, is_name

_MOST_LINKS_READ: Final = 2_000
"""Of a page; archives have more, and no author."""
_OUTWARDS_ELEMENTS: Final = 3
"""Elements about a link, itself first, that may be named an author's."""
_LEAST_CHARACTERS_OF_A_SLUG: Final = 3
"""In an address; two letters agree with too many names."""

_PATH = re.compile(rf"/(?:{names_of('author_address')})/(?P<slug>[^/]+)")
_BOX = re.compile(rf"(?<![a-z])(?:{names_of('author_box')})(?![a-z])")
_ELSEWHERE = re.compile(rf"(?<![a-z])(?:{names_of('beside_author_links')})(?![a-z])")
_APART: Final = frozenset({"aside", "footer", "nav", "form", "figcaption"})


def linked_names(root: HtmlElement) -> list[str]:
    """Return the name in the first such link of the page, and those in the links beside it."""
    found: list[str] = []
    home: set[HtmlElement] = set()
    boxed: dict[HtmlElement, bool] = {}
    for element in islice(root.iter("a"), _MOST_LINKS_READ):
        near = set(islice(element.iterancestors(), _OUTWARDS_ELEMENTS - 1))
        if (found and home.isdisjoint(near)) or unseen(element):
            continue
        name = _name(element, boxed)
        if name and not _is_elsewhere(element):
            found.append(name)
            home = home or near
    return found


def _name(element: HtmlElement, boxed: dict[HtmlElement, bool]) -> str | None:
    """Return the words of a link that leads to an author: a person's name, or what the address calls the author.

    `boxed` keeps which elements are named an author's: many links stand in the same ones.
    """
    try:
        path = _PATH.search(urlsplit(element.get("href", "")).path.lower())
    except ValueError:
        return None
    if path is None and not any(_is_box(outer, boxed) for outer in islice(around(element), _OUTWARDS_ELEMENTS)):
        return None
    name = printed(element)
    if not 1 < len(name) <= MOST_CHARACTERS_OF_A_NAME:
        return None
    return name if is_name(name) or (path is not None and _agree(_key(path["slug"]), _key(name))) else None


def _is_box(element: HtmlElement, boxed: dict[HtmlElement, bool]) -> bool:
    if element not in boxed:
        boxed[element] = _BOX.search(marks(element)) is not None
    return boxed[element]


def _agree(slug: str, name: str) -> bool:
    return min(len(slug), len(name)) >= _LEAST_CHARACTERS_OF_A_SLUG and (slug.startswith(name) or name.startswith(slug))


def _key(name: str) -> str:
    """Return a name's bare letters, as addresses write it: `ana-brandt`."""
    bare = normalize("NFKD", name.casefold())
    return "".join(letter for letter in bare if letter.isalnum() and letter.isascii())


def _is_elsewhere(element: HtmlElement) -> bool:
    return any(outer.tag in _APART or _ELSEWHERE.search(marks(outer)) for outer in around(element))
