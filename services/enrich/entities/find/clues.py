"""What the words around a name say about it: the rules by which a reader tells an outlet from a person."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.clue import Beside, Clue, Seen
from services.enrich.entities.find.clues_before import CLUES_BEFORE, CLUES_OF_WORDS, LAST_WORDS, TITLES_BEFORE
from services.enrich.entities.find.clues_behind import APPOSED_TITLE, CLUES_BEHIND, TAKEN_UP
from services.enrich.entities.find.scores import is_scored, is_scorer

BESIDE_CHARACTERS: Final = 60
"""As much on either side is looked at: what stands farther off is about something else."""
_LONGEST_LAST_WORD_CHARACTERS: Final = 16
"""Longer than any of `LAST_WORDS`."""
_LAST_WORD: Final = re.compile(r"(\w+) \Z")
_OPENS_CLUE: Final = " ,'’"
"""What the words behind a name begin with, if a rule is to take them; or a comma stands further on."""

SCORES: Final[tuple[Clue[Beside], ...]] = (
    Clue(
        "scorer",
        EntityType.PERSON,
        3.0,
        lambda beside: "(" in beside.before and is_scorer(beside.before, beside.after),
        "Alder 2 ([Holt] 23, Marsh 45) Quell 1",
        "Alder 2 Quell 1 ([Holt] left)",
    ),
    Clue(
        "team beside a score",
        EntityType.ORGANIZATION,
        3.0,
        lambda beside: beside.single and is_scored(beside.before, beside.after),
        "[Alder] 2 Quell 1",
        "[Alder Town] 2 Quell 1",
    ),
)


def clues(text: str, start: int, end: int) -> tuple[tuple[EntityType, float], ...]:
    """Return what the words before and behind `text[start:end]` speak for, and how much; less than 0 is against."""
    before, after = text[max(0, start - BESIDE_CHARACTERS) : start], text[end : end + BESIDE_CHARACTERS]
    return _clues(Beside(before, after, single=" " not in text[start:end]))


@lru_cache(maxsize=1024)
def _clues(beside: Beside) -> tuple[tuple[EntityType, float], ...]:
    found = _told(SCORES, beside)[:1]
    if beside.after[:1] in _OPENS_CLUE or ", " in beside.after:
        found += _told(CLUES_BEHIND, beside.after)
    if APPOSED_TITLE.looks(beside):
        found.append((APPOSED_TITLE.speaks_for, APPOSED_TITLE.weight))
    found += _told(TAKEN_UP, beside)
    if beside.before.endswith(" "):
        found += _told(TITLES_BEFORE, beside)
        last = _LAST_WORD.search(beside.before, max(0, len(beside.before) - _LONGEST_LAST_WORD_CHARACTERS))
        if last and last[1].lower() in LAST_WORDS:
            found += _told(CLUES_BEFORE, beside.before)
            found += _told(CLUES_OF_WORDS, beside)
    return tuple(found)


def _told(rules: Iterable[Clue[Seen]], seen: Seen) -> list[tuple[EntityType, float]]:
    return [(rule.speaks_for, rule.weight) for rule in rules if rule.looks(seen)]
