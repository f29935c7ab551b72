"""Links to the pages of those who wrote a story: their addresses, or the box they stand in, say so."""

import re
from itertools import islice
from typing import Final
from unicodedata import normalize
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from services.enrich.page.blocks import printed, unseen
from services.enrich.page.element_names import around, marks
from services.enrich.text.names import is_name

_PATH = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i|e)?|auteurs?|contributors?|columnists?|journalist(?:s|en|es|e|i)?|writers?|reporters?|"
    r"staff|profile?s?|redakteure?|redaktion|skribent(?:er)?|forfatter(?:e)?|avtor[iy]?)/(?P<slug>[^/]+)"
)
_BOX = re.compile(r"(?<![a-z])(?:authors?|by-?lines?|autor(?:en|es)?|auteurs?)(?![a-z])")
_ELSEWHERE = re.compile(
    r"(?<![a-z])(?:comments?|related|recommend\w*|teasers?|cards?|sidebar|widget|footer|nav\w*|menu|popular|most-?read|"
    r"archive|reply|replies|profile-?menu|login)(?![a-z])"
)
_APART: Final = frozenset({"aside", "footer", "nav", "form", "figcaption"})
_MOST_LINKS: Final = 2_000
_OUTWARDS: Final = 3
_LONGEST: Final = 60
_SHORTEST: Final = 3


def linked_names(root: HtmlElement) -> list[str]:
    """Return the name in the first such link of the page, and those in the links beside it."""
    found: list[str] = []
    home: set[HtmlElement] = set()
    boxed: dict[HtmlElement, bool] = {}
    for element in islice(root.iter("a"), _MOST_LINKS):
        near = set(islice(element.iterancestors(), _OUTWARDS - 1))
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
    if path is None and not any(_is_box(outer, boxed) for outer in islice(around(element), _OUTWARDS)):
        return None
    name = printed(element)
    if not 1 < len(name) <= _LONGEST:
        return None
    return name if is_name(name) or (path is not None and _agree(_key(path["slug"]), _key(name))) else None


def _is_box(element: HtmlElement, boxed: dict[HtmlElement, bool]) -> bool:
    if element not in boxed:
        boxed[element] = _BOX.search(marks(element)) is not None
    return boxed[element]


def _agree(slug: str, name: str) -> bool:
    return min(len(slug), len(name)) >= _SHORTEST and (slug.startswith(name) or name.startswith(slug))


def _key(name: str) -> str:
    """Return a name's bare letters, as addresses write it: `ana-brandt`."""
    bare = normalize("NFKD", name.casefold())
    return "".join(letter for letter in bare if letter.isalnum() and letter.isascii())


def _is_elsewhere(element: HtmlElement) -> bool:
    return any(outer.tag in _APART or _ELSEWHERE.search(marks(outer)) for outer in around(element))
