"""Where on a page the article's prose stands."""

from collections.abc import Iterable, Sequence

from services.enrich.draft import Line, Role
from services.enrich.text.prose import ends_sentence, is_list_item, is_prose, word_count

_MOST_WEIGHT = 60
"""A very long line counts no more than a long paragraph: privacy notices are long, too."""
_SHORT_SENTENCE = 2
_LABEL = -4
_TAKEN_OUT = -3
_SENTENCE_WORDS = 3
_CAPTION_WORDS = 9


def body_bounds(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Return the indices of the first and last line of the stretch that reads most like an article; None without one.

    Prose weighs its words, labels and furniture weigh against it, so that menus and teasers cut a page apart where a
    subhead or two do not.
    """
    return densest([_weight(line) for line in lines])


def densest(weights: Iterable[float]) -> tuple[int, int] | None:
    """Return the first and last index of the stretch with the greatest sum of weights (Kadane's algorithm)."""
    best, best_sum = None, 0.0
    first, total = 0, 0.0
    for index, weight in enumerate(weights):
        if total <= 0:
            first, total = index, 0.0
        total += weight
        if total > best_sum:
            best, best_sum = (first, index), total
    return best


def _weight(line: Line) -> float:
    if line.role is Role.REMOVED:
        return _TAKEN_OUT
    if line.role not in {None, Role.PARAGRAPH}:
        return 0
    if is_prose(line.text):
        return min(word_count(line.text[: _MOST_WEIGHT * 12]), _MOST_WEIGHT)
    words = word_count(line.text[: _MOST_WEIGHT * 12])
    if ends_sentence(line.text) and words >= _SENTENCE_WORDS:
        return _SHORT_SENTENCE
    return 0 if words >= _CAPTION_WORDS and not is_list_item(line.text) else _LABEL
