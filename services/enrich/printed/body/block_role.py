"""What a block of the story is, by the way the page sets it."""

import re
from itertools import islice
from typing import Final

from services.enrich.draft import Role
from services.enrich.page.blocks import Block
from services.enrich.page.element_names import around, marks, names_of

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PULL_QUOTE: Final = re.compile(rf"(?<![a-z])(?:{names_of('pull_quote')})")
_NOTE: Final = re.compile(rf"(?<![a-z])(?:{names_of('editors_note')})(?![a-z])")
_SENTENCE_ENDS: Final = (".", "!", ";", ":", ",", "…", "。", "।", "”", '"', "»")
_LONGEST_HEADING_OF_A_SUBHEAD: Final = 200
"""Characters of what a page sets as a heading; some set whole paragraphs so, for their size."""
_LONGEST_BOLD_SUBHEAD: Final = 120
"""Characters; a bold line that is longer is a lede or a note."""
_ALL_BOLD_SHARE: Final = 0.95
"""Share of a line in bold print from which it is all bold; a colon or a blank behind it may not be."""
_OUTWARDS_TO_A_ROLE: Final = 4
"""Elements round a block that may say what it is: what is farther out is round the whole story."""


def role(block: Block, following: Block | None) -> Role:
    """Return the block's part in the story."""
    near = list(islice(around(block.element), _OUTWARDS_TO_A_ROLE))
    names = " ".join(map(marks, near))
    if _PULL_QUOTE.search(names):
        return Role.PULL_QUOTE
    if _NOTE.search(names):
        return Role.NOTE
    if block.element.tag in _HEADINGS and len(block.text) <= _LONGEST_HEADING_OF_A_SUBHEAD:
        return Role.SUBHEAD
    if any(element.tag in ("li", "dd", "dt") for element in near):
        return Role.LIST_ITEM
    return Role.SUBHEAD if _set_as_subhead(block, following) else Role.PARAGRAPH


def _set_as_subhead(block: Block, following: Block | None) -> bool:
    """Tell a short bold line of its own above running text, without the end of a sentence."""
    return (
        following is not None
        and following.bold < len(following.text) / 2
        and len(following.text) > len(block.text)
        and len(block.text) <= _LONGEST_BOLD_SUBHEAD
        and block.bold >= len(block.text) * _ALL_BOLD_SHARE
        and not block.text.endswith(_SENTENCE_ENDS)
    )
