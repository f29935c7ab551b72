"""What a page says about its article in JSON-LD (schema.org)."""

import html
from collections.abc import Iterator
from typing import Any, Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import squeezed
from services.enrich.page.tolerant_json import values

_PARTS: Final = ("liveBlogUpdate", "comment", "mentions", "citation", "isBasedOn", "hasPart", "itemListElement")
"""What an article holds or mentions is not that article: a live blog's entries have dates and headlines, too."""
_MOST_LEVELS_OF_OBJECTS: Final = 40
"""Objects stand within objects to whatever depth somebody writes them; the article is near the top."""
_MOST_OBJECTS: Final = 5_000
"""A bound for pages made to be slow: the article comes before what it mentions."""
ARTICLES: Final = ("Article", "Posting", "Review", "Report", "Recipe", "Interview")
"""What the names of schema.org's types of articles end with."""
_PAGES: Final = (
    *("WebPage", "ItemPage", "VideoObject", "CreativeWork", "AboutPage", "HowTo", "ImageGallery", "MediaGallery"),
    *("PodcastEpisode", "RadioEpisode", "Episode", "Question"),
)
_BODIES: Final = ("Organization", "Corporation")
"""What the names of schema.org's types of houses and bodies end with."""
_ARTICLE, _PAGE, _NEITHER = range(3)


def nodes(root: HtmlElement) -> list[dict[str, Any]]:
    """Return every object in the page's JSON-LD, in order, the inner ones after those that hold them."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            for value in values(script.text or ""):
                found.extend(_objects(value))
                if len(found) > _MOST_OBJECTS:
                    return found[:_MOST_OBJECTS]
    return found


def article(found: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the object that describes the article, or an empty one.

    Pages also describe the stories they link to: those have no body and no date, or come later.
    """
    parts = {id(part) for node in found for key in _PARTS for part in listed(node.get(key))}
    candidates = [node for node in found if _rank(node) <= _PAGE and id(node) not in parts]
    return min(candidates, key=lambda node: (_rank(node), -_fullness(node)), default={})


def types(node: dict[str, Any]) -> tuple[str, ...]:
    """Return the object's types, without schema.org's address before them."""
    return tuple(str(name).rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in listed(node.get("@type")))


def listed(value: Any) -> list[Any]:
    """Return one value or many as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text_of(value: Any) -> list[str]:
    """Return the texts in a value, as printed: pages escape JSON-LD a second time as HTML."""
    texts = (squeezed(html.unescape(item)) for item in listed(value) if isinstance(item, str))
    return [text for text in texts if text]


def _rank(node: dict[str, Any]) -> int:
    names = types(node)
    if any(name.endswith(ARTICLES) for name in names):
        return _ARTICLE
    return _PAGE if any(name in _PAGES for name in names) else _NEITHER


def _fullness(node: dict[str, Any]) -> int:
    return sum(
        bool(node.get(key)) for key in ("headline", "datePublished", "author", "articleBody", "mainEntityOfPage")
    )


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Breadth first, so that the outer object comes before what it mentions; bounded in depth."""
    level = [value]
    for _ in range(_MOST_LEVELS_OF_OBJECTS):
        below: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                yield item
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        if not below:
            return
        level = [item for item in below if isinstance(item, dict | list)]


def names(value: Any, found: list[dict[str, Any]]) -> list[str]:
    """Return the names in a JSON-LD value: strings, objects, or references to objects elsewhere on the page."""
    result: list[str] = []
    for item in listed(value):
        if isinstance(item, dict):
            known = item if item.get("name") else _same(item.get("@id"), found) or item
            result.extend(text_of(known.get("name")) or _in_parts(known))
        else:
            result.extend(text_of(item))
    return result


def people_first(value: Any) -> list[Any]:
    """Return the people in a value, and the bodies in it only where there are none: the house stands beside them."""
    items = listed(value)
    bodies = [item for item in items if isinstance(item, dict) and types(item) and types(item)[0].endswith(_BODIES)]
    return [item for item in items if not any(item is body for body in bodies)] or items


def _in_parts(node: dict[str, Any]) -> list[str]:
    """Return the name of a person that is stated in parts."""
    parts = (*text_of(node.get("givenName")), *text_of(node.get("additionalName")), *text_of(node.get("familyName")))
    return [" ".join(parts)] if parts else []


def _same(identity: Any, found: list[dict[str, Any]]) -> dict[str, Any] | None:
    if not isinstance(identity, str):
        return None
    return next((node for node in found if node.get("@id") == identity and node.get("name")), None)
