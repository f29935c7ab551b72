"""Credits in elements that nothing names: the last part of a caption, and words on the picture above one."""

from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from services.enrich.page.blocks import printed
from services.enrich.page.figure_names import is_caption, is_credit
from services.enrich.page.image import PICTURES
from services.enrich.printed.credit.holds_up import FEWEST_CAPTION_WORDS
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_sentence, word_count

_BLOCKS: Final = frozenset({"div", "p"})
_PARTS: Final = frozenset({"span", "small", "em", "i", *_BLOCKS})
MOST_CHARACTERS_OF_A_CREDIT: Final = 120
"""Where a page says no more than that some text is one: longer ones are captions and notices."""
_MOST_PARTS_OF_A_PICTURE: Final = 60
"""Elements; a box of more holds a gallery, or the page."""


def last_part(caption: HtmlElement) -> list[HtmlElement]:
    """Return the last element of a caption where it is the credit; style sheets set it apart, not white space.

    A name alone is one only where no white space parts it from the words before: in a sentence it would.
    """
    inner = caption
    while len(inner) == 1 and not (inner.text or "").strip() and not (inner[0].tail or "").strip():
        inner = inner[0]
    if not len(inner) or inner[-1].tag not in _PARTS or (inner[-1].tail or "").strip():
        return []
    last = inner[-1]
    text, before = printed(last), printed(inner, [last])
    if len(text) > MOST_CHARACTERS_OF_A_CREDIT or not before:
        return []
    apart = last.tag in _BLOCKS or not _parting(last).endswith((" ", "\n", "\t", "\xa0"))
    named = is_name(text) and apart and word_count(before) >= FEWEST_CAPTION_WORDS
    return [last] if named or (apart and is_whole_credit(text)) else []


def next_part(caption: HtmlElement) -> list[HtmlElement]:
    """Return the element right behind a caption where its name or its first sign says that it is a credit."""
    behind = caption.getnext()
    if behind is None or behind.tag not in _PARTS or (caption.tail or "").strip():
        return []
    text = printed(behind)
    if not 1 < len(text) <= MOST_CHARACTERS_OF_A_CREDIT or is_caption(behind, list(behind)):
        return []
    if not text[0].isalnum() and is_whole_credit(text):
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
