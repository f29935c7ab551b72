"""Not written yet."""

from services.enrich.draft import Draft


def furniture(draft: Draft) -> Draft:
    """Return the draft as it is."""
    return draft
