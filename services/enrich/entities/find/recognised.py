"""What a recogniser marked, read by the rules that it does not know."""

import re
from collections.abc import Iterator
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.compounds import compound
from services.enrich.entities.find.heads import by_head, heads_body, opens_body
from services.enrich.entities.find.indexes import is_index
from services.enrich.entities.find.instruments import without_code
from services.enrich.entities.find.pieces import behind_titles
from services.enrich.entities.find.platform_names import PLATFORMS
from services.enrich.entities.find.titles import is_modifier, is_title
from services.enrich.entities.find.trim import trimmed
from services.enrich.gazetteer.countries import country, demonym
from services.enrich.gazetteer.groups import group
from services.enrich.gazetteer.organizations import organization
from services.enrich.gazetteer.places import LARGE_PEOPLE, find
from services.enrich.gazetteer.regions import region
from services.enrich.languages.vocabulary import pattern, words


def as_read(text: str, start: int, end: int, kind: EntityType) -> Iterator[tuple[int, int, EntityType]]:
    """Yield what the recogniser marked, trimmed; an owner in front of it is a name of its own (`Chile's Navy`)."""
    start, end = trimmed(text, *without_code(text, start, end))
    misread = _MISREAD.search(text, start, end) or _NO_NAME.fullmatch(text, start, end)
    if misread or is_heading(text[start:end]) or is_tag(text, start) or is_broken(text, end):
        return
    if joined := compound(text, start, end, kind):
        yield from joined
        return
    if text[start:end] == "Hague" and text[max(0, start - 4) : start] == "The ":
        start -= 4
    platform = _PLATFORM.search(text, start, end)
    if platform:
        end = platform.start()
    start = _behind_slug(text, start, end)
    numbered = _NUMBERED.fullmatch(text, start, end)
    if numbered:
        behind = _NUMBERED.match(text, start)
        if behind and behind[0][-1:].isalnum() and any(map(str.isdigit, behind[0])):
            yield start, behind.end(), EntityType.FACILITY
        return
    for low, high, what in _parts(text, start, end, kind):
        owner = _OWNER.search(text, low, high)
        owned = owner if owner and _names_land(text[low : owner.start()]) else None
        if owned:
            yield low, owned.start(), EntityType.PLACE
        at = owned.end() if owned else low
        if at < high:
            yield at, high, what


def _behind_slug(text: str, start: int, end: int) -> int:
    """Return where a name begins behind `Soccer-`; its end if it is nothing else, unless a league's letters are."""
    slug = _SLUG.match(text, start)
    if not slug or text[start:end].isupper():
        return start
    return min(end, slug.end())


def is_tag(text: str, start: int) -> bool:
    """Whether a lawmaker's state begins there, behind the party's letter: `Ada Holt, D-N.Y.`."""
    return bool(_TAG.search(text, max(0, start - 8), start))


_TAG: Final = re.compile(r"[, (][DRI]-[A-Z.]{0,4}\Z")


def is_broken(text: str, end: int) -> bool:
    """Whether a name ends in the middle of a word, whose rest stands on the next line."""
    return bool(_BROKEN.match(text, end))


_BROKEN: Final = re.compile(r"-\s*\n\s*[a-z]")


def is_heading(name: str) -> bool:
    """Whether capitals all through are those of a heading over results: `LEAGUE RESULTS`, `EASTERN DIVISION`."""
    return name.isupper() and not _HEADING.isdisjoint(name.split())


_HEADING: Final = frozenset(map(str.upper, words("names.result_words") | words("names.sports")))


def _parts(text: str, start: int, end: int, kind: EntityType) -> list[tuple[int, int, EntityType]]:
    if kind is EntityType.PERSON:
        return _person(text, start, end)
    if kind is EntityType.ORGANIZATION:
        return _bodies(text, start, end)
    district = _DISTRICT.search(text, start, end)
    return [(start, district.start() if district and _OF_COURT.match(text, end) else end, kind)]


_DISTRICT: Final = re.compile(rf" (?:{pattern('names.district')})\Z")
_OF_COURT: Final = re.compile(rf" (?:{pattern('names.court')})\b")
"""`U.S. District` Judge: the district is the judge's."""


def _person(text: str, start: int, end: int) -> list[tuple[int, int, EntityType]]:
    """Return who is left without titles, and the body behind an `of`; nothing of an office."""
    if _is_office(text[start:end]) or _ends_as_title(text, start, end) or _opens_role(text, start, end):
        return []
    if opens_body(text[start:end].partition(" ")[0]):
        return [(start, end, EntityType.ORGANIZATION)]
    start = behind_titles(text, start, end)
    initials = _INITIALS.search(text, max(0, start - 5), start)
    start = initials.start() if initials else start
    office = _OF_OFFICE.match(text, start, end)
    if office:
        return [(office.end(), end, EntityType.PERSON if office["purpose"] else EntityType.PLACE)]
    whose = _OF.search(text, start, end)
    if not whose:
        return [(start, end, EntityType.PERSON)]
    kind = EntityType.PLACE if _names_land(text[whose.end() : end]) else EntityType.ORGANIZATION
    return [(start, whose.start("of"), EntityType.PERSON), (whose.end(), end, kind)]


