"""Speakers without a name: `the wounded man`, `a spokesman for the ministry`."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\s,;:()\"“”]+")
_DETERMINERS: Final = frozenset(
    {"the", "a", "an", "one", "another", "his", "her", "their", "its", "some", "several", "many", "two", "three", "my"}
    | {"our", "that", "this", "these", "those", "both", "other", "few", "most", "four", "five", "dozens"}
)
_BREAKS: Final = frozenset(
    {"is", "was", "are", "were", "be", "been", "has", "have", "had", "will", "would", "that", "which", "who", "and"}
    | {"but", "because", "if", "when", "while", "as", "than", "so", "can", "could", "may", "might", "should", "did"}
    | {"not", "where", "after", "before", "though", "although"}
)
_PLURALS: Final = frozenset({"officials", "analysts", "experts", "critics", "supporters", "sources", "authorities"})
_PLURALS_TOO: Final = frozenset(
    {"police", "prosecutors", "lawyers", "doctors", "witnesses", "residents", "researchers"}
)


def nominal_at_end(text: str, low: int, high: int) -> tuple[int, int] | None:
    """Return where a noun phrase stands that ends `text[low:high]`; it opens with a determiner, or is a plural."""
    words = list(_WORD.finditer(text, max(low, high - 120), high))
    if not words or words[-1].end() < len(text[low:high].rstrip()) + low:
        return None
    phrase: list[re.Match[str]] = []
    for word, following in zip(reversed(words), [None, *reversed(words)], strict=False):
        joined = following is None or text[word.end() : following.start()].isspace()
        if (
            not joined
            or word[0] in _BREAKS
            or (word[0].endswith(("ed", "ing")) and phrase and not _before_noun(phrase))
        ):
            break
        phrase.insert(0, word)
    opening = next((at for at, word in enumerate(phrase) if word[0].lower() in _DETERMINERS), None)
    if opening is not None and opening + 1 < len(phrase):
        return phrase[opening].start(), phrase[-1].end()
    if phrase and phrase[-1][0].lower() in _PLURALS | _PLURALS_TOO:
        return phrase[0].start(), phrase[-1].end()
    return None


def _before_noun(phrase: list[re.Match[str]]) -> bool:
    """Whether a participle stands before a noun, as in `the wounded man`: no determiner comes behind it."""
    return all(word[0].lower() not in _DETERMINERS for word in phrase)
