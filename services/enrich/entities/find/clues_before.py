"""What the words before a name say about it."""

import re
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.clue import Beside, Clue, before
from services.enrich.entities.find.titles import is_title
from services.enrich.languages.vocabulary import pattern, patterns, words

_W: Final = patterns("names.before")
_SETTLED: Final = pattern("names.behind.settled")
_IN, _OF, _THE = pattern("names.in"), pattern("names.of"), pattern("names.definite")
_DEFINITE: Final = words("names.definite")
_NEAR: Final = "|".join(map(str.capitalize, words("names.before.near")))
_SHARES: Final = "|".join(form for word in words("names.before.shares") for form in (word, word.capitalize()))
_SEARCH_TOLD: Final = before(rf"\b(?:{_W['told']})")
_SEARCH_SAID: Final = before(rf"\b(?:{_W['said']})")
_COMMON_NOUN: Final = re.compile(r" [a-z]")

ORGANIZATION, PERSON, PLACE = EntityType.ORGANIZATION, EntityType.PERSON, EntityType.PLACE
PRODUCT = EntityType.PRODUCT


def _last(beside: Beside) -> str:
    return beside.before[:-1].rpartition(" ")[2]


def _has_the(beside: Beside, *, noun: bool) -> bool:
    """Whether one word has an article before it, and a common noun behind it or none."""
    there = beside.single and _last(beside).lower() in _DEFINITE
    return there and bool(_COMMON_NOUN.match(beside.after)) is noun


TITLES_BEFORE: Final[tuple[Clue[Beside], ...]] = (
    Clue(
        "title",
        PERSON,
        1.5,
        lambda beside: is_title(_last(beside)),
        "Then mayor [Holt] left.",
        "Then tall [Holt] left.",
    ),
    Clue(
        "title and comma",
        PERSON,
        1.2,
        lambda beside: not beside.single and _last(beside).endswith(",") and is_title(_last(beside)[:-1]),
        "To the mayor, [Ada Holt], it was new.",
        "To the mayor, [Holt], it was new.",
    ),
)
CLUES_BEFORE: Final[tuple[Clue[str], ...]] = (
    Clue(
        "kind of body",
        ORGANIZATION,
        2.0,
        before(rf"\b(?:{_W['bodies']})"),
        "the news agency [Alder]",
        "the news agent [Alder]",
    ),
    Clue(
        "kind of vessel",
        PRODUCT,
        3.0,
        before(rf"\b(?:{_W['vessels']})"),
        "the ferry [Alder]",
        "the ferryman [Alder]",
    ),
    Clue(
        "advisers at",
        ORGANIZATION,
        2.0,
        before(rf"\b(?:{_W['advisers']})"),
        "an analyst at [Orrin]",
        "an analyst in [Orrin]",
    ),
    Clue(
        "shares of",
        ORGANIZATION,
        2.0,
        before(rf"\b(?:{_SHARES}) (?:{_IN}|{_OF})"),
        "Shares in [Orrin] fell.",
        "Shares at [Orrin] fell.",
    ),
    Clue(
        "part of",
        ORGANIZATION,
        1.5,
        before(rf"\b(?:{_W['parts']})"),
        "workers at [Orrin]",
        "workers in [Orrin]",
    ),
    Clue(
        "deal",
        ORGANIZATION,
        0.8,
        before(rf"\b(?:{_W['deals']})"),
        "a bid for [Orrin]",
        "a bit for [Orrin]",
    ),
    Clue(
        "fighters of",
        ORGANIZATION,
        1.5,
        before(rf"\b(?:{_W['fighters']}) (?:{_OF})(?: (?:{_THE}))?"),
        "militants of the [Alder Front]",
        "the mill of the [Alder Front]",
    ),
    Clue(
        "near", PLACE, 1.2, before(rf"\b(?:{_W['near']}|{_NEAR})"), "Near [Alder] it rained.", "Dear [Alder] it rained."
    ),
    Clue(
        "settlement",
        PLACE,
        2.0,
        before(rf"\b(?:{_SETTLED})(?: (?:{_OF}))?"),
        "the village of [Alder]",
        "the villain of [Alder]",
    ),
    Clue("in", PLACE, 0.8, before(rf"(?:\A|[\s(])(?i:{_IN})"), "It rained in [Alder].", "It rained on [Alder]."),
    Clue(
        "towards",
        PLACE,
        0.25,
        before(rf"\b(?:{_W['towards']})"),
        "They left [Alder].",
        "They lifted [Alder].",
    ),
)
CLUES_OF_WORDS: Final[tuple[Clue[Beside], ...]] = (
    Clue(
        # Papers introduce people by their full names; a lone name that is told something is most often the outlet.
        "told",
        ORGANIZATION,
        1.5,
        lambda beside: beside.single and _SEARCH_TOLD(beside.before),
        "He told [Alder] so.",
        "He told [Ada Holt] so.",
    ),
    Clue(
        "article, and a noun behind",
        PERSON,
        -1.0,
        lambda beside: _has_the(beside, noun=True),
        "the [Holt] house burned",
        "near [Holt] house",
    ),
    Clue(
        "article",
        PERSON,
        -2.0,
        lambda beside: _has_the(beside, noun=False),
        "The [Holt], a ferry, sank.",
        "The [Ada Holt], a ferry, sank.",
    ),
    Clue(
        "said",
        PERSON,
        0.8,
        lambda beside: not beside.single and _SEARCH_SAID(beside.before),
        "It rained, said [Ada Holt].",
        "It rained, said [Holt].",
    ),
)
_LISTS: Final = (*_W.values(), _SETTLED, _IN, _OF, _THE)
LAST_WORDS: Final = frozenset(re.findall(r"\w+", " ".join(_LISTS)))
"""Words, in small letters, one of which stands right before a name wherever a rule of the table takes it: most names
have none of them there, and the table need not be gone through. Said and told are among them, as is each `of`."""
