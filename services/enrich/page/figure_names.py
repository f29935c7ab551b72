"""What pages call captions, credits and the boxes round a picture, in the languages their makers write in."""

import re
from functools import lru_cache
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.element_names import marks, names_of
from services.enrich.page.image import PICTURES

_MEDIA: Final = frozenset({*PICTURES, "picture", "video", "iframe"})
_OWN_MEDIA = re.compile(rf"^[a-z]\w*-(?:[\w-]*-)?(?:{names_of('picture_element')})(?:-[\w-]*)?$")
"""Elements of a page's own making, as in `<brick-image-v3>`."""

_NO_SIZE: Final = "".join(f"(?<!{name}-)" for name in names_of("type_size").split("|"))
"""`text-caption` and the like are sizes of type, not captions."""
_CAPTION = re.compile(rf"(?<![a-z]){_NO_SIZE}(?:{names_of('caption')})")
_SURELY = re.compile(rf"(?<![a-z])(?:{names_of('surely_caption')})")
_CREDIT = re.compile(rf"(?<![a-z])(?:{names_of('credit')})(?![a-z])|{names_of('picture_credit')}")
_MAKER = re.compile(rf"(?<![a-z])(?:{names_of('picture_maker')})(?![a-z])")
"""Whose picture it is inside a figure; whose story it is elsewhere."""
_BOX = re.compile(rf"(?<![a-z])(?:{names_of('picture_box')})")
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
