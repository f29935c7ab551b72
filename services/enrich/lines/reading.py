"""Which lines are likely to be the story, its subheads, its headline."""

from collections.abc import Sequence
from math import exp
from typing import Final

from services.enrich.draft import Line
from services.enrich.lines.above import HEADLINE, above
from services.enrich.lines.likely import Likely
from services.enrich.lines.subheads import SUBHEAD, subhead_rows
from services.enrich.lines.surroundings import FEATURES, features
from services.enrich.lines.weights import weights

_MOST_LINES: Final = 3000
"""Lines that are read; an article's page has a few hundred, and what lies further down is left to the rules."""
_UNREAD: Final = Likely(story=0.5, headline=float("-inf"), subhead=0.0)
_SURE: Final = 30.0


def likelihoods(lines: Sequence[Line]) -> tuple[Likely, ...]:
    """Return what each line is likely to be."""
    read = lines[:_MOST_LINES]
    rows = features(read)
    story = [probability(weights("story", FEATURES).score(row)) for row in rows]
    headline, subhead = weights("headline", HEADLINE), weights("subhead", SUBHEAD)
    found = [
        Likely(share, headline.score(row), probability(subhead.score(under)))
        for share, row, under in zip(story, above(read, rows, story), subhead_rows(rows, story), strict=True)
    ]
    return (*found, *(_UNREAD for _ in lines[_MOST_LINES:]))


def probability(logit: float) -> float:
    """Return the probability that a logit stands for."""
    return 1 / (1 + exp(-max(min(logit, _SURE), -_SURE)))
