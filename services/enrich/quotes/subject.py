"""The subject of a sentence, if it may be a speaker: its pronoun, or whom it names first."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.languages.vocabulary import words
from services.enrich.quotes.named_speaker import Named
from services.enrich.quotes.said import SPEAKERS, Said, said_by


def _spelt(*sections: str) -> str:
    """Return a pattern of pronouns, each as it stands within a sentence and as it opens one."""
    known = {word for section in sections for word in words(section)}
    return "|".join(sorted(known | {word[:1].upper() + word[1:] for word in known}))


_OF_PEOPLE: Final = _spelt("quotes.pronouns.people", "quotes.pronouns.first")
_OTHERS: Final = _spelt("quotes.pronouns.bodies", "quotes.pronouns.second")
_ENDING: Final = re.compile(rf"(?:\A|[\s,;(“\"—–-])({_OF_PEOPLE}|{_OTHERS})\Z")
_OPENING: Final = re.compile(rf"[\s,.—–-]*(?:[A-Z]\w+ [^,.;:]{{0,60}}, )?({_OF_PEOPLE})\b")
_REACH_CHARACTERS_OF_A_PRONOUN_AT_END: Final = 8
"""The longest pronoun and what parts it from the word before."""


def subject(text: str, low: int, high: int, mentions: Sequence[Named]) -> Said | None:
    """Return the subject of the sentence in `text[low:high]`: its opening pronoun, or whom it names first."""
    inside = [one for one in mentions if low <= one.start and one.end <= high]
    pronoun = _OPENING.match(text, low, high)
    if pronoun and not any(one.type is EntityType.PERSON and one.start < pronoun.start(1) for one in inside):
        return Said(pronoun[1], pronoun.start(1), pronoun=True)
    people = [one for one in inside if one.type is EntityType.PERSON]
    speakers = people or [one for one in inside if one.type in SPEAKERS]
    return said_by(text, speakers[0]) if speakers else None


def pronoun_at_end(text: str, low: int, end: int) -> Said | None:
    """Return the pronoun that ends `text[low:end]`."""
    found = _ENDING.search(text, max(low, end - _REACH_CHARACTERS_OF_A_PRONOUN_AT_END), end)
    return Said(found[1], found.start(1), pronoun=True) if found else None


def is_pronoun(phrase: str) -> bool:
    """Whether a phrase is nothing but a pronoun that people go by."""
    found = _OPENING.match(phrase)
    return bool(found and found[1] == phrase)
