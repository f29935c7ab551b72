"""News that nobody annotated, tagged by the network itself after its first training, with what is doubtful left open.

The network reads the sentences once; what the whole of the news calls a name, and what another pipeline says of it,
are asked wherever the network is not sure. A token that stays in doubt teaches nothing.
"""

import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from training.corpus import DATA, Sentence
from training.finer import named
from training.labels import ANY, NAMES
from training.reading import Guess, Read

SOURCE: Final = "voa"
_SAME: Final = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC"}
_ALONE, _SUPPORTED, _OUTVOTED = 0.9, 0.65, 0.75
"""Certainty that a name needs by itself, with support, and below which the news' word for it is taken instead."""
_NOTHING, _NOTHING_GREAT = 0.6, 0.85
"""Certainty that a token needs to be called no name: one in lower case, and one that begins with a capital."""
_OFTEN, _MOST = 5.0, 0.85
"""How often a name must stand in the news, and the share of one type in it, to have a word in the matter."""


def news(path: Path = DATA / "news.txt.gz") -> list[tuple[str, ...]]:
    """Return the sentences' tokens, in the order of the news."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [tuple(line.split()) for line in lines]


def silver(reads: Sequence[Read]) -> Iterator[Sentence]:
    """Yield the sentences with tags that can be learned from."""
    usual = _usual(reads)
    for doc, one in named(reads):
        other = {(it.start, it.end): _SAME.get(it.label_, it.label_) for it in doc.ents}
        yield Sentence(SOURCE, one.tokens, tuple(_tags(one, other, usual)))


def _tags(read: Read, other: dict[tuple[int, int], str], usual: dict[str, str]) -> list[str]:
    tags = [
        "O" if sure >= (_NOTHING_GREAT if token[:1].isupper() else _NOTHING) else ANY
        for token, sure in zip(read.tokens, read.nothing, strict=True)
    ]
    for (start, end), kind in other.items():
        if kind in NAMES and all(tag == "O" for tag in tags[start:end]):
            tags[start:end] = [ANY] * (end - start)
    for guess in read.guesses:
        found = _kind(read, guess, other.get((guess.start, guess.end)), usual)
        wide = guess.end - guess.start
        tags[guess.start : guess.end] = [f"B-{found}", *[f"I-{found}"] * (wide - 1)] if found else [ANY] * wide
    return tags


def _kind(read: Read, guess: Guess, other: str | None, usual: dict[str, str]) -> str | None:
    """Return the name's type, or None where it is in doubt."""
    common = usual.get(_key(read, guess))
    if common and common != guess.kind and guess.kind in NAMES:
        return common if guess.sure < _OUTVOTED else None
    supported = guess.kind in {other, common}
    return guess.kind if guess.sure >= (_SUPPORTED if supported else _ALONE) else None


def _usual(reads: Iterable[Read]) -> dict[str, str]:
    """Return what nearly all of the news calls a name, for names that stand there often."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one in reads:
        for guess in one.guesses:
            votes[_key(one, guess)][guess.kind] += guess.sure  # type: ignore[assignment]
    found = {}
    for name, count in votes.items():
        kind, most = count.most_common(1)[0]
        total = sum(count.values())
        if kind in NAMES and total >= _OFTEN and most >= _MOST * total:
            found[name] = kind
    return found


def _key(read: Read, guess: Guess) -> str:
    return " ".join(read.tokens[guess.start : guess.end])
