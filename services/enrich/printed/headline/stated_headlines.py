"""What a page states as its headline, for search engines, feeds and the window's title."""

import re
from dataclasses import replace
from typing import Any, Final

from lxml.html import HtmlElement

from services.enrich.draft import Found
from services.enrich.page.blocks import squeezed
from services.enrich.page.jsonld import text_of
from services.enrich.page.meta import Meta

_OUTLET: Final = re.compile(r"\s+[|–—\-•·»:]+\s+(?=[^|–—•·»]+$)")


def stated_headlines(root: HtmlElement, article: dict[str, Any], named: Meta) -> tuple[Found, ...]:
    """Return every statement of the headline, the surest first; some have the outlet's name behind it."""
    title = root.findtext(".//title") or ""
    candidates = [
        *((text, "json-ld") for text in text_of(article.get("headline"))),
        *((text, "meta") for text in named.all("og:title")),
        *((text, "meta") for text in named.all("twitter:title", "dc.title", "parsely-title", "sailthru.title")),
        (title, "html"),
    ]
    return tuple(Found(squeezed(text), basis) for text, basis in candidates if squeezed(text))


def without_house(stated: tuple[Found, ...], outlet: str | None) -> list[Found]:
    """Cut the outlet's name off each statement; what JSON-LD calls the headline has none."""
    headlines = {found.text.casefold() for found in stated if found.basis == "json-ld"}
    return [
        found if found.text.casefold() in headlines else replace(found, text=_without_outlet(found.text, outlet))
        for found in stated
    ]


def _without_outlet(title: str, outlet: str | None) -> str:
    """Cut the outlet's name off: `Headline - Section | The Daily Name`."""
    if outlet and title.casefold().endswith(outlet.casefold()):
        cut = title[: -len(outlet)].rstrip(" |–—-•·»:")
        return cut or title
    parts = _OUTLET.split(title)
    return parts[0] if len(parts) > 1 and len(parts[0].split()) > len(parts[-1].split()) else title
