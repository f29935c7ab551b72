"""Not written yet."""

from services.enrich.draft import Draft


def language(draft: Draft) -> Draft:
    """Return the draft as it is."""
    return draft
