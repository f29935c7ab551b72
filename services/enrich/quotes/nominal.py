"""Speakers without a name: `the wounded man`, `a spokesman for the ministry`."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern, words

_WORD: Final = re.compile(r"[^\s,;:()\"“”]+")
_DETERMINERS: Final = words("quotes.determiners")
_BREAKS: Final = words("quotes.phrase_breaks")
_PARTICIPLE: Final = re.compile(rf"(?:{pattern('quotes.participles')})\Z")
_PLURALS: Final = words("quotes.speaking_plurals")
_REACH_CHARACTERS_OF_A_PHRASE: Final = 120
"""How far before its end a speaker without a name may begin: with the office and the body's whole name."""


def nominal_at_end(text: str, low: int, high: int) -> tuple[int, int] | None:
    """Return where a noun phrase stands that ends `text[low:high]`; it opens with a determiner, or is a plural."""
    words = list(_WORD.finditer(text, max(low, high - _REACH_CHARACTERS_OF_A_PHRASE), high))
    if not words or words[-1].end() < len(text[low:high].rstrip()) + low:
        return None
    phrase: list[re.Match[str]] = []
    for word, following in zip(reversed(words), [None, *reversed(words)], strict=False):
        joined = following is None or text[word.end() : following.start()].isspace()
        if not joined or word[0] in _BREAKS or (phrase and _PARTICIPLE.search(word[0]) and not _before_noun(phrase)):
            break
        phrase.insert(0, word)
    opening = next((at for at, word in enumerate(phrase) if word[0].lower() in _DETERMINERS), None)
    if opening is not None and opening + 1 < len(phrase):
        return phrase[opening].start(), phrase[-1].end()
    if phrase and phrase[-1][0].lower() in _PLURALS:
        return phrase[0].start(), phrase[-1].end()
    return None


def _before_noun(phrase: list[re.Match[str]]) -> bool:
    """Whether a participle stands before a noun, as in `the wounded man`: no determiner comes behind it."""
    return all(word[0].lower() not in _DETERMINERS for word in phrase)
