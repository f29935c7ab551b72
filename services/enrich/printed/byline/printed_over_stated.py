"""Whose word counts: the byline that the page prints, or what it states for machines."""

import re

from services.enrich.printed.byline.authors import authors_of
from services.enrich.printed.byline.byline_lead import LEAD
from services.enrich.printed.byline.role_words import AND
from services.enrich.printed.byline.small_letters import SmallLetters
from services.enrich.text.alignment import letters
from services.enrich.text.names import is_name

_AND = re.compile(rf"\s*(?:{AND})\s*")


def authors_between(
    stated: tuple[str, ...], printed: tuple[str, ...], line: str, small: SmallLetters
) -> tuple[str, ...]:
    """Return the authors, given those stated, and those whom a printed line names.

    Systems state who filled in the form: the house, a desk, a user's name, one of several. What readers see is a
    name. It wins where nobody is stated, or no person; where all who are stated stand in the line, those before and
    between them count, too, and those whom nothing but a comma or an `and` joins to them: all else behind a name is
    what the person is. Where none of the stated does, the line must open as bylines do.
    """
    if not printed or not stated or not authors_of(line):
        return stated or printed
    told = {name.casefold(): name for name in stated}
    places = [place for place, name in enumerate(printed) if name.casefold() in told]
    if len(places) == len(told):
        count = places[-1] + 1
        while count < len(printed) and _are_joined(line, small, *printed[count - 1 : count + 1]):
            count += 1
        return tuple(told.get(name.casefold(), name) for name in printed[:count])
    unprinted = not any(letters(name).casefold() in letters(line).casefold() for name in stated)
    return printed if unprinted and (LEAD.match(line) or not any(map(is_name, stated))) else stated


def _are_joined(line: str, small: SmallLetters, one: str, other: str) -> bool:
    """Whether a name stands right behind another, and is none made of words that the page prints in small letters."""
    low, folded = line.casefold(), (one.casefold(), other.casefold())
    first, second = low.find(folded[0]), low.find(folded[1])
    between = line[first + len(one) : second] if 0 <= first < second else ""
    return _AND.fullmatch(between) is not None and not any(map(small.make_up, other.split()))
