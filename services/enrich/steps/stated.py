"""Not written yet."""

from services.enrich.draft import Draft


def stated(draft: Draft) -> Draft:
    """Return the draft as it is."""
    return draft
