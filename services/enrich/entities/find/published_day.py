"""The day on which an article came out, which its weekdays and yesterdays are counted from."""

from datetime import date
from typing import Final

from services.enrich.draft import Draft

_COUNTED_FROM_YEARS: Final = range(1000, 9000)
"""Years with others on both sides: systems that know no day send the calendar's first or last."""


def published_day(draft: Draft) -> date | None:
    """Return it, None where only the month or the year is known, or none that days can be counted from."""
    try:
        day = date.fromisoformat(draft.published_at.value[:10]) if draft.published_at else None
    except ValueError:  # a year or a month alone
        return None
    return day if day and day.year in _COUNTED_FROM_YEARS else None
