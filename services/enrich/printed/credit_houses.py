"""What the names of houses look like that no list has: outlets, ministries, platforms."""

import re
from typing import Final

from services.enrich.printed.names import institutional_words

PLATFORM = re.compile(r"\b(?:Telegram|YouTube|Facebook|Instagram|TikTok|Twitter|VKontakte|WhatsApp|X)\b")
"""Where people and offices publish what they have filmed themselves."""
_LOWER: Final = frozenset(
    {"of", "the", "and", "for", "de", "la", "le", "les", "du", "des", "der", "die", "das", "und", "et", "y", "e", "del"}
    | {"di", "da", "do", "van", "von", "in", "on"}
)
_MOST_WORDS: Final = 9


def is_titled(text: str) -> bool:
    """Whether a text looks like the name of a house: capitalised words, perhaps with small ones between."""
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or len(text) > 80 or text[-1] in '?!"”»':  # noqa: PLR2004 - no house has a longer name
        return False
    if words[0][0].islower() and "." not in words[0] and not any(map(str.isupper, words[0])):
        return False
    named = any(word[0].isupper() or not word[0].isascii() or "." in word[1:-1] for word in words)
    return named and all(
        word.lower() in _LOWER or not word[0].islower() or "." in word or any(map(str.isupper, word)) for word in words
    )


def is_office(text: str) -> bool:
    """Whether a text is an office with its head in small letters: `Press service of the Kazakh president`."""
    head, of, _ = text.partition(" of ")
    words = head.casefold().split()
    if not (text[0].isupper() and 1 < len(text.split()) <= _MOST_WORDS):
        return False
    return not institutional_words().isdisjoint(words if of else words[-1:])
