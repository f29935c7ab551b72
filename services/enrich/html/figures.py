"""Captions and credits, from what the page marks as such."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from services.contracts.caption import Image
from services.enrich.html.blocks import printed
from services.enrich.html.image import PICTURES, image
from services.enrich.html.marks import around, marks

_CAPTION = re.compile(
    r"(?<![a-z])(?:caption(?!s|ed|-?button|-?toggle|-?icon)|bildunterschrift|bildtext|bildetekst|billedtekst|"
    r"legende?(?![a-z])|didascalia|leyenda|pie-?(?:de-?)?foto|bijschrift|podpis|imagetext|image-?text|"
    r"image-?description|photo-?description|media-?description)|wp-?caption-?text|figcaption|imgcaption|photocaption"
)
_CREDIT = re.compile(
    r"(?<![a-z])(?:credits?|copy-?right|photographer|fotograf|fotocredit|bildquelle|bildnachweis|attribution|"
    r"image-?source|photo-?source|media-?source|image-?by|photo-?by|foto-?autor|provider|courtesy|rights-?holder|"
    r"copyrightholder|source|author|creator|byline|contributor|owner|agency|quelle)(?![a-z])|(?:image|photo|picture|"
    r"img|media|caption)_?-?credits?"
)
_LONGEST_CAPTION: Final = 1_500
_LONGEST_CREDIT: Final = 200
_FURTHEST: Final = 5
"""How many elements out from a caption its picture is looked for."""
_MOST_PARTS: Final = 150
_LONGEST_UNMARKED: Final = 500
_NEVER: Final = frozenset(
    {"a", "article", "body", "caption", "html", "li", "main", "nav", "section", "table", "track", "ul", "video"}
)
"""Elements that may bear such a name and hold something else: video subtitles, tables, whole sections."""
_MEDIA: Final = frozenset({*PICTURES, "picture", "video", "amp-video", "iframe", "svg"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture's words: what stands for itself in print, and the elements it stands in."""

    element: HtmlElement
    """Where its words stand: what comes after it on the page comes after it in the article."""
    parts: tuple[HtmlElement, ...]
    """All elements whose text it has taken."""
    caption: str
    credit: str
    image: Image


def figures(root: HtmlElement, base: str) -> list[Figure]:
    """Return the captioned or credited pictures of a page in document order."""
    found: list[Figure] = []
    taken: set[HtmlElement] = set()
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if not isinstance(element.tag, str) or element in taken:
            walk.skip_subtree()
            continue
        inner = _within(element)
        if inner is None:
            continue
        if _is_caption(element, inner):
            figure = _captioned(element, inner, base)
        elif element.tag == "figure" and not any(_is_caption(part, _within(part)) for part in inner):
            figure = _uncaptioned(element, inner, base)
        else:
            continue
        if figure is not None and (figure.caption or figure.credit):
            found.append(figure)
            taken.update(figure.parts)
            walk.skip_subtree()
    return found


def _within(element: HtmlElement) -> list[HtmlElement] | None:
    """Return the elements inside one, or None if they are too many for a picture and its words."""
    inner = list(islice(element.iterdescendants("*"), _MOST_PARTS + 1))
    return inner if len(inner) <= _MOST_PARTS else None


def _is_caption(element: HtmlElement, inner: list[HtmlElement] | None) -> bool:
    if element.tag == "figcaption":
        return True
    if inner is None or element.tag in _NEVER or any(part.tag in _MEDIA for part in inner):
        return False
    return _CAPTION.search(marks(element)) is not None


def _captioned(element: HtmlElement, inner: list[HtmlElement], base: str) -> Figure | None:
    container = _container(element)
    if container is None:
        return None
    beside = inner if container is element else _within(container) or inner
    credits_ = _credits(beside, element)
    caption = printed(element, credits_)
    if len(caption) > _LONGEST_CAPTION:
        return None
    credit = _together([printed(part) for part in credits_], caption)
    return Figure(element, (element, *credits_), caption, credit, image(container, base))


def _uncaptioned(element: HtmlElement, inner: list[HtmlElement], base: str) -> Figure | None:
    """Read a figure whose words are in no marked element: short text is its caption, or its credit where so marked."""
    tags = {part.tag for part in inner}
    if tags & {"blockquote", "table", "pre", "ul", "ol"} or not tags & _MEDIA:
        return None
    credits_ = _credits(inner, element)
    caption = printed(element, credits_)
    if len(caption) > _LONGEST_UNMARKED:
        return None
    return Figure(
        element, (element,), caption, _together([printed(part) for part in credits_], caption), image(element, base)
    )


def _container(caption: HtmlElement) -> HtmlElement | None:
    """Return the element around both a caption and its picture; None for words under nothing."""
    for outer in islice(around(caption), _FURTHEST):
        inner = _within(outer)
        if inner is None or outer.tag in ("body", "html", "article", "main"):
            break
        if outer.tag == "figure" or any(part.tag in _MEDIA for part in inner):
            return outer
    return caption if caption.tag == "figcaption" else None


def _credits(candidates: list[HtmlElement], caption: HtmlElement) -> list[HtmlElement]:
    """Return the outermost elements marked as a credit, in or beside the caption."""
    found: list[HtmlElement] = []
    outside = set(around(caption))
    for element in candidates:
        if element in outside or element.tag in _MEDIA or element.getparent() in found:
            continue
        if any(outer in found for outer in islice(around(element), _FURTHEST)):
            continue
        if element.tag not in ("cite", "small") and not _CREDIT.search(marks(element)):
            continue
        inner = _within(element)
        if inner is None or any(part.tag in _MEDIA for part in inner):
            continue
        if 1 < len(printed(element)) <= _LONGEST_CREDIT:
            found.append(element)
    return found


def _together(credits_: list[str], caption: str) -> str:
    """Join a credit's parts; one that the caption ends with already, or that stands twice, is not repeated."""
    once = [text for text in dict.fromkeys(credits_) if not caption.endswith(text)]
    return " ".join(text for text in once if not any(text in other and text != other for other in once))
