"""Words that report speech."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from services.enrich.languages.vocabulary import pattern, words
from services.enrich.languages.weekdays import weekday_pattern

SAID_ON: Final = rf"(?:(?:{pattern('quotes.before_days')}) )?(?:{weekday_pattern()})"
"""A pattern of the day on which it was said: `on Monday`."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_TOGETHER: Final = re.compile(rf"\b(?:{pattern('quotes.said_together')})\b")
_QUOTED_AS: Final = re.compile(rf"\b(?:{pattern('quotes.quoted_as')})\b")
_ACCORDING: Final = re.compile(rf"\b(?:{pattern('quotes.according')})\b")
_PASSIVE: Final = re.compile(rf"\b(?:{pattern('quotes.passive')})\s+(?:(?:{pattern('quotes.adverbs')})\s+)?\Z")
"""`Lee was asked` tells whom somebody else asked."""
_NOUN_TOO: Final = re.compile(pattern("quotes.nouns_too"))
_BEFORE_NOUN: Final = re.compile(rf"(?:\b(?:{pattern('quotes.before_nouns')})|['’]s?)\s+\Z", re.IGNORECASE)
"""What stands before the nouns reports, claims, calls, questions, and not before the verbs; an owner does, too."""
_REACH_CHARACTERS_OF_AN_OPENER: Final = 16
"""How far before a word it is looked for what makes it a noun or a passive: an auxiliary and an adverb."""


class CueKind(StrEnum):
    """What a reporting word asks for beside it; the sections of a language that list them, and what has no verb."""

    SAID = "said"
    CALLED = "called"
    SAYING = "saying"
    ACCORDING = "according"


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at its place in the text it was found in."""

    text: str
    start: int
    end: int
    kind: CueKind


def cues(text: str) -> list[Cue]:
    """Return the reporting words of a text, in order. `have said` gives `said`, `was quoted as saying` `quoted`."""
    kinds = _kinds()
    found = [
        Cue(word[0], word.start(), word.end(), kind)
        for word in _WORD.finditer(text)
        if text[word.start() - 1 : word.start()] != "-"  # so-called
        and (
            kind := kinds.get(word[0])
            or (kinds.get(word[0].lower()) if word.start() == 0 or word[0].isupper() else None)
        )
        and not _no_verb(text, word, kind)
    ]
    found += [Cue(match[0], match.start(), match.end(), CueKind.SAID) for match in _TOGETHER.finditer(text)]
    found += [Cue(_verb(match[0]), match.start(), match.end(), CueKind.SAID) for match in _QUOTED_AS.finditer(text)]
    found += [Cue(match[0], match.start(), match.end(), CueKind.ACCORDING) for match in _ACCORDING.finditer(text)]
    return sorted(found, key=lambda cue: cue.start)


def _no_verb(text: str, word: re.Match[str], kind: CueKind) -> bool:
    low = max(0, word.start() - _REACH_CHARACTERS_OF_AN_OPENER)
    if _NOUN_TOO.fullmatch(word[0]):
        return bool(_BEFORE_NOUN.search(text, low, word.start()))
    return kind is not CueKind.SAYING and bool(_PASSIVE.search(text, low, word.start()))


def _verb(phrase: str) -> str:
    """Return the reporting word of a phrase: `quoted` of `was quoted as saying`."""
    return next((word for word in phrase.split() if word in _kinds()), phrase)


@cache
def _kinds() -> dict[str, CueKind]:
    listed = (CueKind.SAID, CueKind.CALLED, CueKind.SAYING)
    return {word: kind for kind in listed for word in words(f"quotes.{kind}")}
