"""Sentences as newspapers also print them: shouted, folded, renamed, under a dateline, with titles."""

from dataclasses import replace
from random import Random
from typing import Final

from training.corpus import Sentence, spans
from training.dice import often
from training.furniture import dateline, introduced
from training.names import Names

_CAPITALS, _LOWER, _RENAMED, _DATELINE, _OFFICE, _HEADLINE = 0.05, 0.02, 0.4, 0.04, 0.06, 0.04
_FORMAL: Final = frozenset({"wnut17", "btc"})
"""Tweets, which have casing enough of their own kind."""
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "but",
        "by",
        "with",
        "from",
        "as",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "not",
    ]
)


def augmented(sentence: Sentence, names: Names, chance: Random) -> Sentence:
    """Return the sentence, or something like it."""
    if sentence.source in _FORMAL:
        return sentence
    if often(chance, _RENAMED):
        sentence = names.swapped(sentence, chance)
    if often(chance, _OFFICE):
        people = [start for start, _, kind in spans(sentence.tags) if kind == "PER"]
        if people and _free(sentence, people[0]):
            sentence = introduced(sentence, people[0], chance)
    dice = chance.random()
    if dice < _CAPITALS:
        return replace(sentence, tokens=tuple(token.upper() for token in sentence.tokens))
    if dice < _CAPITALS + _LOWER:
        return replace(sentence, tokens=tuple(token.lower() for token in sentence.tokens))
    if dice < _CAPITALS + _LOWER + _HEADLINE:
        return replace(sentence, tokens=tuple(_headline(token) for token in sentence.tokens))
    if dice < _CAPITALS + _LOWER + _HEADLINE + _DATELINE:
        return dateline(sentence, names, chance)
    return sentence


def _free(sentence: Sentence, at: int) -> bool:
    """Whether no word with a capital stands in front, which may be an office already."""
    return at == 0 or not sentence.tokens[at - 1][:1].isupper()


def _headline(token: str) -> str:
    """Capitalise as English papers do in headlines: all but the small words."""
    return token if token in _SMALL or not token[:1].islower() else token[0].upper() + token[1:]
