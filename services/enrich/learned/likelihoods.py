"""Which lines are likely to be the story, its subheads, its headline."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.draft import Likely, Line, Role
from services.enrich.learned.above import HEADLINE, above
from services.enrich.learned.subheads import SUBHEAD, subhead_rows
from services.enrich.learned.surroundings import FEATURES, features
from services.enrich.learned.weights import weights

_MOST_LINES_READ: Final = 3000
"""Lines that are read; an article's page has a few hundred, and what lies further down is left to the rules."""
_UNREAD: Final = Likely(story=0.5, headline=float("-inf"), subhead=0.0)
_OUT: Final = Likely(story=0.0, headline=float("-inf"), subhead=0.0)
_SUREST_LOGIT: Final = 30.0
"""Beyond it a probability differs from 0 or 1 by less than anything that is asked of it, and exp overflows."""


def likelihoods(lines: Sequence[Line]) -> tuple[Likely, ...]:
    """Return what each line is likely to be. Lines taken out before are none of it, and no line's neighbours."""
    left = [index for index, line in enumerate(lines) if line.role is not Role.REMOVED][:_MOST_LINES_READ]
    told = dict(zip(left, _told([lines[index] for index in left]), strict=True))
    return tuple(told.get(index, _OUT if line.role is Role.REMOVED else _UNREAD) for index, line in enumerate(lines))


def _told(read: Sequence[Line]) -> list[Likely]:
    if not read:
        return []
    rows = features(read)
    story = probability(weights("story", FEATURES).score(rows))
    headline = weights("headline", HEADLINE).score(above(read, rows, story))
    subhead = probability(weights("subhead", SUBHEAD).score(subhead_rows(rows, story)))
    return list(map(Likely, story.tolist(), headline.tolist(), subhead.tolist()))


def probability(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probabilities that logits stand for."""
    return 1 / (1 + np.exp(-np.clip(logits, -_SUREST_LOGIT, _SUREST_LOGIT)))