def _bodies(text: str, start: int, end: int) -> list[tuple[int, int, EntityType]]:
    """Return the body, or the two that an `and` joins; nothing of an office."""
    if _opens_role(text, start, end) or _is_people_of_land(text[start:end]):
        return []
    two = _two_bodies(text, start, end)
    cuts = [(start, two[0]), (two[1], end)] if two else [(start, end)]
    return [(low, high, EntityType.ORGANIZATION) for low, high in cuts]


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
    parts = text[start:end].split()
    if len(parts) == 1 and parts[0].isupper() and not demonym(parts[0]):
        return False  # UMWA President Ada Holt heads the union
    return all(demonym(part) or part.isupper() or is_modifier(part) or heads_body(part) for part in parts)


def _is_people_of_land(name: str) -> bool:
    """Whether what was taken for a body is a country and a people in it, `U.S. Muslim` groups, or its oil."""
    land, _, people = name.partition(" ")
    return bool(people and country(land) and (group(people) or demonym(people) or is_index(people)))


def _ends_as_title(text: str, start: int, end: int) -> bool:
    """Whether what was taken for a person is a body and the office of whoever is named next: `NATO Secretary` Lee."""
    last = text[start:end].rpartition(" ")[2]
    return last != text[start:end] and is_title(last) and bool(_NAMED_NEXT.match(text, end))


def _two_bodies(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the first of two bodies ends and the second begins: the Harbour Union and Alder Watch."""
    joint = _AND.search(text, start, end)
    if not joint:
        return None
    first, second = text[start : joint.start()], text[joint.end() : end]
    headed = heads_body(first.rpartition(" ")[2]) and by_head(first) is EntityType.ORGANIZATION
    both = headed and by_head(second) is EntityType.ORGANIZATION
    listed = organization(first) and organization(second)
    return joint.span() if both or listed else None


_AND: Final = re.compile(rf" (?:{pattern('names.and')}) ")
_LEAGUES: Final = ("NBA", "NFL", "NHL", "MLB", "WNBA", "MMA")
_SLUG: Final = re.compile(rf"(?:{pattern('names.slugs', 'names.sports')}|{'|'.join(_LEAGUES)})-(?=[A-Z])")
"""What agencies put before a headline, to sort it by."""
_OF_THE: Final = rf"(?:{pattern('names.of')}) (?:(?:{pattern('names.determiners')}) )?"
_OF_OFFICE: Final = re.compile(rf"{_OF_THE}(?P<purpose>[A-Z][\w-]+ (?=[A-Z][\w'’-]+ [A-Z]))?(?=[A-Z])")
"""What follows an office: the land of an emir, `of Anka`; the end of a minister's, `of Defence Ada Holt`."""
_NUMBERED: Final = re.compile(rf"(?:{pattern('names.numbered')})(?: \d+[A-Z]?)?")
_INITIALS: Final = re.compile(r"(?<![\w'’.&-])(?:[A-Z] [A-Z] |[B-HJ-Z] )\Z")
"""Without stops, as India prints them: `A P Quell`."""
_OF: Final = re.compile(rf"(?<= )[A-Z][\w'’-]*(?P<of> {_OF_THE})(?=[A-Z])")
_NAMED_NEXT: Final = re.compile(r"\.? [A-Z]")
_MISREAD: Final = re.compile(r"[a-z]\d[a-z]|\b[a-z]+\d\b")
"""A figure within a word in small letters: `sa1d`, `n0`, out of a scanner."""
_NO_NAME: Final = re.compile(rf"\d+(?:{pattern('names.ordinals')})|[A-Z]{{1,3}}(?: [A-Z]{{1,3}}){{2,}}")
"""`88th`; `W L PCT GB`, over a table."""
_PLATFORM: Final = re.compile(rf"\s(?:{'|'.join(PLATFORMS)})\Z")
"""`the Bogwatch Telegram channel`: the platform is a name of its own."""
_NEXT: Final = re.compile(r" ([A-Z]\w+) (?=[A-Z])")
_OWNER: Final = re.compile(r"['’]s (?=[A-Z])")


def _names_land(name: str) -> bool:
    town = find(name)
    return bool(country(name) or region(name) or (town and town.population >= LARGE_PEOPLE))
