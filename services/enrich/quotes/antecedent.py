"""Whom a pronoun means."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.quotes.cues import cues
from services.enrich.quotes.named import Named
from services.enrich.quotes.speakers import Said

_NEAR: Final = 1_200
"""Code points: some four paragraphs of news. Farther back, nobody is certain."""
_THIRD: Final = frozenset({"he", "she", "they"})
_SENTENCE_START: Final = re.compile(r"(?:\A|[\n.!?”\"’][\s]*)(?:(?:[A-Z][\w.’'-]*|[a-z-]+)\s){0,4}\Z")
_LEAD: Final = re.compile(r"[^,.;:!?\"“”]{0,60}\Z")
_TAIL: Final = re.compile(r"(?:\s+\w+ly|\s+(?:has|had|also|later|then))?\s+(\w+)")


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
        if word == "it":
            return _last(self._bodies, said.start)
        if word not in _THIRD:
            return None
        return _last(self._leading, said.start) or _last(self._all, said.start)


def _last(named: Sequence[Named], before: int) -> Named | None:
    at = bisect_left(named, before, key=lambda one: one.start)
    return named[at - 1] if at and before - named[at - 1].start < _NEAR else None


def _leads(text: str, one: Named) -> bool:
    """Whether somebody is said to speak, or is the subject of a sentence."""
    tail = _TAIL.match(text, one.end)
    if tail and cues(tail[1]):
        return True
    lead = _LEAD.search(text, max(0, one.start - 80), one.start)
    if lead and any(cue.kind in {"said", "according"} or cue.text == "quoted" for cue in cues(lead[0])):
        return True
    return bool(_SENTENCE_START.search(text, max(0, one.start - 60), one.start))
