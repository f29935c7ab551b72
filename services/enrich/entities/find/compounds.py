"""Names within hyphenated words: `US-based`, `US-Russia`, `London-listed`."""

import re
from typing import Final

from services.contracts.entity import EntityType
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.known import known
from services.enrich.languages.vocabulary import pattern

_PARTICIPLE: Final = re.compile(rf"-(?:{pattern('names.compound_ends')})\Z")


def compound(text: str, start: int, end: int, kind: EntityType) -> tuple[tuple[int, int, EntityType], ...]:
    """Return the names that a hyphen joins to a participle or to each other in `text[start:end]`, none for others.

    Two are told apart where one of them is a country and a table knows the other: `China-EU`, not `Alder-Holt`.
    """
    name = text[start:end]
    if "-" not in name or known(name):
        return ()
    if participle := _PARTICIPLE.search(name):
        front = name[: participle.start()]
        return ((start, start + len(front), EntityType.PLACE if country(front) else kind),)
    front, _, back = name.partition("-")
    sides = (known(front), known(back))
    if not all(sides) or not (country(front) or country(back)):
        return ()
    joint = start + len(front)
    first, second = (one.type for one in sides if one)
    return ((start, joint, first), (joint + 1, end, second))
