"""Not written yet."""

from services.enrich.draft import Draft


def byline(draft: Draft) -> Draft:
    """Return the draft as it is."""
    return draft
