"""What qualifies a credit: how the picture came to be used, `Handout`, `File photo`, `Symbolbild`."""

from typing import Final

from services.contracts.caption import Qualifier
from services.enrich.languages.vocabulary import patterns
from services.enrich.text.sieve import Sieve

QUALIFIERS: Final = {Qualifier(name): words for name, words in patterns("credit.qualifiers").items()}
"""What each qualifier is printed as, as patterns."""
_WHOLE_WORDS: Final = {kind: Sieve(rf"(?<!\w)(?:{words})(?!\w)") for kind, words in QUALIFIERS.items()}
_ANY: Final = Sieve("|".join(QUALIFIERS.values()))


def qualifiers(text: str) -> list[Qualifier]:
    """Return what a text says about how the picture came to be used."""
    return [kind for kind, words in _WHOLE_WORDS.items() if words.search(text)]


def without_qualifiers(text: str) -> tuple[str, tuple[Qualifier, ...]]:
    """Return a text without the words that qualify it, and what they said."""
    if not _ANY.passes(text):
        return text.strip(), ()
    found: list[Qualifier] = []
    for kind, words in _WHOLE_WORDS.items():
        rest = words.sub(" ", text)
        if rest != text:
            found.append(kind)
            text = rest
    return text.strip(), tuple(found)
