"""Captions and credits, from what the page marks as such."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from services.contracts.caption import Image
from services.enrich.page.blocks import blocks, printed, squeezed
from services.enrich.page.element_names import around
from services.enrich.page.figure_names import (
    is_box,
    is_caption,
    is_credit,
    is_media,
    is_surely_caption,
    may_be_pictures,
)
from services.enrich.page.image import PICTURES, background, image
from services.enrich.printed.caption.beneath import picture_above
from services.enrich.printed.credit.told_credit import is_credit_apart
from services.enrich.printed.credit.unnamed_credit import beside, next_part, outer_part, picture_over

_MOST_CHARACTERS_OF_A_NAMED_CAPTION: Final = 1_500
"""In what a page calls a caption; elements of that name with more hold a whole section."""
_MOST_CHARACTERS_UNMARKED: Final = 500
"""In a figure whose words nothing names: with more, it is a box with a text of its own."""
_MOST_CHARACTERS_OF_A_CREDIT: Final = 200
"""In what a page calls a credit; with more, it is a notice of rights."""
_FEWEST_WORDS_UNMARKED: Final = 5
"""Below this, unmarked words in a figure are a name or a button."""
_MOST_ELEMENTS_OUTWARDS: Final = 5
"""From a caption out to its picture."""
_MOST_ELEMENTS_OF_A_FIGURE: Final = 150
"""Within an element that holds a picture and its words; with more, it is a part of the page."""
_MOST_ELEMENTS_OF_A_LINE: Final = 3
"""Right within a line that repeats a picture's alternative text: links and stress."""
_FEWEST_CHARACTERS_ALIKE: Final = 40
"""From which on words that are also a picture's alternative text were written as its caption."""
_ONE_PICTURE: Final = frozenset({"figure", "figcaption", "li"})
_LEAVES: Final = frozenset({"p", "div", "span", "em", "i", "small", "center"})
_BRACKETED = re.compile(r"[\[(][^\])]*[\])]$")
"""Some pages name the credit alone a caption and leave the caption itself unnamed."""
_TIME = re.compile(r"\d{1,2}:\d{2}(?!\d)")
"""Authors' portraits stand beside the hour of publication, players beside their length."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture's words: what stands for itself in print, and the elements it stands in."""

    box: HtmlElement
    """The element around the picture and its words."""
    parts: tuple[HtmlElement, ...]
    """All elements whose text it has taken, the caption first."""
    caption: str
    credit: str
    image: Image


def figures(root: HtmlElement, base: str) -> list[Figure]:
    """Return the captioned or credited pictures of a page in document order."""
    found: list[Figure] = []
    taken: set[HtmlElement] = set()
    alternatives = {_told(element.get("alt")) for element in root.iter(*PICTURES)} - {""}
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if not isinstance(element.tag, str) or element in taken:
            walk.skip_subtree()
            continue
        figure: Figure | None = None
        if may_be_pictures(element) and (inner := _within(element)) is not None:
            figure = _figure(element, inner, base)
        elif (
            alternatives
            and element.tag in _LEAVES
            and len(element) <= _MOST_ELEMENTS_OF_A_LINE
            and _told(element.text) in alternatives
        ):
            figure = _captioned(element, list(element), base)
        elif (above := picture_above(element)) is not None:
            figure = Figure(above, (element,), printed(element), "", image(above, base))
        if figure is not None and (figure.caption or figure.credit):
            if found and found[-1].box is figure.box and not found[-1].caption:
                found.pop()  # the credit that stood on the picture; its caption has taken it
            found.append(figure)
            taken.update(figure.parts)
            walk.skip_subtree()
    return found


def _told(text: str | None) -> str:
    """Return a text as far as it must agree with a picture's alternative text, nothing if it is too short for that."""
    told = squeezed(text).rstrip(".") if text and len(text) >= _FEWEST_CHARACTERS_ALIKE else ""
    return told if len(told) >= _FEWEST_CHARACTERS_ALIKE else ""


def _within(element: HtmlElement) -> list[HtmlElement] | None:
    """Return the elements inside one, or None if they are too many for a picture and its words."""
    inner = list(islice(element.iterdescendants("*"), _MOST_ELEMENTS_OF_A_FIGURE + 1))
    return inner if len(inner) <= _MOST_ELEMENTS_OF_A_FIGURE else None


def _figure(element: HtmlElement, inner: list[HtmlElement], base: str) -> Figure | None:
    if is_caption(element, inner):
        return _captioned(element, inner, base)
    if is_box(element, inner) and not any(is_caption(part, _within(part) or []) for part in inner):
        return _uncaptioned(element, _credits(inner, element, in_figure=True), base)
    return None


