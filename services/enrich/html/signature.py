"""The byline as printed."""

import re
from itertools import islice
from typing import Final

from services.enrich.html.alignment import letters
from services.enrich.html.blocks import Block
from services.enrich.html.marks import around, marks
from services.enrich.printed.authors import authors_of
from services.enrich.printed.byline_lead import opens_like_byline
from services.enrich.printed.marks import is_byline

_NAMED = re.compile(
    r"(?<![a-z])(?:by-?line|authors?|autor(?:e|en|es|i)?|auteurs?|writer|signature|firma|forfatter|vcard)(?![a-z])"
)
_OUTWARDS: Final = 3


def signature(blocks: list[Block], near: list[int], authors: tuple[str, ...]) -> int | None:
    """Return the index of the block that names the authors.

    The first that holds a stated name; else one that reads like a byline; else one that the page names so.
    """
    names = [letters(author).casefold() for author in authors]
    for index in near:
        key = letters(blocks[index].text).casefold()
        if any(name in key for name in names):
            return index
    for index in near:
        if opens_like_byline(blocks[index].text) and is_byline(blocks[index].text):
            return index
    return next((index for index in near if _is_named(blocks[index]) and authors_of(blocks[index].text)), None)


def _is_named(block: Block) -> bool:
    near = islice(around(block.element), _OUTWARDS)
    return any(element.tag == "address" or _NAMED.search(marks(element)) for element in near)
