"""What a recogniser marked, read by the rules that it does not know."""

import re
from collections.abc import Iterator
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.instruments import without_code
from services.enrich.entities.pieces import behind_titles
from services.enrich.entities.titles import is_modifier, is_title
from services.enrich.entities.trim import trimmed
from services.enrich.entities.words import words
from services.enrich.gazetteer.countries import country, demonym
from services.enrich.gazetteer.places import find
from services.enrich.gazetteer.regions import region


def as_read(text: str, start: int, end: int, kind: EntityType) -> Iterator[tuple[int, int, EntityType]]:
    """Yield what the recogniser marked, trimmed; an owner in front of it is a name of its own (`Chile's Navy`)."""
    start, end = trimmed(text, *without_code(text, start, end))
    misread = _MISREAD.search(text, start, end) or _NO_NAME.fullmatch(text, start, end)
    if misread or _BROKEN.match(text, end):
        return
    platform = _PLATFORM.search(text, start, end)
    if platform:
        end = platform.start()
    if kind is EntityType.PERSON:
        if _is_office(text[start:end]):
            return
        start = behind_titles(text, start, end)
    if kind is EntityType.ORGANIZATION and _opens_role(text, start, end):
        return
    owner = _OWNER.search(text, start, end)
    if owner and _names_land(text[start : owner.start()]):
        yield start, owner.start(), EntityType.PLACE
        start = owner.end()
    if start < end:
        yield start, end, kind


def _is_office(name: str) -> bool:
    """Whether what was taken for a person is an office, or its first half: `North Korean Foreign` Minister."""
    parts = name.split()
    people = next((count for count in (2, 1) if demonym(" ".join(parts[:count]))), 0)
    return 0 < people < len(parts) and all(map(is_modifier, parts[people:]))


def _opens_role(text: str, start: int, end: int) -> bool:
    """Whether what was taken for a body is the first half of somebody's office: `Malian Education` Minister."""
    behind = _NEXT.match(text, end)
    if not behind or not is_title(behind[1]):
        return False
    heads = words("organization heads")
    parts = text[start:end].split()
    if len(parts) == 1 and parts[0].isupper() and not demonym(parts[0]):
        return False  # UMWA President Ada Holt heads the union
    return all(demonym(part) or part.isupper() or is_modifier(part) or part in heads for part in parts)


_MISREAD: Final = re.compile(r"[a-z]\d[a-z]|\b[a-z]+\d\b")
"""A figure within a word in small letters: `sa1d`, `n0`, out of a scanner."""
_NO_NAME: Final = re.compile(r"\d+(?:st|nd|rd|th)|[A-Z]{1,3}(?: [A-Z]{1,3}){2,}")
"""`88th`; `W L PCT GB`, over a table."""
_PLATFORM: Final = re.compile(r"\s(?:Telegram|YouTube|Facebook|Instagram|TikTok|Twitter|WhatsApp)\Z")
"""`the Bogwatch Telegram channel`: the platform is a name of its own."""
_BROKEN: Final = re.compile(r"-\s*\n\s*[a-z]")
"""The rest of the word stands on the next line."""
_NEXT: Final = re.compile(r" ([A-Z]\w+) (?=[A-Z])")
_OWNER: Final = re.compile(r"['’]s (?=[A-Z])")
_TOWN: Final = 100_000


def _names_land(name: str) -> bool:
    town = find(name)
    return bool(country(name) or region(name) or (town and town.population >= _TOWN))
