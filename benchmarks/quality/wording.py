"""Comparing wordings: quotation marks, dashes, capitals and spaces are the typesetter's."""

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

NEAR: Final = 0.9
"""From here two wordings are the same for one who reads them."""
_MARKS = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’‚ʼ", "'"),
        **dict.fromkeys("–—−", "-"),
        "\u00a0": " ",
        "…": "...",
    }
)
_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]"
    r"|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+"
)
_SHINGLE: Final = 4


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a text without what the typesetter adds."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_MARKS).casefold().split())


def words(text: str) -> list[str]:
    """Return a text's words, or its characters where a script has no spaces."""
    return _TOKEN.findall(plain(text))


def alike(one: str, other: str) -> float:
    """Return how alike two wordings are, 0 to 1."""
    first, second = plain(one), plain(other)
    if first == second:
        return 1.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < NEAR or matcher.quick_ratio() < NEAR:
        return 0.0
    return matcher.ratio()


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return every four words in a row, counted."""
    found = words(text)
    return (
        Counter(tuple(found[at : at + _SHINGLE]) for at in range(max(1, len(found) - _SHINGLE + 1)))
        if found
        else Counter()
    )
