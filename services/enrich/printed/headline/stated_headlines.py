"""What a page states as its headline, for search engines, feeds and the window's title."""

from typing import Any

from lxml.html import HtmlElement

from services.enrich.draft import Found
from services.enrich.page.blocks import squeezed
from services.enrich.page.jsonld import text_of
from services.enrich.page.meta import Meta


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