def _captioned(caption: HtmlElement, inner: list[HtmlElement], base: str) -> Figure | None:
    box = _box(caption)
    if box is None:
        return _under_picture(caption, base)
    credits_ = _credits(_within(box) or inner, caption, in_figure=box.tag == "figure")
    credits_ += [part for part in _credits(inner, caption, in_figure=True) if part not in credits_]
    credits_ = credits_ or _credit_behind(box) or outer_part(caption) or next_part(caption)
    credits_ = credits_ or (beside(_within(box) or [], caption) if box.tag == "figure" else [])
    words = printed(caption, credits_)
    if (_BRACKETED.match(words) or is_credit_apart(words)) and is_box(box, _within(box) or []):
        return _uncaptioned(box, [caption, *credits_], base)
    if len(words) > _MOST_CHARACTERS_OF_A_NAMED_CAPTION:
        return None
    return Figure(box, (caption, *credits_), words, _together(map(printed, credits_), words), image(box, base))


def _under_picture(caption: HtmlElement, base: str) -> Figure | None:
    """Read a caption that stands outside of the figure above it; what is printed on the picture is its credit."""
    above = picture_over(caption)
    words = printed(caption)
    if above is None or not words or len(words) > _MOST_CHARACTERS_OF_A_NAMED_CAPTION:
        return None
    return Figure(above, (caption, above), words, printed(above), image(above, base))


def _uncaptioned(box: HtmlElement, credits_: list[HtmlElement], base: str) -> Figure | None:
    """Read a picture whose words are in no marked element: short text is its caption, or its credit where so marked."""
    rest = blocks(box, credits_)
    words = " ".join(block.text for block in rest)
    if (
        len(words) > _MOST_CHARACTERS_UNMARKED
        or 2 * sum(block.linked for block in rest) > len(words)
        or _TIME.search(words)
    ):
        return None
    named = [printed(part) for part in credits_]
    if len(words.split()) < _FEWEST_WORDS_UNMARKED and not words.endswith((".", "。")):
        words, named = "", [*named, "" if any(map(str.isdigit, words)) else words]
    return Figure(box, (box,), words, _together(named, words), image(box, base))


def _box(caption: HtmlElement) -> HtmlElement | None:
    """Return the element around both a caption and its picture; None for words under nothing.

    A caption that says so itself may stand alone: the picture is there once a script has run.
    """
    for outer in islice(around(caption), _MOST_ELEMENTS_OUTWARDS):
        inner = _within(outer)
        if inner is None or outer.tag in ("body", "html", "article", "main"):
            break
        tags = {part.tag for part in inner}
        if "blockquote" in tags or "table" in tags:
            break
        if outer.tag == "figure" or any(is_media(part) or background(part) for part in inner):
            return outer
    return caption if is_surely_caption(caption) else None


def _credits(candidates: list[HtmlElement], caption: HtmlElement, *, in_figure: bool) -> list[HtmlElement]:
    """Return the outermost elements marked as a credit, in or beside the caption."""
    found: list[HtmlElement] = []
    outside = set(around(caption))
    for element in candidates:
        if element in outside or is_media(element):
            continue
        if any(outer in found for outer in islice(around(element), _MOST_ELEMENTS_OUTWARDS)):
            continue
        if not is_credit(element, in_figure=in_figure) or _is_anothers(element, outside):
            continue
        inner = _within(element)
        if inner is None or any(map(is_media, inner)):
            continue
        if 1 < len(printed(element)) <= _MOST_CHARACTERS_OF_A_CREDIT:
            found.append(element)
    return found


def _credit_behind(box: HtmlElement) -> list[HtmlElement]:
    """Return the line right behind a figure that is named the credit of a picture."""
    behind = box.getnext() if box.tag == "figure" else None
    if behind is None or behind.tag in _ONE_PICTURE or not is_credit(behind, in_figure=False):
        return []
    inner = _within(behind)
    return [behind] if inner is not None and 1 < len(printed(behind)) <= _MOST_CHARACTERS_OF_A_CREDIT else []


def _is_anothers(credit: HtmlElement, outside: set[HtmlElement]) -> bool:
    """Tell the credit of the next picture of a gallery: it stands in a figure or an item that the caption is not in."""
    return any(
        outer.tag in _ONE_PICTURE and outer not in outside
        for outer in islice(credit.iterancestors(), _MOST_ELEMENTS_OUTWARDS)
    )


def _together(credits_: Iterable[str], caption: str) -> str:
    """Join a credit's parts; one that the caption ends with already, or that stands twice, is not repeated."""
    once = [text for text in dict.fromkeys(credits_) if text and not caption.endswith(text)]
    return " ".join(text for text in once if not any(text in other and text != other for other in once))
