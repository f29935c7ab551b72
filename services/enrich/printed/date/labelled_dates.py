"""The dates of a line that are the article's, by the words before each of them."""

from collections.abc import Iterator
from typing import Final

from services.enrich.printed.date.date_words import is_of_another, is_of_change
from services.enrich.printed.date.printed_dates import PrintedDate, printed_dates

_DATED_CHARACTERS: Final = 400
"""So much of a line is searched for dates: what lies behind is something else."""


def labelled_dates(text: str, label: str = "") -> Iterator[tuple[PrintedDate, bool]]:
    """Yield the full dates that do not say that they are another matter's, each with whether it is of a change.

    `label`: what stands on the line above and says what the first of them is. Of `Received 3 May. Published 5 May` the
    second is yielded.
    """
    behind = 0
    for date in printed_dates(text[:_DATED_CHARACTERS]):
        said = f"{label} {text[behind : date.start]}"
        if date.year is not None and date.day is not None and not is_of_another(said):
            yield date, is_of_change(said)
        behind, label = date.end, ""


def day_of_publication(text: str) -> PrintedDate | None:
    """Return the date of a line by which it came out: the first that is not of a change, else that of the change."""
    dates = list(labelled_dates(text))
    return next((date for date, is_change in dates if not is_change), next((date for date, _ in dates), None))
