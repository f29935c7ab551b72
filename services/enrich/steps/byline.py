"""Who wrote it: the byline as printed, and the authors in it."""

from services.enrich.draft import Draft
from services.enrich.printed.byline.authors_in_text import with_authors
from services.enrich.printed.byline.byline_in_text import with_byline, with_reporters_above
from services.enrich.printed.note.closing_credit import with_closing_credits


def byline(draft: Draft) -> Draft:
    """Claim the byline below the headline, and closing lines that say who reported."""
    draft = with_closing_credits(draft)
    if draft.byline is None:
        draft = with_reporters_above(draft)
    if draft.byline is None:
        draft = with_byline(draft)
    return with_authors(draft)
