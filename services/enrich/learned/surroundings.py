"""What stands round a line, in numbers: its neighbours, how dense the prose is, how often the page prints it."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.enrich.draft import Line
from services.enrich.learned.shape import LOOK, NAMES, shape
from services.enrich.text.densest import body_bounds
from services.enrich.text.prose import is_prose, word_count

_REACHES: Final = (1, 2, 3)
_FROM_NEIGHBOURS: Final = [
    NAMES.index(name)
    for name in (
        "words",
        "ends_sentence",
        "is_prose",
        "is_list_item",
        "is_byline",
        "is_date_line",
        "is_furniture",
        "is_listing",
        "is_tight",
        "is_short",
        "capitalised",
        "opens_small",
    )
]
_WINDOWS: Final = (5, 15)
_SUMMED: Final = [
    NAMES.index(name) for name in ("words", "is_prose", "is_furniture", "is_list_item", "is_short", "is_tight")
]
_TELLING_OPENING_CHARACTERS: Final = 20
"""Characters from which a line that opens a longer one is its teaser, not a word that happens to."""
_FARTHEST_FROM_STORY_LINES: Final = 40
"""Lines from the story that count as one: farther away is no less of it."""
_LETTERS_OF_A_TELLING_WORD: Final = 5
"""Letters of a word that tells what a text is about."""

_IN_PROSE: Final = ("words", "is_short", "ends_sentence", "is_list_item", "is_tight", "capitalised", "signs")
"""Of little meaning by themselves: a list in the middle of prose is the story's, one among labels is a menu."""
_IN_PROSE_AT: Final = [NAMES.index(name) for name in _IN_PROSE]

FEATURES: Final = (
    *NAMES,
    *(f"{NAMES[at]}{way}{reach}" for reach in _REACHES for way in ("-", "+") for at in _FROM_NEIGHBOURS),
    *(f"{NAMES[at]}{way}{window}w" for window in _WINDOWS for way in ("-", "+") for at in _SUMMED),
    "place",
    "inside",
    "before",
    "behind",
    "repeated",
    "said_elsewhere",
    "opens_longer",
    "share_inside",
    *(f"{name}_in_prose" for name in _IN_PROSE),
)


def features(lines: Sequence[Line]) -> NDArray[np.float64]:
    """Return for each line the numbers named in FEATURES. Takes time in proportion to the lines."""
    own = np.array([shape(line) for line in lines]).reshape(-1, len(NAMES))
    page = _Page(lines)
    return np.hstack(
        (
            own,
            beside(own[:, _FROM_NEIGHBOURS]),
            _windows(own[:, _SUMMED]),
            page.rows(),
            own[:, _IN_PROSE_AT] * page.prose,
        )
    )


def beside(picked: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return for each line the numbers of the three above and the three below it, noughts beyond the page's ends."""
    size = len(picked)
    edge = np.zeros((_REACHES[-1], picked.shape[1]))
    framed = np.vstack((edge, picked, edge))
    steps = [_REACHES[-1] + step * way for step in _REACHES for way in (-1, 1)]
    return np.hstack([framed[step : step + size] for step in steps])


def _windows(summed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return for each line the sums over the lines above and below it, each against the window's size."""
    size = len(summed)
    sums = np.vstack((np.zeros(summed.shape[1]), np.cumsum(summed, axis=0)))
    at = np.arange(size)
    found = []
    for window in _WINDOWS:
        found.append((sums[at] - sums[np.maximum(at - window, 0)]) / window)
        found.append((sums[np.minimum(at + 1 + window, size)] - sums[at + 1]) / window)
    return np.hstack(found)


class _Page:
    """The page as a whole: where its prose is thickest, which words it uses, which lines it prints more than once."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._first, self._last = body_bounds(lines) or (len(lines), len(lines))
        self._folded = [line.text[:LOOK].casefold() for line in lines]
        counts = [(word_count(line.text[:LOOK]), is_prose(line.text)) for line in lines]
        self.prose = sum(count for count, told in counts if told) / max(sum(count for count, _ in counts), 1)
        """Share of the words that stand in paragraphs."""

    def rows(self) -> NDArray[np.float64]:
        """Return what the page tells of each line."""
        size = len(self._folded)
        at = np.arange(size)
        times = Counter(self._folded)
        ordered = sorted(times)
        longer = {
            one for one, other in pairwise(ordered) if other.startswith(one) and len(one) > _TELLING_OPENING_CHARACTERS
        }
        return np.column_stack(
            (
                at / size,
                (at >= self._first) & (at <= self._last),
                np.clip(self._first - at, 0, _FARTHEST_FROM_STORY_LINES) / _FARTHEST_FROM_STORY_LINES,
                np.clip(at - self._last, 0, _FARTHEST_FROM_STORY_LINES) / _FARTHEST_FROM_STORY_LINES,
                [min(times[text] - 1, 2) / 2 for text in self._folded],
                self._said_elsewhere(),
                [text in longer for text in self._folded],
                np.full(size, (self._last - self._first + 1) / size),
            )
        )

    def _said_elsewhere(self) -> list[float]:
        """Return how many of each line's telling words the densest prose has, too, in another line."""
        telling = [
            frozenset(word.strip("\"'“”‘’.,:;!?()") for word in text.split() if len(word) >= _LETTERS_OF_A_TELLING_WORD)
            for text in self._folded
        ]
        prose = slice(self._first, self._last + 1)
        said = Counter(word for words in telling[prose] for word in words)
        again = {word for word, times in said.items() if times > 1}
        inside = range(self._first, self._last + 1)
        return [
            len(words & (again if index in inside else said.keys())) / max(len(words), 1)
            for index, words in enumerate(telling)
        ]
