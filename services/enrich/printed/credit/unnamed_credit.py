"""Credits in elements that nothing names: a part of a caption, a line beside it, words on the picture above one."""

from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import printed, unseen
from services.enrich.page.element_names import around
from services.enrich.page.figure_names import is_caption, is_credit
from services.enrich.page.image import PICTURES
from services.enrich.printed.credit.credit_openers import opens_credit
from services.enrich.printed.credit.holds_up import FEWEST_CAPTION_WORDS
from services.enrich.printed.credit.told_credit import is_credit_apart
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_sentence, word_count

_BLOCKS: Final = frozenset({"div", "p"})
_PARTS: Final = frozenset({"span", "small", "em", "i", "b", "strong", "cite", "footer", "figcaption", *_BLOCKS})
MOST_CHARACTERS_OF_A_CREDIT: Final = 120
"""Where a page says no more than that some text is one: longer ones are captions and notices."""
_MOST_PARTS_OF_A_PICTURE: Final = 60
"""Elements; a box of more holds a gallery, or the page."""


def outer_part(caption: HtmlElement) -> list[HtmlElement]:
    """Return the last element of a caption, or the first, where it is the credit; style sheets set it apart.

    A name alone is one only at the end, and where no white space parts it from the words before: in a sentence it
    would.
    """
    inner = caption
    while len(inner) == 1 and not (inner.text or "").strip() and not (inner[0].tail or "").strip():
        inner = inner[0]
    if not len(inner):
        return []
    last, first = inner[-1], inner[0]
    if last.tag in _PARTS and not (last.tail or "").strip():
        text, before = printed(last), printed(inner, [last])
        apart = last.tag in _BLOCKS or not _parting(last).endswith((" ", "\n", "\t", "\xa0"))
        named = is_name(text) and apart and word_count(before) >= FEWEST_CAPTION_WORDS
        if before and (named or ((apart or opens_credit(text)) and _is_credit(text))):
            return [last]
    opened = first.tag in _PARTS and not (inner.text or "").strip() and _is_credit(printed(first))
    return [first] if opened and word_count(printed(inner, [first])) >= FEWEST_CAPTION_WORDS else []


def beside(parts: list[HtmlElement], caption: HtmlElement) -> list[HtmlElement]:
    """Return the line of a figure outside of its caption that is the credit by its words, or somebody's name."""
    outside = {*caption.iter(), *around(caption)}
    for part in parts:
        if part in outside or part.tag not in _PARTS or not (part.text or "").strip():
            continue
        text = "" if any(map(unseen, around(part))) else printed(part)
        if _is_credit(text) or is_name(text):
            return [part]
    return []


def next_part(caption: HtmlElement) -> list[HtmlElement]:
    """Return the element right behind a caption where its name or its first sign says that it is a credit."""
    behind = caption.getnext()
    if behind is None or behind.tag not in _PARTS or (caption.tail or "").strip():
        return []
    text = printed(behind)
    if not 1 < len(text) <= MOST_CHARACTERS_OF_A_CREDIT or is_caption(behind, list(behind)):
        return []
    if (not text[0].isalnum() or opens_credit(text)) and is_credit_apart(text):
        return [behind]
    return [behind] if is_credit(behind, in_figure=True) and not ends_sentence(text) else []


def picture_over(caption: HtmlElement) -> HtmlElement | None:
    """Return the element of the picture right before a `figcaption` that stands outside of any figure."""
    if caption.tag != "figcaption":
        return None
    for outer in (caption, caption.getparent()):
        above = outer.getprevious() if outer is not None else None
        if above is None:
            continue
        parts = list(islice(above.iter("*"), _MOST_PARTS_OF_A_PICTURE))
        held = len(parts) < _MOST_PARTS_OF_A_PICTURE and any(part.tag in PICTURES for part in parts)
        return above if held and len(printed(above)) <= MOST_CHARACTERS_OF_A_CREDIT else None
    return None


def _is_credit(text: str) -> bool:
    return len(text) <= MOST_CHARACTERS_OF_A_CREDIT and is_credit_apart(text)


def _parting(last: HtmlElement) -> str:
    """Return the text between an element and what stands before it."""
    before = last.getprevious()
    if before is None:
        parent = last.getparent()
        return (parent.text or "") if parent is not None else ""
    inside = before
    while not before.tail and len(inside) and not inside[-1].tail:
        inside = inside[-1]
    return before.tail or inside.text or ""
