"""Words that say what a name is: the Institute of an institute's name, the Bridge of a bridge's."""

from typing import Final

from services.contracts.entity import EntityType
from services.enrich.languages.vocabulary import words


def _printed(section: str) -> frozenset[str]:
    """Return heads as they are printed: those in small letters, `plc`, also in capitals."""
    heads = words(section)
    return heads | {head.upper() for head in heads if head.islower()}


_BODIES: Final = _printed("names.heads.body")
_KINDS: Final = (
    (EntityType.ORGANIZATION, _BODIES),
    (EntityType.FACILITY, _printed("names.heads.facility")),
    (EntityType.PLACE, _printed("names.heads.place")),
    (EntityType.EVENT, _printed("names.heads.event")),
    (EntityType.LAW, _printed("names.heads.law")),
)
_LEGAL: Final = _BODIES - words("names.papers")
_OPENING: Final = words("names.opening_heads")
_NEVER_OPENING: Final = words("names.never_opening")
_PURPOSES: Final = words("names.purposes")


def by_head(name: str) -> EntityType | None:
    """Say what a name of two words or more is by the word that heads it.

    The head is the last word (Ternopil State University), or the one before the first `of`, `for`, `on`, `against`
    or `to` (National Center for Open Data); in some languages the first one (Banque du Pont).
    """
    parts = name.split()
    if len(parts) < 2:  # noqa: PLR2004 - a head needs something to head
        return None
    link = next((at for at, part in enumerate(parts) if at and part in _PURPOSES), len(parts))
    for head in (parts[link - 1], parts[-1]):
        for kind, heads in _KINDS:
            if head in heads and not (link == 1 and head in _NEVER_OPENING):
                return kind
    return EntityType.ORGANIZATION if parts[0] in _OPENING else None


def heads_body(word: str) -> bool:
    """Whether bodies are headed by a word: `Police`, `Ltd`."""
    return word in _BODIES


def opens_body(word: str) -> bool:
    """Whether bodies are headed by a word that their names open with: `Banque`."""
    return word in _OPENING


def says_kind_only(parts: list[str]) -> bool:
    """Whether some words say no more than what kind of body one is: Corvane `Holdings Ltd` goes by its first word."""
    return _LEGAL.issuperset(parts)
