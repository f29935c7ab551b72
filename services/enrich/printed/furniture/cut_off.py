"""Marks of a text that breaks off: what it ends with, and what houses print below it for those who want the rest."""

import re
from functools import cache
from typing import Final

from services.enrich.languages.lists import rows
from services.enrich.text.prose import word_count

_LONGEST: Final = 300
_MOST_WORDS: Final = 30
_ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[\s*(?:…|\.\.\.|more)\s*\]|\(\s*(?:…|\.\.\.|more)\s*\))\s*[»”\"’']?\s*$")


def breaks_off(text: str) -> bool:
    """Whether a text ends with an ellipsis: feeds and stubs put one where they cut."""
    return bool(_ELLIPSIS.search(text[-20:]))


def offers_the_rest(text: str) -> bool:
    """Whether a line sends readers elsewhere for the rest, or asks them to pay or log in for it."""
    return (
        len(text) <= _LONGEST
        and bool(_offer().search(text.casefold().replace("’", "'")))
        and word_count(text) <= _MOST_WORDS
    )


@cache
def _offer() -> re.Pattern[str]:
    longest_first = sorted(set(rows("cut_off")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)|続きを読む|有料会員|会員限定")
