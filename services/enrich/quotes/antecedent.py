"""Whom a pronoun means."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.quotes.cues import CueKind, cues
from services.enrich.quotes.named_speaker import Named
from services.enrich.quotes.said import Said

_REACH_CHARACTERS_OF_A_PRONOUN: Final = 1_200
"""Some four paragraphs of news. Farther back, nobody is certain."""
_REACH_CHARACTERS_OF_A_LEAD: Final = 80
"""How far before a name it is looked for a reporting word: `said the former warden of the bog, Ann Lee`."""
_REACH_CHARACTERS_OF_A_SUBJECT: Final = 60
"""How far before a name its sentence may have begun for it to be the subject: four words of it."""
_REPORTING: Final = frozenset({CueKind.SAID, CueKind.ACCORDING})
_PEOPLE: Final = words("quotes.pronouns.people")
_BODIES: Final = words("quotes.pronouns.bodies")
_SENTENCE_START: Final = re.compile(r"(?:\A|[\n.!?”\"’][\s]*)(?:(?:[A-Z][\w.’'-]*|[a-z-]+)\s){0,4}\Z")
_LEAD: Final = re.compile(r"[^,.;:!?\"“”]{0,60}\Z")
_OFFICE: Final = r"['’]s? [a-z][a-z -]{1,40}, "
"""Between whom it belongs to and who holds it: `Lee's deputy, Ann Ray, disagreed`."""
_HAS_ANOTHER: Final = re.compile(rf"{_OFFICE}[A-Z]")
_OF_ANOTHER: Final = re.compile(rf"[A-Z][\w-]*{_OFFICE}\Z")
_TAIL: Final = re.compile(rf"(?:\s+(?:{pattern('quotes.adverbs', 'quotes.fillers_of_leaders')}))?\s+(\w+)")


class Antecedents:
    """The people of an article in the order in which it names them, and which of them speak or act."""

    def __init__(self, text: str, mentions: Sequence[Named]) -> None:
        people = [one for one in mentions if one.type is EntityType.PERSON]
        self._leading = [one for one in people if _leads(text, one)]
        self._all = people
        self._bodies = [one for one in mentions if one.type is EntityType.ORGANIZATION]

    def of(self, said: Said) -> Named | None:
        """Return whom a pronoun means: who spoke or opened a sentence last, else who was named last."""
        word = said.text.lower()
        if word in _BODIES:
            return _last(self._bodies, said.start)
        if word not in _PEOPLE:
            return None
        return _last(self._leading, said.start) or _last(self._all, said.start)


def _last(named: Sequence[Named], before: int) -> Named | None:
    at = bisect_left(named, before, key=lambda one: one.start)
    return named[at - 1] if at and before - named[at - 1].start < _REACH_CHARACTERS_OF_A_PRONOUN else None


def _leads(text: str, one: Named) -> bool:
    """Whether somebody is said to speak, or is the subject of a sentence."""
    if _HAS_ANOTHER.match(text, one.end):
        return False
    if _OF_ANOTHER.search(text, max(0, one.start - _REACH_CHARACTERS_OF_A_SUBJECT), one.start):
        return True
    tail = _TAIL.match(text, one.end)
    if tail and cues(tail[1]):
        return True
    lead = _LEAD.search(text, max(0, one.start - _REACH_CHARACTERS_OF_A_LEAD), one.start)
    if lead and any(cue.kind in _REPORTING for cue in cues(lead[0])):
        return True
    return bool(_SENTENCE_START.search(text, max(0, one.start - _REACH_CHARACTERS_OF_A_SUBJECT), one.start))
