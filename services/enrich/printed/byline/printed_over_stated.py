"""Whose word counts: the byline that the page prints, or what it states for machines."""

from services.enrich.printed.byline.authors import authors_of
from services.enrich.printed.byline.byline_lead import LEAD
from services.enrich.text.alignment import letters
from services.enrich.text.names import is_name


def authors_between(stated: tuple[str, ...], printed: tuple[str, ...], line: str) -> tuple[str, ...]:
    """Return the authors, given those stated, and those whom a printed line names.

    Systems state who filled in the form: the house, a desk, a user's name, one of several. What readers see is a
    name. It wins where nobody is stated, or no person; where all who are stated stand in the line, those before and
    between them count, too (behind them stands what they are); where none does, the line must open as bylines do.
    """
    if not printed or not stated or not authors_of(line):
        return stated or printed
    told = {name.casefold(): name for name in stated}
    places = [place for place, name in enumerate(printed) if name.casefold() in told]
    if len(places) == len(told):
        return tuple(told.get(name.casefold(), name) for name in printed[: places[-1] + 1])
    unprinted = not any(letters(name).casefold() in letters(line).casefold() for name in stated)
    return printed if unprinted and (LEAD.match(line) or not any(map(is_name, stated))) else stated
