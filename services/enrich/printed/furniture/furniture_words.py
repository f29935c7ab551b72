"""What pages print round an article, by kind: the lists below `furniture` in the languages' files, and networks.

A `…` stands for any words; right behind a letter or a digit, also for the rest of that word: `copyright 20…`. A phrase
without it is furniture only as a whole line, so that a sentence that merely uses the words stays.
"""

from functools import cache
from typing import NamedTuple

from services.contracts.part import RemovedKind
from services.enrich.gazetteer.networks import networks
from services.enrich.languages.vocabulary import below, words


class Phrases(NamedTuple):
    """The phrases of a kind, casefolded."""

    kind: RemovedKind
    lines: frozenset[str]
    """Those that are whole lines, or open them."""
    ends: frozenset[str]
    """Those that may stand behind other words."""


@cache
def furniture_phrases() -> tuple[Phrases, ...]:
    """Return the phrases of each kind, in the order in which the kinds are asked: the first match decides."""
    ending = below("furniture_ends")
    return tuple(
        Phrases(
            RemovedKind(kind),
            _folded(words(f"furniture.{kind}")) | (networks() if kind == RemovedKind.SHARE else frozenset()),
            _folded(words(f"furniture_ends.{kind}")) if kind in ending else frozenset(),
        )
        for kind in below("furniture")
    )


def _folded(phrases: frozenset[str]) -> frozenset[str]:
    """Fold what small letters alone do not: the last sigma of a Greek word."""
    return frozenset(map(str.casefold, phrases))
