"""Not written yet."""

from services.enrich.draft import Draft


def entities(draft: Draft, model: object = None) -> Draft:
    """Return the draft as it is."""
    return draft
