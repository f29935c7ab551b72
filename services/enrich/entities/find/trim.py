"""Where a name begins and ends in what a recogniser marked."""

import re
from typing import Final

from services.enrich.entities.find.instruments import LONGEST_CODE_CHARACTERS
from services.enrich.languages.vocabulary import pattern, words

_LEADING: Final = re.compile(
    rf"(?:(?!(?i:the) Hague\b)(?i:{pattern('names.determiners')})\s+|[\s\"'“”‘«»„(\[.,;:\-–—])+"
)
_TRAILING: Final = re.compile(r"(?:['’][sS]|[\s\"'’“”»«(\[,;:!?\-–—|/]+|(?<=\w{4})\.)\Z")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut determiners, quotation marks, the possessive and common nouns off `text[start:end]`; empty if none is left.

    Brackets stay only when both are there. A full stop goes behind a word of four letters and more (`Inc.`, `U.S.`
    and `D.C.` keep theirs). `Kursk province` is Kursk, `Islamic State group` is Islamic State, and what has no capital
    and no digit, in letters that have them, is no name. Neither are an address
    on the web and a tag like `D-N.Y.`.
    """
    if _ADDRESS.search(text[start:end]) or not any(map(str.isalpha, text[start:end])):
        return start, start
    leading = _LEADING.match(text, start, end)
    if leading:
        start = leading.end()
    called = _CALLED.match(text, start, end)
    if called and _OPENS.search(text, max(0, start - 3), start):
        start = called.end()
    code = _CODE.search(text, max(start, end - LONGEST_CODE_CHARACTERS), end)
    if code:
        end = code.start()
    listed = _LIST.search(text, start, end)
    if listed:
        end = listed.start()
    while trailing := _TRAILING.search(text, max(start, end - 8), end):
        end = trailing.start()
    while end > start and text[end - 1] in ")]" and not _opened(text[start:end]):
        end -= 1
    while (noun := _NOUN.search(text, max(start, end - _LONGEST_NOUN_CHARACTERS), end)) and not _common(
        text[start : noun.start()]
    ):
        end = noun.start()
    return (start, start) if _common(text[start:end]) else (start, max(start, end))


_CODE: Final = re.compile(r"(?<!\w)\W*[A-Z\d]{2,6}(?:_[pt]|[a-z])?\.[A-Z]{1,2}[>)]?\Z")
"""What market wires put behind a company's name: `Volta AG VLTAn.DE`."""
_CALLED: Final = re.compile(rf"(?:{pattern('names.callings')})\s+(?=[A-Z])")
"""What business pages call a company by, with the capital of the sentence that it opens."""
_OPENS: Final = re.compile(r"(?:\A|[.!?:;\n\"“”‘’(—–-])\s*\Z")
_ADDRESS: Final = re.compile(
    r"://|\bwww\.|\w@\w|(?:\A|\s)[a-z][\w.-]*\.(?:com|org|net|example)\b|\.(?:com|org|net|example)/|\A[DRI]-[A-Z]"
)
"""A capital makes a company of an address: `Orrin.com Inc`."""
_LEGAL: Final = pattern("names.legal_forms")
_LIST: Final = re.compile(
    rf", (?!(?:{_LEGAL}|{pattern('names.suffixes')}|D\.C|DC)\b(?! [A-Z]))"
    rf"|(?:{'|'.join(f'(?<={re.escape(form)})' for form in words('names.closing_forms'))}) (?:{pattern('names.of')}) "
)
"""A comma ends a name, unless a legal form or a suffix follows it."""
_NOUN: Final = re.compile(r"\s+[a-z]+\Z")
_LONGEST_NOUN_CHARACTERS: Final = 24
"""Longer words are no common nouns behind a name."""


def _common(name: str) -> bool:
    """Whether a name in Latin letters has neither a capital nor a digit."""
    return name.isascii() and name.lower() == name and not any(map(str.isdigit, name))


def _opened(name: str) -> bool:
    return name.count("(") >= name.count(")") and name.count("[") >= name.count("]")
