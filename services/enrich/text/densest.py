"""Where on a page the article's prose stands."""

from collections.abc import Iterable, Sequence

from services.enrich.draft import Line, Role
from services.enrich.text.prose import ends_sentence, is_list_item, is_prose, word_count

_MOST_WORDS_WEIGHED_AS_PRINTED = 60
"""A very long line counts no more than a long paragraph: privacy notices are long, too."""
_SHORT_SENTENCE_WEIGHT = 2
"""It is no label, and hardly prose."""
_LABEL_WEIGHT = -4
"""Three labels weigh against a paragraph of a dozen words: menus cut a page apart."""
TAKEN_OUT_WEIGHT = -3
"""What is known not to be the story weighs against it, less than what merely looks like a menu."""
_FEWEST_WORDS_OF_A_SENTENCE = 3
"""`Share!` ends like a sentence and is a button."""
_FEWEST_WORDS_OF_NO_LABEL = 9
"""Words from which a line without a full stop is a headline or a caption, and weighs nothing."""


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
        return TAKEN_OUT_WEIGHT
    if line.role not in {None, Role.PARAGRAPH}:
        return 0
    if is_prose(line.text):
        return min(word_count(line.text[: _MOST_WORDS_WEIGHED_AS_PRINTED * 12]), _MOST_WORDS_WEIGHED_AS_PRINTED)
    words = word_count(line.text[: _MOST_WORDS_WEIGHED_AS_PRINTED * 12])
    if ends_sentence(line.text) and words >= _FEWEST_WORDS_OF_A_SENTENCE:
        return _SHORT_SENTENCE_WEIGHT
    return 0 if words >= _FEWEST_WORDS_OF_NO_LABEL and not is_list_item(line.text) else _LABEL_WEIGHT
