"""Names that mean the same thing in every article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.gazetteer import countries, groups, organizations, regions


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables say about a name."""

    name: str
    """The usual name of the thing, one for all its names."""
    type: EntityType
    links: Links


def known(name: str) -> Known | None:
    """Look a name up among countries, regions, peoples and organizations."""
    if land := countries.country(name):
        return Known(land.name, EntityType.PLACE, Links(geonames=land.geonames, wikidata=land.wikidata, iso=land.iso))
    if part := regions.region(name):
        return Known(part.name, EntityType.PLACE, Links(geonames=part.geonames, wikidata=part.wikidata, iso=part.iso))
    if people := countries.demonym(name):
        return Known(people.name, EntityType.GROUP, Links(iso=people.iso))
    if one := groups.group(name):
        return Known(one, EntityType.GROUP, Links())
    if body := organizations.organization(name):
        return Known(body.name, EntityType.ORGANIZATION, Links())
    return None


def scan(text: str) -> Iterator[tuple[int, int, Known]]:
    """Yield the known names in a text with their places, the longest at each place, without overlaps."""
    openings = _openings()
    behind = 0
    for word in _WORD.finditer(text):
        if word.start() < behind:
            continue
        for name in openings.get(word[0], ()):
            end = word.start() + len(name)
            if text.startswith(name, word.start()) and not _goes_on(text, end):
                found = known(name)
                if found:
                    yield word.start(), end, found
                    behind = end
                    break


_WORD = re.compile(r"\w+")


def _goes_on(text: str, end: int) -> bool:
    """Whether the word goes on behind `end`, as in `Iranian` for `Iran` or `US-led`; `AFP-TV` would be cut too."""
    rest = text[end : end + 2]
    return bool(rest[:1].isalnum() or (rest[:1] == "-" and rest[1:].isupper()))


@cache
def _openings() -> dict[str, tuple[str, ...]]:
    """Return all names by their first word, the longest first; capitalised forms stand beside the listed ones."""
    found: dict[str, set[str]] = {}
    for listed in (
        *countries.names_and_demonyms(),
        *regions.every_name(),
        *groups.every_name(),
        *organizations.every_name(),
    ):
        for name in (listed, listed.upper()) if len(listed) > _ABBREVIATION else (listed,):
            opening = _WORD.match(name)
            if opening and known(name):
                found.setdefault(opening[0], set()).add(name)
    return {word: tuple(sorted(all_of, key=len, reverse=True)) for word, all_of in found.items()}


_ABBREVIATION = 3
