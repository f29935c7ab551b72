"""Marks of a text that breaks off: what it ends with, and what houses print below it for those who want the rest."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.text.prose import word_count

_LONGEST_OFFER: Final = 300
"""Characters; a longer line is the story, which may speak of subscribers."""
_MOST_WORDS_OF_AN_OFFER: Final = 30
"""The offer and who it is made to: two sentences."""
_ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[\s*(?:…|\.\.\.|more)\s*\]|\(\s*(?:…|\.\.\.|more)\s*\))\s*[»”\"’']?\s*$")
_OFFER: Final = re.compile(
    rf"(?<!\w)(?:{pattern('body.rest_elsewhere')})(?!\w)|{pattern('body.rest_elsewhere_unspaced')}"
)


def breaks_off(text: str) -> bool:
    """Whether a text ends with an ellipsis: feeds and stubs put one where they cut."""
    return bool(_ELLIPSIS.search(text[-20:]))


def offers_the_rest(text: str) -> bool:
    """Whether a line sends readers elsewhere for the rest, or asks them to pay or log in for it."""
    return (
        len(text) <= _LONGEST_OFFER
        and bool(_OFFER.search(text.casefold().replace("’", "'")))
        and word_count(text) <= _MOST_WORDS_OF_AN_OFFER
    )
