"""What the rules propose for each line and its neighbours, in numbers."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.contracts.part import RemovedKind
from services.enrich.draft import Likely, Line, Role
from services.enrich.learned.surroundings import beside

_ROLES: Final = tuple(Role)
_KINDS: Final = (RemovedKind.OTHER, RemovedKind.DUPLICATE, RemovedKind.RELATED, RemovedKind.MENU, RemovedKind.SIGN_OFF)
_FAR_LINES: Final = 20
"""Lines to what the rules propose as headline or story that count as one: what is farther away is no nearer."""
_OWN: Final = (*(f"is_{role}" for role in _ROLES), "is_open", *(f"out_{kind}" for kind in _KINDS))
_CHANCES: Final = ("story", "headline", "subhead")
_PLACES: Final = ("above_head", "below_head", "above_first", "below_first", "below_last", "best_headline", "has_head")
PROPOSED: Final = (
    *_OWN,
    *_CHANCES,
    *(f"{name}{way}{reach}" for reach in (1, 2, 3) for way in ("-", "+") for name in (*_OWN, *_CHANCES)),
    *_PLACES,
)
_SCORE_RANGE: Final = 10.0
"""Beyond it the headline's score says no more."""


def proposals(lines: Sequence[Line], likely: Sequence[Likely]) -> NDArray[np.float64]:
    """Return for each line the numbers named in PROPOSED. Takes time in proportion to the lines."""
    roles = np.array([[line.role is role for role in _ROLES] for line in lines], dtype=np.float64)
    kinds = np.array([[line.removed is kind for kind in _KINDS] for line in lines], dtype=np.float64)
    is_open = np.array([line.role is None for line in lines], dtype=np.float64)
    scores = np.array([each.headline for each in likely])
    best = np.max(scores, initial=0.0)
    chances = np.column_stack(
        (
            [each.story for each in likely],
            np.clip(scores - best, -_SCORE_RANGE, 0) / _SCORE_RANGE,
            [each.subhead for each in likely],
        )
    )
    own = np.column_stack((roles, is_open, kinds, chances))
    return np.hstack((own, beside(own), _places(lines, scores)))


def _places(lines: Sequence[Line], scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far each line stands from the headline and the story that the rules propose."""
    at = np.arange(len(lines))
    head = next((index for index, line in enumerate(lines) if line.role is Role.HEADLINE), None)
    told = [index for index, line in enumerate(lines) if line.role in {None, Role.PARAGRAPH}]
    first, last = (told[0], told[-1]) if told else (len(lines), len(lines))
    above = 0 if head is None else head
    return np.column_stack(
        (
            _down(above - at),
            _down(at - above),
            _down(first - at),
            _down(at - first),
            _down(at - last),
            scores == np.max(scores, initial=-np.inf),
            np.full(len(lines), head is not None),
        )
    )


def _down(distance: NDArray[np.int_]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = np.clip(distance, 0, _FAR_LINES) / _FAR_LINES
    return found
