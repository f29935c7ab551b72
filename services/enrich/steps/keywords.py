"""A handful of words that say what the article is about."""

from dataclasses import replace
from itertools import islice
from typing import Final

from services.enrich.draft import Draft
from services.enrich.text.repeated_words import distinct, repeated_words

_MOST_KEYWORDS: Final = 8
"""As many as a reader takes in at a glance, and as most houses print below a story."""


def keywords(draft: Draft) -> Draft:
    """Take the page's own keywords first, then the names and words that the story repeats."""
    given = [word.strip() for word in draft.facts.keywords if word.strip()]
    heading = " . ".join(found.text for found in (draft.headline, draft.dek) if found)
    told = repeated_words(heading, " . ".join(block.text for block in draft.body))
    return replace(draft, keywords=tuple(islice(distinct([*given, *told]), _MOST_KEYWORDS)))
