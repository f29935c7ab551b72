"""What tells a headline from its page's other lines, beyond the shape and surroundings of a line, in numbers."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from services.enrich.draft import Line
from services.enrich.lines.among import among
from services.enrich.lines.shape import LOOK, WORDS_IN_FULL
from services.enrich.lines.surroundings import FEATURES
from services.enrich.printed.page import densest

_WORDS: Final = FEATURES.index("words")
_BYLINE: Final = FEATURES.index("is_byline")
_DATE: Final = FEATURES.index("is_date_line")
_SAID: Final = FEATURES.index("said_elsewhere")
_REPEATED: Final = FEATURES.index("repeated")
_LONGER: Final = FEATURES.index("opens_longer")
_LENGTHS: Final = (0, 3, 5, 8, 12, 18, 25, 33, 999)
_DISTANCES: Final = (-(10**9), -10, -3, 0, 1, 2, 3, 5, 8, 13, 25, 10**9)
"""Lines down to the story; below nought inside it."""
_MARKS: Final = (1, 2, 3, 5, 8)
"""Lines below in which a byline or a date is looked for."""
_LEAST: Final = 0.4
"""A line that is likelier than this to be of the story counts for it when its densest stretch is looked for."""
_MOST_WEIGHT: Final = 40
_FEWEST: Final = 3
_HALF: Final = 0.5
_LITTLE: Final = 0.1
_NEAR: Final = 13
_FIRST: Final = 4
_MOST: Final = 31

ABOVE: Final = (
    *(f"words>={least}" for least in _LENGTHS[:-1]),
    *(f"down>={least}" for least in _DISTANCES[:-1]),
    *("said_above", "said_little_above", "story", "is_story"),
    *(f"mark+{reach}" for reach in _MARKS),
    *("repeated_long", "opens_longer_long", "said_elsewhere_long", "said_elsewhere_much"),
    *("seen_above", "is_first", "is_among_first", "marked_near", "marked_close", "is_mark_itself", "told_near_story"),
    *("telling", "most_telling"),
)
HEADLINE: Final = (*FEATURES, *ABOVE)


def above(lines: Sequence[Line], rows: Sequence[tuple[float, ...]], story: Sequence[float]) -> list[tuple[float, ...]]:
    """Return for each line the numbers named in HEADLINE: those it has, and those named in ABOVE."""
    counts = [row[_WORDS] * WORDS_IN_FULL for row in rows]
    first = story_bounds(rows, story)[0]
    mass = [0.0, *accumulate(share * count for share, count in zip(story, counts, strict=True))]
    marks = [max(row[_BYLINE], row[_DATE]) for row in rows]
    telling = _telling(rows, counts, first)
    seen: set[str] = set()
    found = []
    for index, row in enumerate(rows):
        count, down = counts[index], first - index
        long = float(count > _FEWEST)
        said = row[_SAID] * long
        share = mass[index] / max(mass[-1], 1)
        near = [max(marks[index + 1 : index + 1 + reach], default=0.0) for reach in _MARKS]
        folded = lines[index].text[:LOOK].casefold()
        found.append(
            (
                *row,
                *among(count, _LENGTHS),
                *among(down, _DISTANCES),
                *(share, min(share, _LITTLE) / _LITTLE, story[index], float(story[index] > _HALF)),
                *near,
                *(row[_REPEATED] * long, row[_LONGER] * long, said, said * said),
                *(float(folded in seen), float(index == 0), float(index < _FIRST)),
                *(
                    near[1] * (count > _FEWEST + 1),
                    near[2] * (count > _FEWEST + 1),
                    marks[index] * (count > _FEWEST + 1),
                ),
                float(said > _HALF and 0 <= down < _NEAR),
                *(telling[index], float(telling[index] == 1)),
            )
        )
        seen.add(folded)
    return found


def story_bounds(rows: Sequence[tuple[float, ...]], story: Sequence[float]) -> tuple[int, int]:
    """Return the first and last line of the stretch that is likeliest to be the story."""
    weighed = [
        (share - _LEAST) * min(row[_WORDS] * WORDS_IN_FULL + 2, _MOST_WEIGHT)
        for row, share in zip(rows, story, strict=True)
    ]
    return densest(weighed) or (len(rows), len(rows))


def _telling(rows: Sequence[tuple[float, ...]], counts: list[float], first: int) -> list[float]:
    """Return how much of the story each line above it tells, against the line that tells most."""
    said = [
        row[_SAID] * min(count, _MOST) if _FEWEST < count < _MOST and index <= first + 2 else 0.0
        for index, (row, count) in enumerate(zip(rows, counts, strict=True))
    ]
    most = max(said, default=0.0)
    return [each / most if most else 0.0 for each in said]
