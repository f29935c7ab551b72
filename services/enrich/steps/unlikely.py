"""What is left of the page among the story's lines, and is unlikely to be of the story."""

from services.enrich.draft import Draft
from services.enrich.printed.body.left_over import without_left_over


def unlikely(draft: Draft) -> Draft:
    """Take out scraps of the page, authors' names, and what does not read like the story."""
    return without_left_over(draft)
