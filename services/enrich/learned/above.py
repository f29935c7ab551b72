"""What tells a headline from its page's other lines, beyond the shape and surroundings of a line, in numbers."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.draft import Line
from services.enrich.learned.among import among
from services.enrich.learned.shape import LOOK, WORDS_IN_FULL
from services.enrich.learned.surroundings import FEATURES
from services.enrich.text.densest import densest
from services.enrich.text.story_stretch import LEAST_STORY_CHANCE, MOST_WORDS_WEIGHED

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
_MOST_WORDS_THAT_SAY_LITTLE: Final = 3
"""Words up to which what a line says says little: a label is repeated for other reasons than a headline."""
_RATHER_STORY_THAN_NOT: Final = 0.5
"""How likely a line is of the story from which it counts as of it."""
_LITTLE_SHARE_READ: Final = 0.1
"""Share of the story read up to which a line still stands near its beginning."""
_NEAR_THE_STORY_LINES: Final = 13
"""Lines above the story in which a line that it repeats may be its headline."""
_AMONG_FIRST_LINES: Final = 4
"""Lines at the top of a text; pasted articles begin with their headline."""
_TOO_MANY_WORDS_OF_A_HEADLINE: Final = 31
"""Words from which a line is no headline, whatever the story repeats of it."""

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


def above(lines: Sequence[Line], rows: NDArray[np.float64], story: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return for each line the numbers named in HEADLINE: those it has, and those named in ABOVE."""
    counts = rows[:, _WORDS] * WORDS_IN_FULL
    first = story_bounds(rows, story)[0]
    at = np.arange(len(rows))
    down = first - at
    read = np.cumsum(story * counts)
    share = np.concatenate(((0,), read[:-1])) / max(read[-1], 1)
    marks = np.maximum(rows[:, _BYLINE], rows[:, _DATE])
    near = _near(marks)
    long, longer = counts > _MOST_WORDS_THAT_SAY_LITTLE, counts > _MOST_WORDS_THAT_SAY_LITTLE + 1
    said = rows[:, _SAID] * long
    telling = _telling(rows, counts, first)
    own = np.column_stack(
        (
            *(share, np.minimum(share, _LITTLE_SHARE_READ) / _LITTLE_SHARE_READ, story, story > _RATHER_STORY_THAN_NOT),
            *near,
            *(rows[:, _REPEATED] * long, rows[:, _LONGER] * long, said, said * said),
            *(_seen_above(lines), at == 0, at < _AMONG_FIRST_LINES),
            *(near[1] * longer, near[2] * longer, marks * longer),
            (said > _RATHER_STORY_THAN_NOT) & (down >= 0) & (down < _NEAR_THE_STORY_LINES),
            *(telling, telling == 1),
        )
    )
    return np.hstack((rows, among(counts, _LENGTHS), among(down, _DISTANCES), own))


def story_bounds(rows: NDArray[np.float64], story: NDArray[np.float64]) -> tuple[int, int]:
    """Return the first and last line of the stretch that is likeliest to be the story."""
    weighed = (story - LEAST_STORY_CHANCE) * np.minimum(rows[:, _WORDS] * WORDS_IN_FULL + 2, MOST_WORDS_WEIGHED)
    return densest(weighed.tolist()) or (len(rows), len(rows))


def _near(marks: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return for each reach whether a mark stands so near below each line."""
    behind = np.concatenate((marks, np.zeros(_MARKS[-1])))
    below = [behind[step : step + len(marks)] for step in range(1, _MARKS[-1] + 1)]
    return [np.max(below[:reach], axis=0) for reach in _MARKS]


def _seen_above(lines: Sequence[Line]) -> list[bool]:
    """Return whether the page has printed each line before."""
    folded = [line.text[:LOOK].casefold() for line in lines]
    first = {text: index for index, text in reversed([*enumerate(folded)])}
    return [first[text] < index for index, text in enumerate(folded)]


def _telling(rows: NDArray[np.float64], counts: NDArray[np.float64], first: int) -> NDArray[np.float64]:
    """Return how much of the story each line above it tells, against the line that tells most."""
    may_head = (
        (counts > _MOST_WORDS_THAT_SAY_LITTLE)
        & (counts < _TOO_MANY_WORDS_OF_A_HEADLINE)
        & (np.arange(len(rows)) <= first + 2)
    )
    said = np.where(may_head, rows[:, _SAID] * np.minimum(counts, _TOO_MANY_WORDS_OF_A_HEADLINE), 0.0)
    most = said.max(initial=0.0)
    return said / most if most else said
