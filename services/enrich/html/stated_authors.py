"""Who wrote it, as the page states it for machines."""

from itertools import islice
from typing import Any, Final

from lxml.html import HtmlElement

from services.enrich.html import jsonld
from services.enrich.html.blocks import printed
from services.enrich.html.jsonld import text_of
from services.enrich.html.meta import Meta, itemprop
from services.enrich.html.people import people

_MOST_LINKS: Final = 4
_LONGEST: Final = 120
"""Microdata marked too widely takes in the author's whole life."""


def stated_authors(
    root: HtmlElement, found: list[dict[str, Any]], article: dict[str, Any], named: Meta
) -> tuple[str, ...]:
    """Return the authors from the first place that names any: JSON-LD, meta elements, microdata."""
    sources = (
        names(article.get("author"), found),
        names(article.get("creator"), found),
        named.all("author", "parsely-author", "sailthru.author", "dc.creator", "byl"),
        named.all("article:author", "og:article:author"),
        [text for text in itemprop(root, "author", one_item=True) if len(text) < _LONGEST],
        [printed(element) for element in islice(root.iterfind(".//a[@rel='author']"), _MOST_LINKS)],
    )
    for texts in sources:
        authors = people([text for text in texts if "://" not in text])
        if authors:
            return authors
    return ()


def names(value: Any, found: list[dict[str, Any]]) -> list[str]:
    """Return the names in a JSON-LD value: strings, objects, or references to objects elsewhere on the page."""
    result: list[str] = []
    for item in jsonld.listed(value):
        if isinstance(item, dict):
            known = item if item.get("name") else _same(item.get("@id"), found) or item
            result.extend(text_of(known.get("name")))
        else:
            result.extend(text_of(item))
    return result


def _same(identity: Any, found: list[dict[str, Any]]) -> dict[str, Any] | None:
    if not isinstance(identity, str):
        return None
    return next((node for node in found if node.get("@id") == identity and node.get("name")), None)
