"""Quotations that stand alone and are said again in the story: they are display, not speech."""

from collections.abc import Sequence
from typing import Final

from services.contracts.part import BlockKind
from services.enrich.draft import Line, Role
from services.enrich.printed.body.block_kind import is_quotation
from services.enrich.text.prose import word_count

_MOST_PULL_QUOTES: Final = 40
"""Quotations that are looked for elsewhere in the body: the search reads all of it each time."""
_FEWEST_QUOTED_WORDS: Final = 4
"""A word or three in quotation marks are a title or an irony."""
_LONGEST_QUOTATION: Final = 600
"""Characters of one that is for display."""


def pull_quotes(story: Sequence[Line], kinds: Sequence[BlockKind]) -> list[int]:
    """Return the places of the quotations that stand alone and are said again in a paragraph."""
    free = [place for place, line in enumerate(story) if line.role is not Role.SUBHEAD]
    alone = [place for place in free if len(story[place].text) < _LONGEST_QUOTATION and is_quotation(story[place].text)]
    apart = set(alone)
    whole = "\n".join(
        line.text for place, line in enumerate(story) if place not in apart and kinds[place] is BlockKind.PARAGRAPH
    )
    return [
        place
        for place in alone[:_MOST_PULL_QUOTES]
        if word_count(story[place].text) >= _FEWEST_QUOTED_WORDS and story[place].text[1:-1].rstrip(".,") in whole
    ]
