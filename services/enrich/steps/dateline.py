"""The place that opens the story, as agencies print it: `KYIV --`, `LONDON, Nov. 4 (Reuters) –`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from services.contracts.metadata import Dateline, Links
from services.enrich.draft import Draft, Line, Role
from services.enrich.entities.whereabouts import Within, within
from services.enrich.gazetteer import places
from services.enrich.gazetteer.places import Place
from services.enrich.printed.dateline import PrintedDateline, printed_dateline
from services.enrich.printed.names import in_title_case
from services.enrich.printed.prose import is_prose

_LARGE = 20_000
"""People in a place that counts without capitals or an agency: many a word is a village's name somewhere."""
_FIRST_LINES = 3
"""Paragraphs in which a dateline may stand: a lead-in may come before it."""


def dateline(draft: Draft) -> Draft:
    """Read the opening stretch of the first paragraph; the paragraph itself stays with the body."""
    for line in _openings(draft):
        printed = printed_dateline(line.text)
        if printed is None:
            continue
        where = _where(printed)
        place = _place(printed, where)
        if printed.is_sure or (place and place.population >= _LARGE):
            return replace(draft, dateline=_dateline(printed, line, place, where))
    return draft


def _openings(draft: Draft) -> Iterator[Line]:
    story = (line for line in draft.lines if line.role in {None, Role.PARAGRAPH})
    return islice((line for line in story if is_prose(line.text) or printed_dateline(line.text)), _FIRST_LINES)


def _town(printed: PrintedDateline) -> str:
    return in_title_case(printed.place.split("/")[0].strip())


def _where(printed: PrintedDateline) -> Within | None:
    """Return the state or the country that stands behind the town: `PARIS, Texas`, `LONDON, Ont.`."""
    town = _town(printed)
    # With the full stop that may have been an abbreviation's: a name in full is found with it, too.
    return within(f"{town}, {printed.region}.", len(town)) if printed.region else None


def _place(printed: PrintedDateline, where: Within | None) -> Place | None:
    """Return the town; where the dateline says where it lies, none of its namesakes elsewhere."""
    return next((place for place in places.called(_town(printed)) if where is None or where.holds(place)), None)


def _dateline(printed: PrintedDateline, line: Line, place: Place | None, where: Within | None) -> Dateline:
    return Dateline(
        text=" ".join(line.text[: printed.end].split()),
        start=line.start,
        end=line.start + printed.end,
        place=place.name if place else in_title_case(printed.place),
        country=place.country if place else where.country if where else None,
        links=Links(geonames=place.geonames) if place else Links(),
        agency=printed.agency,
        date=printed.date,
    )
