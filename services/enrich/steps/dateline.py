"""The place that opens the story, as agencies print it: `KYIV --`, `LONDON, Nov. 4 (Reuters) –`."""

from dataclasses import replace

from services.contracts.metadata import Dateline, Links
from services.enrich.draft import Draft, Line, Role
from services.enrich.gazetteer import places
from services.enrich.gazetteer.countries import country
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
        place = _place(printed)
        if printed.is_sure or (place and place.population >= _LARGE):
            return replace(draft, dateline=_dateline(printed, line, place))
    return draft


def _openings(draft: Draft) -> list[Line]:
    story = [line for line in draft.lines if line.role in {None, Role.PARAGRAPH}]
    return [line for line in story if is_prose(line.text) or printed_dateline(line.text)][:_FIRST_LINES]


def _place(printed: PrintedDateline) -> Place | None:
    first = in_title_case(printed.place.split("/")[0].strip())
    within = country(printed.region) if printed.region else None
    return (places.find(first, within.iso) if within else None) or places.find(first)


def _dateline(printed: PrintedDateline, line: Line, place: Place | None) -> Dateline:
    return Dateline(
        text=" ".join(line.text[: printed.end].split()),
        start=line.start,
        end=line.start + printed.end,
        place=place.name if place else in_title_case(printed.place),
        country=place.country if place else None,
        links=Links(geonames=place.geonames) if place else Links(),
        agency=printed.agency,
        date=printed.date,
    )
