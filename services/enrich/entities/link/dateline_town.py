"""The town or country that a dateline names: where only a dash speaks for one, it is a dateline by that."""

from collections.abc import Sequence
from typing import Final

from services.contracts.metadata import Dateline, Links
from services.enrich.draft import Line
from services.enrich.entities.link.whereabouts import Within, within
from services.enrich.gazetteer import places
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.places import Place
from services.enrich.printed.dateline.dateline_parts import PrintedDateline
from services.enrich.text.names import in_title_case

_LEAST_PEOPLE_OF_A_TOWN: Final = 20_000
"""In a place that counts without capitals or an agency: many a word is a village's name somewhere."""


def placed_dateline(printed: PrintedDateline, line: Line) -> Dateline | None:
    """Return a line's dateline with the place it names; None if only a dash speaks for it, and no town is so called."""
    where = _where(printed)
    place = _place(printed, where)
    if not printed.is_sure and (place is None or place.population < _LEAST_PEOPLE_OF_A_TOWN):
        return None
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


def _land(printed: PrintedDateline, where: Sequence[Within]) -> Links:
    """Return the ids of the country that a dateline names in a town's stead: `CUBA (AP)`."""
    land = country(_town(printed))
    if land is None or where[0] != Within(land.iso):
        return Links()
    return Links(geonames=land.geonames, wikidata=land.wikidata, iso=land.iso)
