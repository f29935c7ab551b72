"""Which sentences of a text can hold a name or a value at all: the others, about one in seven, need no model."""

import re
from collections.abc import Iterator
from typing import Final

_SENTENCE: Final = re.compile(r"[^.!?\n]*[.!?\n]*[\"'”’)\]]*\s*")
"""A rough cut will do: what is cut too often has a capital where the cut is."""
_OPENERS: Final = frozenset(
    (
        *("The", "A", "An", "This", "That", "These", "Those", "There", "Here", "It", "Its", "He", "She", "They", "We"),
        *("I", "You", "His", "Her", "Their", "Our", "My", "Your", "And", "But", "Or", "So", "If", "When", "While"),
        *("As", "At", "In", "On", "For", "From", "By", "With", "Of", "To", "After", "Before", "Because", "Since"),
        *("Some", "Many", "Most", "All", "Both", "Each", "Every", "Other", "Others", "Another", "Such", "No", "Not"),
        *("What", "Who", "Why", "How", "Where", "Which", "Then", "Now", "Also", "Still", "However", "Although"),
        *("Police", "Officials", "People", "Authorities", "Investigators", "Experts", "Critics", "Prosecutors"),
    )
)
"""Words that open a sentence with a capital and are no names."""
_TIMES_AND_SUMS: Final = re.compile(
    r"\d|\b(?:day|night|week|month|year|decade|centur|hour|minute|second|morning|afternoon|evening|noon|weekend|today|"
    r"tonight|tomorrow|yesterday|spring|summer|autumn|winter|per ?cent|dollar|euro|pound|million|billion|dozen|hundred|"
    r"thousand|mile|metre|meter|kilomet|ton|acre|feet|foot|inch|degree|gallon|litre|liter|barrel)"
)


def telling(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of sentences that may hold a name or a value.

    A sentence is passed over when its only capital opens a word that is none, and nothing in it counts or dates. In a
    text without case nothing is.
    """
    start = end = 0
    for sentence in _SENTENCE.finditer(text):
        low, high = sentence.span()
        if low == high or _bare(sentence[0]):
            continue
        if low != end:
            if end > start:
                yield start, end
            start = low
        end = high
    if end > start:
        yield start, end


def _bare(sentence: str) -> bool:
    first, _, rest = sentence.lstrip("\"'“‘(").partition(" ")
    return first in _OPENERS and rest.islower() and not _TIMES_AND_SUMS.search(rest)
