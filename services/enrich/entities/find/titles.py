"""Words for what somebody is: offices, ranks, trades."""

from services.enrich.entities.find.word_sets import words


def is_title(word: str) -> bool:
    """Whether a word names an office, a rank or a trade, in the singular."""
    bare = word.lower().removesuffix("-elect").removesuffix("-designate")
    nouns = words("titles")
    return word in words("abbreviated titles") or bare in nouns or bare.rpartition("-")[2] in nouns


def is_modifier(word: str) -> bool:
    """Whether a word may stand before a title and belongs to it: deputy, foreign, former."""
    return word.lower() in words("modifiers") or is_title(word)
