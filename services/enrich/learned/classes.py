"""What the learned labels tell apart."""

from enum import IntEnum


class Class(IntEnum):
    """What a line may be. The numbers are the columns of what the trees give.

    A caption is one with its credit or without; a credit stands on a line of its own. List items are among the
    paragraphs. Removed is whatever is none of the others: dates and sections too, which the rules know better.
    """

    HEADLINE, DEK, BYLINE, CAPTION, CREDIT, PARAGRAPH, SUBHEAD, REMOVED = range(8)
