"""The byline as printed."""

import re
from itertools import islice
from typing import Final

from services.enrich.html.alignment import letters
from services.enrich.html.blocks import Block
from services.enrich.html.marks import around, marks

_NAMED = re.compile(
    r"(?<![a-z])(?:by-?line|authors?|autor(?:e|en|es|i)?|auteurs?|writer|signature|firma|forfatter)(?![a-z])"
)
_OUTWARDS: Final = 3
_LONGEST: Final = 160
_BEFORE: Final = 4
"""Some pages print the byline above the headline, with the section."""
_REACH: Final = 30


def signature(blocks: list[Block], headline_at: int, story: list[int], authors: tuple[str, ...]) -> int | None:
    """Return the index of the block that names the authors: the first that holds a stated name, else one so marked."""
    first = story[0] if story else headline_at + _REACH
    near = range(max(0, headline_at - _BEFORE), min(len(blocks), max(headline_at + _REACH, first), first + 3))
    short = [index for index in near if index != headline_at and len(blocks[index].text) <= _LONGEST]
    names = [letters(author) for author in authors]
    for index in short:
        if any(name in letters(blocks[index].text) for name in names):
            return index
    for index in short:
        if index > headline_at and _is_named(blocks[index]) and len(blocks[index].text.split()) > 1:
            return index
    return None


def _is_named(block: Block) -> bool:
    return any(_NAMED.search(marks(element)) for element in islice(around(block.element), _OUTWARDS))
