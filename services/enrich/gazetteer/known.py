"""Names that mean the same thing in every article."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.gazetteer import countries, groups, organizations, regions
from services.enrich.gazetteer import public_figures as people
from services.enrich.gazetteer.scan import openings
from services.enrich.gazetteer.scan import scan as occurrences
from services.enrich.gazetteer.tables import LONGEST_ABBREVIATION_LETTERS


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables say about a name."""

    name: str
    """The usual name of the thing, one for all its names."""
    type: EntityType
    links: Links
    own: bool = False
    """Whether a newsroom's own gazetteer says so: it is right against ours."""


def known(name: str) -> Known | None:
    """Look a name up among countries, regions, peoples, organizations and, in full, people."""
    return _place(name) or _group(name) or _body_or_person(name)


def _place(name: str) -> Known | None:
    if land := countries.country(name):
        links = Links(geonames=land.geonames, wikidata=land.wikidata, iso=land.iso)
        return Known(land.name, EntityType.PLACE, links)
    if part := regions.region(name):
        links = Links(geonames=part.geonames, wikidata=part.wikidata, iso=part.iso)
        return Known(part.name, EntityType.PLACE, links)
    return None


def _group(name: str) -> Known | None:
    if land := countries.demonym(name):
        return Known(land.name, EntityType.GROUP, Links(iso=land.iso))
    one = groups.group(name)
    return Known(one, EntityType.GROUP, Links()) if one else None


def _body_or_person(name: str) -> Known | None:
    if body := organizations.organization(name):
        return Known(body.name, EntityType.ORGANIZATION, Links())
    somebody = people.person(name) if " " in name else None
    return Known(somebody.name, EntityType.PERSON, Links(wikidata=somebody.wikidata)) if somebody else None


def scan(text: str) -> Iterator[tuple[int, int, Known]]:
    """Yield the known names in a text with their places, the longest at each place, without overlaps."""
    for start, end in occurrences(text, _openings()):
        found = known(text[start:end])
        if found:
            yield start, end, found


def every_name() -> tuple[str, ...]:
    """Return everything that `known` knows, as it is listed."""
    return (
        *countries.names_and_demonyms(),
        *regions.every_name(),
        *groups.every_name(),
        *organizations.every_name(),
        *people.full_names(),
    )


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """Return all names by their first word; capitalised forms stand beside the listed ones."""
    forms = (
        form
        for name in every_name()
        for form in ({name, name.upper()} if len(name) > LONGEST_ABBREVIATION_LETTERS else {name})
    )
    return openings(form for form in forms if known(form))
