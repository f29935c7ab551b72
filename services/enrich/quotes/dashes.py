"""Dialogue set off by dashes, as French, Spanish, Scandinavian, Polish, Ukrainian and Russian papers print it.

— Turf burns, — said the warden. — Every year.
—Turf burns —said the warden—. Every year.
– Turf burns, says the warden.
«Turf burns, — said the warden. — Every year».
"""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.languages.vocabulary import pattern, spoken
from services.enrich.quotes.cues import cues
from services.enrich.quotes.quotation_marks import Quoted

LANGUAGES: Final = frozenset(spoken("quotes.dashes"))
"""Those in which dashes open dialogue."""
LANGUAGES_INSIDE: Final = frozenset(spoken("quotes.asides"))
"""Those in which what reports speech may stand between its marks, set off by dashes."""
_DASH: Final = f"(?:{pattern('quotes.dashes', 'quotes.asides')})"
_OPENS: Final = re.compile(rf"\s*{_DASH}\s?(?!\s|{_DASH}|\Z)")
_SENTENCE: Final = re.compile(r"[.!?…»]\s*\Z")
_ASIDE: Final = re.compile(rf"(?:\s?(?P<dash>{_DASH})\s?|(?<=[,!?…])\s)(?=(?P<word>[^\W\d_]+))")
_ASIDE_INSIDE: Final = re.compile(rf"(?<=[,.!?…])\s{_DASH}\s(?=(?P<word>[^\W\d_]+))")
_REACH_CHARACTERS_OF_AN_END: Final = 4
"""A closing sign, a mark and the white space behind."""
_PUNCTUATION: Final = frozenset(",.!?…")
_BACK: Final = re.compile(rf"[,.]?\s?{_DASH}[.,]?\s?(?=\S)")


def dashed(text: str) -> Iterator[Quoted]:
    """Yield what is spoken in a paragraph that opens with a dash; nothing if it is an item of a list."""
    opening = _OPENS.match(text)
    if not opening or not _SENTENCE.search(text, max(0, len(text) - _REACH_CHARACTERS_OF_AN_END)):
        return
    at: int | None = opening.end()
    while at is not None:
        aside = next((found for found in _ASIDE.finditer(text, at) if _leaves(text, found)), None)
        yield Quoted(at, aside.start() if aside else len(text.rstrip()))
        back = _BACK.search(text, aside.end()) if aside else None
        at = back.end() if back else None


def without_asides(text: str, one: Quoted) -> Iterator[Quoted]:
    """Yield the parts of a quotation between which its marks hold what reports it."""
    at = one.start
    while aside := next((found for found in _ASIDE_INSIDE.finditer(text, at, one.end) if cues(found["word"])), None):
        yield Quoted(at, aside.start())
        back = _BACK.search(text, aside.end(), one.end)
        if not back:
            return
        at = back.end()
    yield Quoted(at, one.end, one.closed)


def _leaves(text: str, dash: re.Match[str]) -> bool:
    """Whether speech is left here for its reporting words, in small letters: a dash may as well stand within it.

    Punctuation before the dash tells, or a word that reports behind it, or, in Spanish, that it clings to that word.
    Without a dash, behind a comma, only a word that reports does.
    """
    if not dash["word"][0].islower():
        return False
    if not dash["dash"]:
        return bool(cues(dash["word"]))
    clings = dash[0][0].isspace() and not dash[0][-1].isspace()
    return clings or text[dash.start() - 1] in _PUNCTUATION or bool(cues(dash["word"]))
