"""What tells a subhead from a story's paragraphs and list items, in numbers: its neighbours in the story count."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.learned.among import among
from services.enrich.learned.shape import NAMES, WORDS_IN_FULL
from services.enrich.learned.surroundings import FEATURES

_SAYS_NOTHING: Final = frozenset({"is_address", "is_note", "is_furniture", "is_listing", "is_share"})
"""Of a line within the story: what has these is not in it."""
_OWN: Final = (*(name for name in NAMES if name not in _SAYS_NOTHING), "repeated", "said_elsewhere")
_NEXT: Final = (
    "words",
    "ends_sentence",
    "is_prose",
    "is_list_item",
    "opens_small",
    "opens_capital",
    "opens_quote",
    "is_tight",
    "is_short",
)
_OWN_AT: Final = [FEATURES.index(name) for name in _OWN]
_NEXT_AT: Final = [FEATURES.index(name) for name in _NEXT]
_WORDS: Final = FEATURES.index("words")
_PROSE: Final = FEATURES.index("is_prose")
_LENGTHS: Final = (0, 2, 4, 7, 11, 16, 25, 999)
_LEAST_CHANCE_AS_A_NEIGHBOUR: Final = 0.3
"""How likely a line must be to be of the story, for its neighbours to count it as theirs."""
_FEW_WORDS_BESIDE_FEW: Final = 12
"""Words below which a line between others as short is rather of a list than a subhead."""

SUBHEAD: Final = (
    *_OWN,
    *(f"words>={least}" for least in _LENGTHS[:-1]),
    *(f"{name}{way}1" for way in "-+" for name in _NEXT),
    *("is_first", "is_second", "is_last", "between_prose", "alone_between_prose", "short_beside_short"),
)


def subhead_rows(rows: NDArray[np.float64], told: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return for each line the numbers named in SUBHEAD; `told` is how likely it is of the story."""
    own = np.flatnonzero(told > _LEAST_CHANCE_AS_A_NEIGHBOUR)
    at = np.arange(len(rows))
    before, behind = np.searchsorted(own, at, side="left") - 1, np.searchsorted(own, at, side="right")
    neighbours = np.vstack((rows[own], np.zeros(rows.shape[1])))  # the last stands for none, before the first too
    over, under = neighbours[before], neighbours[behind]
    count = rows[:, _WORDS] * WORDS_IN_FULL
    short = (count < _FEW_WORDS_BESIDE_FEW) & (rows[:, _PROSE] == 0)
    over_prose, under_prose = over[:, _PROSE], under[:, _PROSE]
    ends = (before < 0, before == 0, behind == len(own))
    alone = (
        over_prose * under_prose,
        over_prose * under_prose * short,
        short * (1 - np.minimum(over_prose, under_prose)),
    )
    return np.hstack(
        (
            rows[:, _OWN_AT],
            among(count, _LENGTHS),
            over[:, _NEXT_AT],
            under[:, _NEXT_AT],
            np.column_stack((*ends, *alone)),
        )
    )
