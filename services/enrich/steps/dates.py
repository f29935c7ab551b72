"""Not written yet."""

from services.enrich.draft import Draft


def dates(draft: Draft) -> Draft:
    """Return the draft as it is."""
    return draft
