"""Words that say what a name is: the Institute of an institute's name, the Bridge of a bridge's."""

from typing import Final

from services.contracts.entity import EntityType
from services.enrich.entities.find.word_sets import words

_LINKS: Final = frozenset({"of", "for", "on", "against", "to"})
_KINDS: Final = (
    (EntityType.ORGANIZATION, "organization heads"),
    (EntityType.FACILITY, "facility heads"),
    (EntityType.PLACE, "place heads"),
    (EntityType.EVENT, "event heads"),
    (EntityType.LAW, "law heads"),
)


def by_head(name: str) -> EntityType | None:
    """Say what a name of two words or more is by the word that heads it.

    The head is the last word (Ternopil State University), or the one before the first `of`, `for`, `on`, `against`
    or `to` (National Center for Open Data); in some languages the first one (Banque du Pont).
    """
    parts = name.split()
    if len(parts) < 2:  # noqa: PLR2004 - a head needs something to head
        return None
    link = next((at for at, part in enumerate(parts) if at and part in _LINKS), len(parts))
    for head in (parts[link - 1], parts[-1]):
        for kind, name_of_set in _KINDS:
            if head in words(name_of_set) and not (link == 1 and head in words("never leading")):
                return kind
    return EntityType.ORGANIZATION if parts[0] in words("leading heads") else None
