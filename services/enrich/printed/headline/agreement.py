"""How well a printed line agrees with what the page states as its headline."""

import re
from typing import Final

from services.enrich.text.likeness import likeness

FEWEST_WORDS_OF_A_STATED_HEADLINE: Final = 3
"""A line of fewer may stand at the beginning of a title, or at its end, by chance."""
PARTED: Final = re.compile(r"\s+[|–—\-•·»:]+\s+")
"""What stands between headline, section and house in the title of a page."""
_PARTED_BEFORE = re.compile(r"\s[|–—\-•·»:]+\s+$")
_OPENING_AGREES: Final = 1.5
"""More than the name of a house can agree with a title that it makes up most of."""


_ENDING_AGREES: Final = 0.9
"""Nearly as much as the whole of a title: the house's name stands in front more seldom than behind."""


def agreement(text: str, title: str) -> float:
    """Say how alike they are; a title that begins with the heading and goes on with the house's name agrees fully."""
    if _is_ending(text, title):
        return max(_ENDING_AGREES, likeness(text, title))
    if (
        len(text.split()) >= FEWEST_WORDS_OF_A_STATED_HEADLINE
        and len(text) < len(title)
        and title.casefold().startswith(text.casefold())
    ):
        return _OPENING_AGREES if PARTED.match(title, len(text)) else likeness(text, title)
    return likeness(text, title)


def _is_ending(text: str, title: str) -> bool:
    """Tell what stands in a title behind the name of the house."""
    at = len(title) - len(text)
    return (
        len(text.split()) >= FEWEST_WORDS_OF_A_STATED_HEADLINE
        and title.casefold().endswith(text.casefold())
        and _PARTED_BEFORE.search(title[:at]) is not None
    )
