"""How near stories come to the gold: by their runs of words, as the marks of `make quality` are given."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from training.blocks.labels import runs
from training.lines.labels import words_of

_POOR: Final = 0.5
"""Below it a page is as good as not read."""


def nearness(stories: Iterable[tuple[str, str]]) -> str:
    """Return mean precision, recall and F1 of pairs of gold and story, and how many are poor."""
    found = [_of_one(gold, told) for gold, told in stories]
    count = max(len(found), 1)
    precision, recall = (sum(each[at] for each in found) / count for at in (0, 1))
    poor = sum(2 * one * other < _POOR * (one + other) or not one for one, other in found)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{len(found)} pages, precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}, below {_POOR}: {poor}"


def _of_one(gold: str, told: str) -> tuple[float, float]:
    wanted, given = Counter(runs(words_of(gold))), Counter(runs(words_of(told)))
    both = sum((wanted & given).values())
    return both / max(sum(given.values()), 1), both / max(sum(wanted.values()), 1)
