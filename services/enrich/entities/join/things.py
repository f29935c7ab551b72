"""Names that mean one thing, put together under its fullest name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from services.contracts.entity import EntityType
from services.contracts.metadata import Links
from services.enrich.entities.find.acronyms import LONGEST_NAME_CHARACTERS, expands, initials
from services.enrich.entities.find.heads import says_kind_only
from services.enrich.entities.find.spot import Spot
from services.enrich.entities.join.short_forms import short_forms
from services.enrich.entities.join.spellings import spelling
from services.enrich.gazetteer.places import find
from services.enrich.gazetteer.public_figures import person as somebody

_MANY_PEOPLE: Final = 300_000
"""Cities of so many people are known by several names; of smaller ones another name is another town's."""


@dataclass(slots=True)
class Thing:
    """One person, place, body ... with every form of its name that the article may use."""

    name: str
    type: EntityType
    links: Links = field(default_factory=Links)
    names: set[str] = field(default_factory=set)
    """Forms of its name that stand for it and nothing else."""


def things(spots: Iterable[Spot], types: Mapping[str, EntityType], pairs: Mapping[str, str]) -> list[Thing]:
    """Put the names together; `pairs` has the acronyms that the text itself explains, with their long forms."""
    made: dict[tuple[EntityType, str], Thing] = {}
    counts: Counter[str] = Counter()
    for one in spots:
        counts[one.name] += 1
        kind = types.get(one.name)
        if kind is None:
            continue
        known = one.known if one.known and one.known.type is kind else None
        key = (kind, known.name if known else _key(one.name, kind))
        thing = made.setdefault(key, Thing(one.name, kind, known.links if known else Links()))
        thing.names.add(one.name)
        if len(one.name) > len(thing.name) and not one.name.isupper():
            thing.name = one.name
        if known and kind is EntityType.PLACE:
            thing.name = known.name if known.name in thing.names else thing.name
    found = list(made.values())
    _join_acronyms(found, pairs)
    _join_companies(found)
    return _join_people(found, counts)


def _key(name: str, kind: EntityType) -> str:
    """Return what two spellings of one name have in common."""
    if kind is EntityType.PERSON:
        return _person_key(name)
    if kind is EntityType.PLACE:
        return _place_key(name)
    return " ".join(name.casefold().replace("’", "'").split())


def _person_key(name: str) -> str:
    listed = somebody(name)
    parts = (listed.name if listed else name).split()
    if len(parts) > 2:  # noqa: PLR2004 - first, middle and last
        parts = [parts[0], *(part for part in parts[1:-1] if not _initial(part)), parts[-1]]
    return spelling(" ".join(parts))


def _place_key(name: str) -> str:
    """Return the usual name of a large city for its other ones: `Kiev` is Kyiv."""
    city = find(name)
    return (city.name if city and city.population >= _MANY_PEOPLE else name).casefold()


def _initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _join_acronyms(found: list[Thing], pairs: Mapping[str, str]) -> None:
    by_name = {name: thing for thing in found for name in thing.names}
    tails = _by_tail(found, {whole for whole in pairs.values() if whole not in by_name})
    spelt: dict[tuple[EntityType, str], list[Thing]] = defaultdict(list)
    for thing in found:
        for letters in initials(thing.name):
            spelt[thing.type, letters].append(thing)
    gone: set[int] = set()
    for thing in found:
        if thing.type is EntityType.PLACE and thing.links != Links():
            continue  # S.D. is South Dakota beside San Diego, too
        for short in [name for name in thing.names if " " not in name]:
            alike = spelt.get((thing.type, _letters(short)), ()) if short.isupper() else ()
            meant = pairs.get(short, "")
            whole = (
                by_name.get(meant)
                or tails.get(meant)
                or next((other for other in alike if id(other) not in gone and expands(short, other.name)), None)
            )
            if whole and whole is not thing and id(thing) not in gone:
                whole.names |= thing.names
                gone.add(id(thing))
    found[:] = [thing for thing in found if id(thing) not in gone]


def _by_tail(found: Iterable[Thing], wanted: set[str]) -> dict[str, Thing]:
    """Return the things whose names end with what an acronym stands for: `UN` Food and Agriculture Organization."""
    tails: dict[str, Thing] = {}
    for thing in found if wanted else ():
        parts = thing.name[:LONGEST_NAME_CHARACTERS].split()
        for at in range(1, len(parts) - 1):
            if (tail := " ".join(parts[at:])) in wanted:
                tails.setdefault(tail, thing)
    return tails


def _letters(short: str) -> str:
    return "".join(filter(str.isalnum, short)).lower()


def _join_companies(found: list[Thing]) -> None:
    """Give `Corvane` to Corvane Holdings: what is left out only says what kind of body it is.

    The recogniser takes the short form for a person as often as for a company.
    """
    owners: dict[str, list[Thing]] = defaultdict(list)
    for thing in found:
        first, *rest = thing.name.split()
        if thing.type is EntityType.ORGANIZATION and rest and says_kind_only(rest):
            owners[first].append(thing)
    kept: list[Thing] = []
    for thing in found:
        whose = owners.get(thing.name, [])
        if len(whose) == 1 and thing.type in {EntityType.ORGANIZATION, EntityType.PERSON}:
            whose[0].names |= thing.names
        else:
            kept.append(thing)
    found[:] = kept


def _join_people(found: list[Thing], counts: Counter[str]) -> list[Thing]:
    """Give single names to the one person whose family name (or else first name) they are."""
    people = [thing for thing in found if thing.type is EntityType.PERSON and " " in thing.name]
    owners: dict[str, list[Thing]] = defaultdict(list)
    for person in people:
        for part in short_forms(person.name):
            owners[part].append(person)
    spelt: dict[str, list[Thing]] = defaultdict(list)
    for part, of in owners.items():
        spelt[spelling(part)] += of
    first: dict[str, list[Thing]] = defaultdict(list)
    for person in people:
        for word in person.name.split():
            first[word].append(person)
    kept: list[Thing] = []
    for thing in found:
        mine = thing.type is EntityType.PERSON and " " not in thing.name
        whose = (spelt.get(spelling(thing.name)) or first.get(thing.name) or []) if mine else []
        if not whose:
            kept.append(thing)
            continue
        # Of two people of one name, the article's main one is meant.
        max(whose, key=lambda person: sum(counts[name] for name in person.names)).names.add(thing.name)
    taken = {name for thing in kept for name in thing.names}
    for part, of in owners.items():
        if len(of) == 1 and part not in taken:
            of[0].names.add(part)
    return kept
