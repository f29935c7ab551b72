"""The place that opens the story, as agencies print it: `KYIV --`, `LONDON, Nov. 4 (Reuters) –`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from services.contracts.metadata import Dateline, Links
from services.enrich.draft import Draft, Line, Role
from services.enrich.entities.link.whereabouts import Within, within
from services.enrich.gazetteer import places
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.places import Place
from services.enrich.printed.dateline.printed_dateline import PrintedDateline, printed_dateline
from services.enrich.text.names import in_title_case
from services.enrich.text.prose import is_prose

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


def _where(printed: PrintedDateline) -> tuple[Within, ...]:
    """Return what the dateline says of where the town lies: `PARIS, Texas`, `LONDON, Ont.`.

    The name of a country, and nothing behind it, is that country's, or its capital's: `SAN MARINO (AP)`.
    """
    town = _town(printed)
    # With the full stop that may have been an abbreviation's: a name in full is found with it, too.
    found = within(f"{town}, {printed.region}.", len(town)) if printed.region else ()
    land = country(town)
    return found or ((Within(land.iso),) if land else ())


def _place(printed: PrintedDateline, where: Sequence[Within]) -> Place | None:
    """Return the town; where the dateline says where it lies, none of its namesakes elsewhere."""
    towns = places.called(_town(printed))
    if not where:
        return next(iter(towns), None)
    return next((place for one in where for place in towns if one.holds(place)), None)


def _dateline(printed: PrintedDateline, line: Line, place: Place | None, where: Sequence[Within]) -> Dateline:
    return Dateline(
        text=" ".join(line.text[: printed.end].split()),
        start=line.start,
        end=line.start + printed.end,
        place=place.name if place else in_title_case(printed.place),
        country=place.country if place else where[0].country if where else None,
        links=Links(geonames=place.geonames) if place else _land(printed, where),
        agency=printed.agency,
        date=printed.date,
    )


def _land(printed: PrintedDateline, where: Sequence[Within]) -> Links:
    """Return the ids of the country that a dateline names in a town's stead: `CUBA (AP)`."""
    land = country(_town(printed))
    if land is None or where[0] != Within(land.iso):
        return Links()
    return Links(geonames=land.geonames, wikidata=land.wikidata, iso=land.iso)
