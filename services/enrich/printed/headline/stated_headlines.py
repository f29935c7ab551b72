"""What a page states as its headline, for search engines, feeds and the window's title."""

import re
from dataclasses import replace
from typing import Any, Final

from lxml.html import HtmlElement

from services.enrich.draft import Found
from services.enrich.page.blocks import squeezed
from services.enrich.page.jsonld import text_of
from services.enrich.page.meta import Meta

_MARKS: Final = " |–—-•·»:"
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


def without_house(stated: tuple[Found, ...], outlet: str | None, printed: tuple[str, ...] = ()) -> list[Found]:
    """Cut the outlet's name off each statement; what JSON-LD calls the headline has none.

    `printed` are other names that the page gives its house: they may stand in front.
    """
    headlines = {found.text.casefold() for found in stated if found.basis == "json-ld"}
    return [
        found if found.text.casefold() in headlines else replace(found, text=_alone(found.text, outlet, printed))
        for found in stated
    ]


def _alone(title: str, outlet: str | None, printed: tuple[str, ...]) -> str:
    return next(filter(None, (_behind(title, house) for house in printed)), None) or _without_outlet(title, outlet)


def _behind(title: str, house: str) -> str | None:
    """Return what stands behind a house's name and the sections: `The Name » Archive » Headline`."""
    if not house or not title.casefold().startswith(house.casefold()):
        return None
    rest = title[len(house) :]
    mark = rest.lstrip()[:1]
    if rest[:1].isalnum() or not mark:
        return None
    return (rest if mark.isalnum() else rest.rpartition(mark)[2]).strip(_MARKS) or None


def _without_outlet(title: str, outlet: str | None) -> str:
    """Cut the outlet's name off: `Headline - Section | The Daily Name`."""
    if outlet and title.casefold().endswith(outlet.casefold()):
        cut = title[: -len(outlet)].rstrip(_MARKS)
        return cut or title
    parts = _OUTLET.split(title)
    return parts[0] if len(parts) > 1 and len(parts[0].split()) > len(parts[-1].split()) else title
