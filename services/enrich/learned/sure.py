"""How sure the labels are of the lines of a text, once it is decided what these are."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.draft import Line, Role, Sure
from services.enrich.learned.classes import Class
from services.enrich.text.prose import word_count

_STORY: Final = frozenset({None, Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM})
_EVEN: Final = 0.5
"""A line that is less likely of the story is more likely something else."""


def sure(lines: Sequence[Line], chances: NDArray[np.float64]) -> Sure:
    """Compare what lines were decided to be with how likely that is, and how likely others are it."""
    if not chances.any():
        return Sure()
    words = np.array([word_count(line.text) for line in lines], dtype=np.float64)
    told = np.array([line.role in _STORY for line in lines])
    story = chances[:, Class.PARAGRAPH] + chances[:, Class.SUBHEAD]
    all_ = max((words * told).sum(), 1.0)
    return Sure(
        *_of(lines, Role.HEADLINE, chances[:, Class.HEADLINE]),
        *_of(lines, Role.BYLINE, chances[:, Class.BYLINE]),
        story=float((words * told * story).sum() / all_),
        story_unlikely=float((words * told * (story < _EVEN)).sum() / all_),
        story_beside=float((words * ~told * story).sum() / all_),
    )


def _of(lines: Sequence[Line], role: Role, column: NDArray[np.float64]) -> tuple[float, float]:
    """Return how likely the likeliest line of a role is to be of it, and the likeliest of all others."""
    its = np.array([line.role is role for line in lines])
    return float(column[its].max(initial=0)), float(column[~its].max(initial=0))
