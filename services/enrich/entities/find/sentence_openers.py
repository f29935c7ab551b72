"""Words whose capital makes no name of them: they open a sentence, or are days, months and sports."""

from typing import Final

from services.enrich.languages.vocabulary import words

_OPENERS: Final = words("names.openers") | words("names.sports")


def is_opener(word: str) -> bool:
    """Whether a word, as it is printed with a capital, is never a name by itself."""
    return word in _OPENERS
