"""Lines that are a date and little else, as papers print them by the headline."""

import re
from functools import lru_cache
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.date.printed_dates import first_full_date, printed_dates
from services.enrich.text.prose import word_count
from services.enrich.text.sieve import Sieve

_MOST_BESIDE_A_DATE: Final = 10
_AGO: Final = Sieve(rf"\b(?:{pattern('date.ago')})(?!\w)")
_FIGURES = re.compile(r"\d+")
_MOST_A_FIGURE: Final = 6
"""Words of a date, with its hour, for each figure in it: no date has as many."""
_LONGEST: Final = 300


def is_date_line(text: str) -> bool:
    """Whether a line is a date, or how long ago it was, and little else."""
    return len(text) <= _LONGEST and _is_date_line(text)


@lru_cache(maxsize=2048)
def _is_date_line(text: str) -> bool:
    if word_count(text) > _MOST_BESIDE_A_DATE + _MOST_A_FIGURE * len(_FIGURES.findall(text)):
        return False
    if first_full_date(text) is None:
        return word_count(text) <= _MOST_BESIDE_A_DATE and bool(_AGO.search(text))
    for date in reversed(list(printed_dates(text))):
        text = text[: date.start] + text[date.end :]
    return word_count(_AGO.sub("", text)) <= _MOST_BESIDE_A_DATE
