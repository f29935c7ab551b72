"""Which part of a person's name stands for the whole of it."""

from typing import Final

from services.enrich.gazetteer.family_names import may_stand_first, stands_first
from services.enrich.languages.vocabulary import words

_NUMERALS: Final = frozenset({"II", "III", "IV"})
_SUFFIXES: Final = frozenset(form for word in words("names.suffixes") for form in (word, f"{word}.")) | _NUMERALS
_PARTICLES: Final = frozenset(form for word in words("names.particles") for form in (word, word.capitalize()))
_ARTICLES: Final = words("names.name_articles")


def short_forms(name: str) -> tuple[str, ...]:
    """Return the parts of a name of two words or more that later mentions use, the likeliest first.

    Ursula von der Leyen: `von der Leyen`, `Leyen`. Kim Jong Un: `Kim`. Bashar al-Assad: `al-Assad`, `Assad`.
    """
    parts = name.split()
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts = parts[:-1]
    if len(parts) == 1:
        return ()
    if _opens_with_family(parts):
        return (parts[0],)
    last = len(parts) - 1
    opening = last
    while opening > 1 and parts[opening - 1] in _PARTICLES:
        opening -= 1
    forms = [" ".join(parts[opening:]), parts[last]]
    article, _, rest = parts[last].partition("-")
    if article.lower() in _ARTICLES and rest:
        forms.append(rest)
    return tuple(dict.fromkeys(forms))


def _opens_with_family(parts: list[str]) -> bool:
    """Whether the family name stands first: of two words, some may as well be given names: Lee Smith, Kim Clarke."""
    if stands_first(parts[0]):
        return True
    return may_stand_first(parts[0]) and (len(parts) > 2 or "-" in parts[1])  # noqa: PLR2004 - a name of three words
