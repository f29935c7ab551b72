"""What the names of houses look like that no list has: outlets, ministries, platforms."""

import re
from typing import Final

from services.enrich.gazetteer.picture_sites import networks
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.text.names import institutional_words

PLATFORM = re.compile(rf"\b(?:{'|'.join(networks())})\b")
"""Where people and offices publish what they have filmed themselves."""
_LOWER: Final = words("credit.house_words")
_MOST_HOUSE_WORDS: Final = 9
"""Ministries have the longest names."""
_CALL_SIGN_CHARACTERS: Final = 4
"""Of a broadcaster, which alone may begin small before `News`: `abc News`."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b|\d{1,2}\. [^\W\d_]+")
"""Hours and dates stand among slashes and commas, too."""
_FEWEST_HOUSE_CHARACTERS: Final = 2
"""In brackets behind a name, `(R)` is a party, or on the right."""
_MOST_HOUSE_CHARACTERS: Final = 80
"""A text of so many is a sentence whose words have capitals."""
_QUOTED = re.compile(r"""\s(?:"[^"]+"|“[^”]+”|«[^»]+»|„[^“”]+[“”])$""")
"""A company's name behind its legal form: `JSC "Harbour TV"`."""
_OF = re.compile(rf" (?:{pattern('credit.office_of')}) ")
_OFFICE = re.compile(pattern("credit.offices"), re.IGNORECASE)


def is_titled(text: str) -> bool:
    """Whether a text looks like the name of a house: capitalised words, perhaps with small ones between."""
    words = text.split()
    if not 0 < len(words) <= _MOST_HOUSE_WORDS or not _FEWEST_HOUSE_CHARACTERS <= len(text) <= _MOST_HOUSE_CHARACTERS:
        return False
    if (text[-1] in '?!"”»' and not _QUOTED.search(text)) or not text[0].isalnum():
        return False
    if _CLOCK.search(text):
        return False
    if words[0][0].islower() and not _may_open_small(words):
        return False
    named = any(word[0].isupper() or not word[0].isascii() or "." in word[1:-1] for word in words)
    return named and all(
        word.lower() in _LOWER
        or word in words[:1]
        or not word[0].islower()
        or "." in word
        or any(map(str.isupper, word))
        for word in words
    )


def _may_open_small(words: list[str]) -> bool:
    """Whether a house may begin with a small letter: a domain, `eBay`, an office, or a call sign as in `abc News`."""
    first = words[0]
    if "." in first or any(map(str.isupper, first)) or _OFFICE.match(first):
        return True
    called = any(word[0].isupper() and word.casefold() in institutional_words() for word in words[1:])
    return len(first) <= _CALL_SIGN_CHARACTERS and first not in _LOWER and called


def is_office(text: str) -> bool:
    """Whether a text is an office with its head in small letters: `Press service of the Kazakh president`."""
    head, *of = _OF.split(text, maxsplit=1)
    named = head.casefold().split()
    if not (text[0].isupper() and 1 < len(text.split()) <= _MOST_HOUSE_WORDS) or ". " in text:
        return False
    return not institutional_words().isdisjoint(named if of else named[-1:])
