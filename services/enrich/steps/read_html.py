"""Not written yet."""

from services.enrich.draft import Draft


def read_html(draft: Draft) -> Draft:
    """Return the draft as it is."""
    return draft
