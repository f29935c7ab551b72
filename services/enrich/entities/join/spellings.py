"""One form for the ways in which a name is brought into Latin letters: Zelensky, Zelenskyy and Zelenskiy.

After the commonest differences between the systems in use for Russian and Ukrainian (BGN/PCGN, ISO 9, the Ukrainian
national one of 2010, what papers do): the adjective's ending, `y` and `i` behind a vowel, apostrophes for soft signs.
"""

import re
from typing import Final

from services.enrich.gazetteer.fold import folded

_ENDING: Final = re.compile(r"(?:iy|yy|yi|ii|yj|ij|y|i)\Z")
_GLIDE: Final = re.compile(r"(?<=[aeou])[yj]")
_LEAST_LETTERS_WITH_ENDING: Final = 5
"""Letters of a name that has endings to speak of: Li and Ly are two."""


def spelling(name: str) -> str:
    """Return the name in small letters, its words in one spelling."""
    return " ".join(_word(word) for word in folded(name).split())


def _word(word: str) -> str:
    if len(word) < _LEAST_LETTERS_WITH_ENDING:
        return word
    return _ENDING.sub("i", _GLIDE.sub("i", word))
