"""What tells a subhead from a story's paragraphs and list items, in numbers: its neighbours in the story count."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from services.enrich.lines.among import among
from services.enrich.lines.shape import NAMES, WORDS_IN_FULL
from services.enrich.lines.surroundings import FEATURES

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
_own = itemgetter(*(FEATURES.index(name) for name in _OWN))
_next = itemgetter(*(FEATURES.index(name) for name in _NEXT))
_WORDS: Final = FEATURES.index("words")
_PROSE: Final = FEATURES.index("is_prose")
_LENGTHS: Final = (0, 2, 4, 7, 11, 16, 25, 999)
_LEAST: Final = 0.3
"""How likely a line must be to be of the story, for its neighbours to count it as theirs."""
_SHORT: Final = 12
_NOTHING: Final = tuple(0.0 for _ in FEATURES)

SUBHEAD: Final = (
    *_OWN,
    *(f"words>={least}" for least in _LENGTHS[:-1]),
    *(f"{name}{way}1" for way in "-+" for name in _NEXT),
    *("is_first", "is_second", "is_last", "between_prose", "alone_between_prose", "short_beside_short"),
)


def subhead_rows(rows: Sequence[tuple[float, ...]], told: Sequence[float]) -> list[tuple[float, ...]]:
    """Return for each line the numbers named in SUBHEAD; `told` is how likely it is of the story."""
    own = [index for index, share in enumerate(told) if share > _LEAST]
    found = []
    for index, row in enumerate(rows):
        before, behind = bisect_left(own, index) - 1, bisect_left(own, index + 1)
        over = rows[own[before]] if before >= 0 else _NOTHING
        under = rows[own[behind]] if behind < len(own) else _NOTHING
        count = row[_WORDS] * WORDS_IN_FULL
        short = float(count < _SHORT and not row[_PROSE])
        found.append(
            (
                *_own(row),
                *among(count, _LENGTHS),
                *_next(over),
                *_next(under),
                *(float(before < 0), float(before == 0), float(behind >= len(own))),
                *(over[_PROSE] * under[_PROSE], over[_PROSE] * under[_PROSE] * short),
                short * max(1 - over[_PROSE], 1 - under[_PROSE]),
            )
        )
    return found
