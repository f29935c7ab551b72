"""Words for what somebody is: offices, ranks, trades."""

from typing import Final

from services.enrich.languages.vocabulary import words

_TITLES: Final = words("names.titles")
_ADDRESSES: Final = words("names.addresses")
_MODIFIERS: Final = words("names.modifiers")
_ENDINGS: Final = tuple(words("names.title_endings"))


def is_title(word: str) -> bool:
    """Whether a word names an office, a rank or a trade, in the singular."""
    bare = word.lower()
    if bare.endswith(_ENDINGS):
        bare = bare.rpartition("-")[0]
    return word in _ADDRESSES or bare in _TITLES or bare.rpartition("-")[2] in _TITLES


def is_modifier(word: str) -> bool:
    """Whether a word may stand before a title and belongs to it: deputy, foreign, former."""
    return word.lower() in _MODIFIERS or is_title(word)


def is_address(word: str) -> bool:
    """Whether a word stands only before a name, with a stop or without: `Dr.`, `Mrs`."""
    return word in _ADDRESSES
