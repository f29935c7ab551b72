"""The lines round the headline that are dates."""

from services.enrich.draft import Draft
from services.enrich.printed.date.claimed_lines import with_dates_claimed


def date_lines(draft: Draft) -> Draft:
    """Claim the date lines; what they say is read when it is decided what the other lines are."""
    return with_dates_claimed(draft)
