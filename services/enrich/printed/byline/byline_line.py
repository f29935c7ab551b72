"""Whether a line is a byline, or stands where bylines do: between the headline and the story."""

import re
from functools import lru_cache
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.byline.authors import authors_of, without_authors
from services.enrich.printed.byline.byline_lead import (
    BEHIND_A_NOUN,
    CASELESS_LEAD,
    is_lone_lead,
    opens_like_byline,
    unbracketed,
)
from services.enrich.printed.byline.caseless_names import is_caseless, is_told
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.date.printed_dates import first_full_date
from services.enrich.printed.dateline.caseless_dateline import caseless_dateline
from services.enrich.text.names import is_name
from services.enrich.text.prose import word_count

_MOST_WORDS_OF_A_BYLINE: Final = 30
"""Three authors with their roles, the house, the place and a date."""
_MOST_WORDS_BESIDE_A_NAME: Final = 10
"""Of a line of names alone, or behind a `By` that none of our names follows; twice as many with a comma or a bar."""
_MOST_WORDS_OF_A_HOUSE_AND_PLACE: Final = 6
"""Beside name, role and date."""
_MOST_CHARACTERS_READ: Final = 300
"""No byline has more; it spares patterns the paragraphs."""

_PICTURED = re.compile(rf"(?:{pattern('byline.pictures')})(?:\s+(?:{BEHIND_A_NOUN})|:)\s+", re.IGNORECASE)
_SOMEWHERE = re.compile(
    r"([^\W\d_a-z]\S+(?: \S+){1,2})"
    rf" (?:{pattern('byline.match_reports')}) (?:(?i:{pattern('byline.before_roles')}) )?"
    r"[^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*){0,3}"
)
_SCORED = re.compile(r"[(\[]\s*\d")
"""`Olsen ( 23rd )`: a minute, a goal or an age behind a name, as in results."""


def is_mark(text: str) -> bool:
    """Whether a line is a byline, a date line, or says who took the pictures."""
    return is_byline(text) or is_date_line(text) or is_picture_byline(text)


def is_reporter_somewhere(text: str) -> bool:
    """Whether a line could be the byline of a match report, `Ada Holt at Mill Lane`; captions say that, too."""
    found = _SOMEWHERE.fullmatch(text[:_MOST_CHARACTERS_READ])
    return found is not None and is_name(found[1])


def is_picture_byline(text: str) -> bool:
    """Whether a line is the byline of those who took or drew what goes with the story: `Photographs by …`."""
    found = _PICTURED.match(text[:_MOST_CHARACTERS_READ])
    return bool(found) and is_name(text[found.end() :].strip(" .|")) if found else False


def is_byline(text: str) -> bool:
    """Whether a line names who wrote the story: `By …`, or a name with nothing but a role, a house or a date."""
    return len(text) <= _MOST_CHARACTERS_READ and _is_byline(text)


@lru_cache(maxsize=2048)
def _is_byline(text: str) -> bool:
    if word_count(text) > _MOST_WORDS_OF_A_BYLINE:
        return False
    if opens_like_byline(text):
        return bool(authors_of(text)) or word_count(text) <= _MOST_WORDS_BESIDE_A_NAME
    if is_caseless(text):
        opens = CASELESS_LEAD.match(unbracketed(text)) is not None or is_told(text)
        return opens and bool(authors_of(text)) and caseless_dateline(text) is None
    if " " not in text:
        return agency(text) is not None
    return is_name(text) or _is_name_and_more(text) or _is_names_only(text)


def _is_names_only(text: str) -> bool:
    """Whether a line is two names or more and nothing else, as `Jane Doe and AP`."""
    if word_count(text) > _MOST_WORDS_BESIDE_A_NAME or _SCORED.search(text) or not authors_of(text):
        return False
    rest = re.sub(r"[^\w\s.]", " ", without_authors(text)).strip()
    return not rest or is_lone_lead(rest) or agency(rest) is not None


def _is_name_and_more(text: str) -> bool:
    """Tell `Jane Doe, Staff Writer | Nov 26, 2024` from any other line with a comma or a bar in it."""
    first = text
    dated = (" / ",) if first_full_date(text) else ()  # credits have the stroke as well, and no date
    for sign in ("|", "·", "•", ",", "–", "—", *dated):
        first = first.partition(sign)[0]
    if first == text or not is_name(first.strip()) or word_count(text) > 2 * _MOST_WORDS_BESIDE_A_NAME:
        return False
    rest = without_authors(text)
    tells = text[-1] == "." and any(map(str.islower, rest.split()))  # `Ada Holt, a judge, heard the case on Monday.`
    return not tells and word_count(rest) <= _MOST_WORDS_OF_A_HOUSE_AND_PLACE
