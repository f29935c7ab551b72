"""What a page states as its description: a dek, where the page prints it."""

from typing import Any

from services.enrich.page.blocks import squeezed
from services.enrich.page.jsonld import text_of
from services.enrich.page.meta import Meta


def stated_deks(article: dict[str, Any], named: Meta) -> tuple[str, ...]:
    """Return every description once; one that no reader sees is no dek."""
    texts = [
        *text_of(article.get("description")),
        *text_of(article.get("alternativeHeadline")),
        *named.all("og:description"),
        *named.all("description"),
        *named.all("twitter:description"),
    ]
    return tuple(dict.fromkeys(filter(None, map(squeezed, texts))))
