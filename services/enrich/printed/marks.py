"""Lines that stand between a headline and the story: bylines, dates."""

from typing import Final

from services.enrich.printed.authors import authors_of, without_authors
from services.enrich.printed.byline_lead import opens_like_byline
from services.enrich.printed.dates import first_full_date
from services.enrich.printed.names import is_name
from services.enrich.printed.prose import word_count

_MOST_WORDS: Final = 30
_MOST_BESIDE_A_DATE: Final = 10
_MOST_OTHER_WORDS: Final = 4
_LONGEST: Final = 300


def is_mark(text: str) -> bool:
    """Whether a line is a byline or a date line."""
    return is_byline(text) or is_date_line(text)


def is_byline(text: str) -> bool:
    """Whether a line names who wrote the story: `By …`, or a name with nothing but a role, a house or a date."""
    if len(text) > _LONGEST or word_count(text) > _MOST_WORDS:
        return False
    if opens_like_byline(text):
        return bool(authors_of(text)) or word_count(text) <= _MOST_BESIDE_A_DATE
    return is_name(text) or _is_name_and_more(text)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and little else."""
    if len(text) > _LONGEST:
        return False
    found = first_full_date(text)
    return (
        bool(found) and word_count(text[: found.start]) + word_count(text[found.end :]) <= _MOST_BESIDE_A_DATE
        if found
        else False
    )


def _is_name_and_more(text: str) -> bool:
    """Tell `Jane Doe, Staff Writer | Nov 26, 2024` from any other line with a comma or a bar in it."""
    first = text
    for sign in ("|", "·", "•", ",", "–", "—"):
        first = first.partition(sign)[0]
    if first == text or not is_name(first.strip()) or word_count(text) > 2 * _MOST_BESIDE_A_DATE:
        return False
    return word_count(without_authors(text)) <= _MOST_OTHER_WORDS
