"""Lines that are a date and little else, as papers print them by the headline."""

import re
from functools import lru_cache
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.date.printed_dates import first_full_date, printed_dates
from services.enrich.text.prose import word_count
from services.enrich.text.sieve import Sieve

_MOST_WORDS_BESIDE_A_DATE: Final = 10
"""By whom, updated when, so many minutes to read: with more of them a line tells something."""
_UNITS: Final = pattern("date.ago_units")
_AGO: Final = Sieve(
    rf"\b(?:(?:{pattern('date.ago_leads')})\s+\d+\s+(?:{_UNITS})"
    rf"|(?:\d+|{pattern('date.ago_ones')})\s+(?:{_UNITS})\s+(?:{pattern('date.ago_ends')}))(?!\w)"
)
_FIGURES = re.compile(r"\d+")
_MOST_WORDS_A_FIGURE: Final = 6
"""Of a date, with its hour, for each figure in it: no date has as many."""
_MOST_CHARACTERS_OF_A_DATE_LINE: Final = 300
"""Longer lines are not looked at: several dates, each with its hour and its label, are not as long."""


def is_date_line(text: str) -> bool:
    """Whether a line is a date, or how long ago it was, and little else."""
    return len(text) <= _MOST_CHARACTERS_OF_A_DATE_LINE and _is_date_line(text)


@lru_cache(maxsize=2048)
def _is_date_line(text: str) -> bool:
    if word_count(text) > _MOST_WORDS_BESIDE_A_DATE + _MOST_WORDS_A_FIGURE * len(_FIGURES.findall(text)):
        return False
    if first_full_date(text) is None:
        return word_count(text) <= _MOST_WORDS_BESIDE_A_DATE and bool(_AGO.search(text))
    for date in reversed(list(printed_dates(text))):
        text = text[: date.start] + text[date.end :]
    return word_count(_AGO.sub("", text)) <= _MOST_WORDS_BESIDE_A_DATE
