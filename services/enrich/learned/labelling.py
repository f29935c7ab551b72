"""How likely each line of a text is to be what: by two models, of which one sees what the rules propose."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.boosted.trees import load
from services.enrich.draft import Draft, Line, Role
from services.enrich.learned.classes import Class
from services.enrich.learned.proposals import PROPOSED, proposals
from services.enrich.learned.readings import READ, readings
from services.enrich.learned.surroundings import FEATURES, features

_LINES_ROUND_THE_ARTICLE: Final = 12
"""Lines above the first and below the last that the rules take for the article's, which are looked at, too."""
_MOST_LINES_LABELLED: Final = 1500
"""An article has a few hundred; what lies further down is left to the rules."""
_OF_THE_ARTICLE: Final = frozenset(
    {None, Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM, Role.NOTE, Role.CAPTION, Role.HEADLINE, Role.DEK, Role.BYLINE}
)
ALONE: Final = (*FEATURES, *READ)
TOLD: Final = (*ALONE, *PROPOSED)


def labelled(draft: Draft) -> NDArray[np.float64]:
    """Return for each line, one row each, how likely it is to be of each class; far from the article all noughts."""
    chances = np.zeros((len(draft.lines), len(Class)))
    first, last = looked_at(draft.lines)
    if first < last:
        alone, told = numbers(draft)
        both = load("alone").chances(alone) + load("told").chances(told)
        chances[first:last] = both / 2
    return chances


def numbers(draft: Draft) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the numbers named in ALONE and those named in TOLD, for the lines that are looked at."""
    first, last = looked_at(draft.lines)
    near = slice(first, last)
    alone = np.hstack((features(draft.lines)[near], readings(draft.lines[near])))
    return alone, np.hstack((alone, proposals(draft.lines, draft.likely)[near]))


def looked_at(lines: tuple[Line, ...]) -> tuple[int, int]:
    """Return the first line that is looked at and the one behind the last: the article by the rules, and some more."""
    told = [index for index, line in enumerate(lines) if line.role in _OF_THE_ARTICLE]
    if not told:
        return 0, 0
    first = max(0, told[0] - _LINES_ROUND_THE_ARTICLE)
    return first, min(len(lines), told[-1] + 1 + _LINES_ROUND_THE_ARTICLE, first + _MOST_LINES_LABELLED)
