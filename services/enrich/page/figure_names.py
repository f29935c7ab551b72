"""What pages call captions, credits and the boxes round a picture, in the languages their makers write in."""

import re
from functools import lru_cache
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.element_names import marks
from services.enrich.page.image import PICTURES

_MEDIA: Final = frozenset({*PICTURES, "picture", "video", "iframe"})
_OWN_MEDIA = re.compile(r"^[a-z]\w*-(?:[\w-]*-)?(?:image|img|picture|photo|video|player)(?:-[\w-]*)?$")
"""Elements of a page's own making, as in `<brick-image-v3>`."""

_CAPTION = re.compile(
    r"(?<![a-z])(?<!text-)(?<!typo-)(?<!type-)(?<!font-)"
    r"(?:(?:image|img|photo|picture|media|pic|gallery|figure|foto|bild)?-?_{0,2}caption(?!s|ed|-?button|-?toggle|-?icon)|"
    r"bildunterschrift|bilduntertitel|bildzeile|bildtext|bildetekst|billedtekst|kuvateksti|legend[ae]?(?![a-z])|"
    r"didascalia|leyenda|pie-?(?:de-?)?(?:foto|imagen)|epigrafe|foto-?(?:bajada|text|legenda)|bajada-?foto|cut-?line|"
    r"bijschrift|podpis|altyazi|(?:image|photo|media|picture)-?_{0,2}(?:text|description|info)(?![a-z]|-?(?:button|toggle|link)))|"
    r"wp-?caption-?text|figcaption"
)
"""`text-caption` and the like are sizes of type, not captions."""
_SURELY = re.compile(
    r"(?<![a-z])(?:(?:image|img|photo|picture|foto|bild)-?_{0,2}caption(?![a-z])|wp-caption-text|bildunterschrift|bildtext)"
)
_CREDIT = re.compile(
    r"(?<![a-z])(?:credits?|copy-?right(?:s|holder)?|photographer|fotograf|fotocredit|bildquelle|bildnachweis|"
    r"attribution|(?:image|photo|media|foto)-?(?:source|by|autor)|courtesy|rights-?holder|quelle)(?![a-z])|"
    r"(?:image|photo|picture|img|media|caption)_?-?credits?"
)
_MAKER = re.compile(
    r"(?<![a-z])(?:source|author|creator|by-?line|contributor|owner|provider|distributor|supplier|agency|agentur|agencia|bron|kilde|fuente|fonte|autor|firma)(?![a-z])"
)
"""Whose picture it is inside a figure; whose story it is elsewhere."""
_BOX = re.compile(
    r"(?<![a-z])(?:image|img|photo|picture|media|pic|figure|foto|bild|gallery-?item|slideshow-?item|carousel-?slide|"
    r"swiper-?slide|slick-?slide|wp-caption)"
)
_NEVER_CAPTION: Final = frozenset(
    {"a", "article", "body", "caption", "html", "li", "main", "nav", "section", "table", "track", "ul", "video"}
)
"""Elements that may bear such a name and hold something else: video subtitles, tables, whole sections."""
_NEVER_BOX: Final = _NEVER_CAPTION | {"header", "p", "span", "ol", "aside", "footer"} - {"li"}
_ALWAYS: Final = frozenset({"figure", "figcaption"})
_NOT_IN_BOX: Final = frozenset({"h1", "h2", "h3", "blockquote", "table", "pre", "form", "input", "article"})


def may_be_pictures(element: HtmlElement) -> bool:
    """Tell by its own name alone whether it is worth looking into an element for a picture's words."""
    if element.tag in _ALWAYS:
        return True
    return _may_name_pictures(marks(element))


@lru_cache(maxsize=4096)
def _may_name_pictures(names: str) -> bool:
    """Tell by the names; a page gives the same ones to many elements."""
    return bool(names) and (_CAPTION.search(names) is not None or _BOX.search(names) is not None)


def is_media(element: HtmlElement) -> bool:
    """Tell whether an element is something that a caption may stand under."""
    return element.tag in _MEDIA or _OWN_MEDIA.match(element.tag) is not None


def is_caption(element: HtmlElement, inner: list[HtmlElement]) -> bool:
    """Tell whether an element is a caption by its tag or name; `inner` are the elements in it."""
    if element.tag == "figcaption":
        return True
    if element.tag in _NEVER_CAPTION or any(map(is_media, inner)):
        return False
    return _CAPTION.search(marks(element)) is not None


def is_surely_caption(element: HtmlElement) -> bool:
    """Tell whether an element's name says that it is a picture's caption and nothing else's."""
    return _SURELY.search(marks(element)) is not None


def is_credit(element: HtmlElement, *, in_figure: bool) -> bool:
    """Tell whether an element is named a credit; in a figure, words for any maker mean the picture's."""
    if element.tag in ("cite", "small"):
        return True
    names = marks(element)
    return _CREDIT.search(names) is not None or (in_figure and _MAKER.search(names) is not None)


def is_box(element: HtmlElement, inner: list[HtmlElement]) -> bool:
    """Tell whether an element holds one picture and nothing but its words."""
    if element.tag != "figure" and (element.tag in _NEVER_BOX or not _BOX.search(marks(element))):
        return False
    tags = [part.tag for part in inner]
    return sum(tag in PICTURES for tag in tags) <= 1 and _NOT_IN_BOX.isdisjoint(tags) and any(map(is_media, inner))
