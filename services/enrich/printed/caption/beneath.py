"""Captions that only their place and type tell: a line in italics right under a picture, as blogs set it."""

import re
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.languages.vocabulary import pattern
from services.enrich.page.blocks import printed
from services.enrich.page.image import PICTURES

_SLANTED: Final = frozenset({"em", "i", "small"})
_LINES: Final = frozenset({"p", "div", "center"})
_LABEL: Final = pattern("caption.picture", "caption.source")
_CREDITED = re.compile(
    rf"(?:©|(?:{_LABEL})\w*\s*(?::|(?:{pattern('caption.by')})\b|/))|/\s?[A-Z]{{2,}}\W*$", re.IGNORECASE
)
_MOST_CHARACTERS_BENEATH: Final = 400
"""In a line in italics that is a caption; blogs set whole notes and quotations so."""
_MOST_ELEMENTS_OF_A_PICTURE: Final = 8
"""Among which a picture is looked for right above a line: links and wrappers round it, no text."""


def picture_above(element: HtmlElement) -> HtmlElement | None:
    """Return what holds the picture that a line is the caption of, None if the line is none.

    Slanted type is not enough, notes are set in it, too: the line must also say whose picture it is.
    """
    if element.tag not in _SLANTED and not _is_slanted_line(element):
        return None
    above = _before(element)
    if above is None or not _has_picture(above) or printed(above):
        return None
    words = printed(element)
    return above if len(words) <= _MOST_CHARACTERS_BENEATH and _CREDITED.search(words) else None


def _is_slanted_line(element: HtmlElement) -> bool:
    """Tell a line of its own that is set in slanted type from its first word to its last."""
    if element.tag not in _LINES or len(element) != 1 or element[0].tag not in _SLANTED:
        return False
    return not (element.text or "").strip() and not (element[0].tail or "").strip()


def _before(element: HtmlElement) -> HtmlElement | None:
    """Return what stands right before an element, whatever line breaks are between them."""
    above: HtmlElement | None = element.getprevious()
    while above is not None and above.tag == "br" and not (above.tail or "").strip():
        above = above.getprevious()
    return above if above is not None and not (above.tail or "").strip() else None


def _has_picture(element: HtmlElement) -> bool:
    return any(part.tag in PICTURES for part in islice(element.iter("*"), _MOST_ELEMENTS_OF_A_PICTURE))
