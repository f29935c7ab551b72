"""What stands round a line, in numbers: its neighbours, how dense the prose is, how often the page prints it."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Final

from services.enrich.draft import Line
from services.enrich.lines.shape import LOOK, NAMES, shape
from services.enrich.printed.page import body_bounds
from services.enrich.printed.prose import is_prose, word_count

_REACHES: Final = (1, 2, 3)
_FROM_NEIGHBOURS: Final = tuple(
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
)
_from_neighbours = itemgetter(*_FROM_NEIGHBOURS)
_WINDOWS: Final = (5, 15)
_SUMMED: Final = tuple(
    NAMES.index(name) for name in ("words", "is_prose", "is_furniture", "is_list_item", "is_short", "is_tight")
)
_LONG: Final = 20
_MOST_DISTANCE: Final = 40
_TELLING: Final = 5
"""Letters of a word that tells what a text is about."""

_IN_PROSE: Final = ("words", "is_short", "ends_sentence", "is_list_item", "is_tight", "capitalised", "signs")
"""Of little meaning by themselves: a list in the middle of prose is the story's, one among labels is a menu."""
_in_prose = itemgetter(*(NAMES.index(name) for name in _IN_PROSE))

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


def features(lines: Sequence[Line]) -> list[tuple[float, ...]]:
    """Return for each line the numbers named in FEATURES. Takes time in proportion to the lines."""
    shapes = [shape(line) for line in lines]
    sums = {at: [0.0, *accumulate(each[at] for each in shapes)] for at in _SUMMED}
    page = _Page(lines)
    edge = tuple(0.0 for _ in _FROM_NEIGHBOURS)
    picked = [_from_neighbours(each) for each in shapes]
    found: list[tuple[float, ...]] = []
    for index, own in enumerate(shapes):
        row = [*own]
        for reach in _REACHES:
            row += picked[index - reach] if index >= reach else edge
            row += picked[index + reach] if index + reach < len(lines) else edge
        for window in _WINDOWS:
            for first, last in ((index - window, index), (index + 1, index + 1 + window)):
                start, end = max(first, 0), min(last, len(lines))
                row += (
                    [(sums[at][end] - sums[at][start]) / window for at in _SUMMED]
                    if end > start
                    else [0.0] * len(_SUMMED)
                )
        found.append((*row, *page.of(index), *[value * page.prose for value in _in_prose(own)]))
    return found


class _Page:
    """The page as a whole: where its prose is thickest, which words it uses, which lines it prints more than once."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._first, self._last = body_bounds(lines) or (len(lines), len(lines))
        self._folded = [line.text[:LOOK].casefold() for line in lines]
        counts = [(word_count(line.text[:LOOK]), is_prose(line.text)) for line in lines]
        self.prose = sum(count for count, told in counts if told) / max(sum(count for count, _ in counts), 1)
        """Share of the words that stand in paragraphs."""
        self._repeated = Counter(self._folded)
        self._telling = [
            frozenset(word.strip("\"'“”‘’.,:;!?()") for word in text.split() if len(word) >= _TELLING)
            for text in self._folded
        ]
        self._said = Counter(
            word for index in range(self._first, min(self._last + 1, len(lines))) for word in self._telling[index]
        )
        ordered = sorted(self._repeated)
        self._longer = {one for one, other in pairwise(ordered) if other.startswith(one) and len(one) > _LONG}

    def of(self, index: int) -> tuple[float, ...]:
        inside = self._first <= index <= self._last
        before = max(self._first - index, 0)
        behind = max(index - self._last, 0)
        words = self._telling[index]
        others = sum(self._said[word] - inside > 0 for word in words)
        size = len(self._lines)
        return (
            index / size,
            float(inside),
            min(before, _MOST_DISTANCE) / _MOST_DISTANCE,
            min(behind, _MOST_DISTANCE) / _MOST_DISTANCE,
            min(self._repeated[self._folded[index]] - 1, 2) / 2,
            others / max(len(words), 1),
            float(self._folded[index] in self._longer),
            (self._last - self._first + 1) / size,
        )
