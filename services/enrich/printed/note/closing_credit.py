"""Lines that close a story and say who reported it."""

import re
from typing import Final

from services.enrich.draft import Draft, Role, Rule
from services.enrich.gazetteer.agencies import MOST_AGENCY_WORDS, agency
from services.enrich.languages.vocabulary import pattern
from services.enrich.text.sieve import Sieve

_CLOSING_LINE: Final = Rule("a closing line that says who reported or edited", __name__)
MOST_CHARACTERS_READ_OF_A_NOTE: Final = 400
"""A longer line is a paragraph; of its beginning no more is looked at."""

_OPENS = r"[(\[—–-]*\s*"
_CLOSING = re.compile(rf"{_OPENS}(?:{pattern('note.reporting', 'note.closings')})", re.IGNORECASE)
_STAFF = Sieve(rf"{_OPENS}(?P<house>\S+(?: \S+){{0,{MOST_AGENCY_WORDS}}}?) (?:{pattern('note.staff')})")
_WITH = re.compile(rf"{_OPENS}(?:{pattern('note.with_agency')})(?=\w)", re.IGNORECASE)
_AGENCIES = re.compile(rf"(?:{pattern('note.agencies')})(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[\w.&’'-]+")
"""Brackets and strokes part agencies: `(avec AFP/Belga)`."""
_CONTRIBUTED = Sieve(rf"(?:{pattern('note.contributed')})\.?[)\]]*$")
_CONTACT = re.compile(r"\(\([^()]*@[^()]*\)\)$")
"""How agencies close a story: `((name@house.example; +44 ...;))`."""


def with_closing_credits(draft: Draft) -> Draft:
    """Claim the open lines that say who reported: they belong to the byline, wherever they stand."""
    found = {
        index: draft.lines[index].as_(Role.BYLINE, _CLOSING_LINE)
        for index in draft.unclaimed()
        if is_closing_credit(draft.lines[index].text)
    }
    return draft.with_lines(found)


def is_closing_credit(text: str) -> bool:
    """Whether a line says who reported, wrote or edited a story, as agencies print it at the end."""
    opening = text[:MOST_CHARACTERS_READ_OF_A_NOTE]
    if _CLOSING.match(opening) or _CONTACT.match(opening) or _thanks_agency(opening):
        return True
    return len(text) < MOST_CHARACTERS_READ_OF_A_NOTE and bool(_CONTRIBUTED.search(text))


def _thanks_agency(text: str) -> bool:
    """Whether a line opens with an agency's people, `AP writers`, or with the agency it goes to print with."""
    if staff := _STAFF.match(text):
        return agency(staff["house"]) is not None
    if opened := _WITH.match(text):
        rest = text[opened.end() :]
        words = _WORD.findall(rest)[:MOST_AGENCY_WORDS]
        named = (" ".join(words[:count]) for count in range(1, len(words) + 1))
        return _AGENCIES.match(rest) is not None or any(map(agency, named))
    return False
