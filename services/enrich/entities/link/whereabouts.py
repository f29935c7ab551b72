"""What the words around a place's name say of it: where it lies, and whether it is a province or a town at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from services.enrich.entities.join.placed import Placed
from services.enrich.gazetteer.countries import country
from services.enrich.gazetteer.places import Place
from services.enrich.gazetteer.provinces import by_geonames, provinces
from services.enrich.gazetteer.regions import region
from services.enrich.languages.vocabulary import pattern

PROVINCE: Final = re.compile(rf"\s(?:{pattern('names.province')})\b", re.IGNORECASE)
_AND, _THE = pattern("names.and"), pattern("names.definite")
_COMPASS: Final = rf"(?:(?:(?:{_THE}) )?(?:{pattern('names.compass')}) )?"
_BEHIND: Final = re.compile(
    rf"(?:, (?:(?:{(_IN := pattern('names.in'))}) )?| \(| (?:{_IN}) ){_COMPASS}"
    rf"([A-Z][\w.'’-]{{0,30}}(?: (?:(?:{pattern('names.of')}|{_AND}|{_THE}) )?[A-Z][\w.'’-]{{0,30}}){{0,3}})"
)
_SEVERAL: Final = rf"(?:{pattern('names.provinces')})"
_NAME: Final = r"[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?"
_NAMES: Final = rf"(?:{_NAME}(?:, (?:(?:{_AND}) )?| (?:{_AND}) )){{1,5}}"
_SEVERAL_BEHIND: Final = re.compile(rf"(?:, (?:(?:{_AND}) )?| (?:{_AND}) )(?:{_NAMES})?{_NAME} {_SEVERAL}\b")
_SEVERAL_BEFORE: Final = re.compile(rf"\b{_SEVERAL} (?:(?:{pattern('names.provinces_like')}) )?(?:{_NAMES})?\Z")
_SEVERAL_CHARACTERS: Final = 80
"""Three or four names of provinces in a row."""
_ARTICLE: Final = re.compile(rf"\b(?i:{pattern('names.determiners', 'names.pointers')}) \Z")
_ARTICLE_CHARACTERS: Final = 7
"""The longest, the space behind it, and the letter that would make another word of it."""


@dataclass(frozen=True, slots=True)
class Within:
    """What is printed behind a town's name: the country or the province it lies in."""

    country: str
    province: str | None = None
    """GeoNames' code."""

    def holds(self, place: Place) -> bool:
        """Whether a town lies there."""
        return place.country == self.country and self.province in {None, place.division}


def within(text: str, end: int) -> tuple[Within, ...]:
    """Return where the town lies whose name ends at `end`: `Paris, Texas`, `Tripoli (Lebanon)`.

    Empty if the text does not say; several, the likeliest first, where the town has to tell: `Atlanta, Georgia`.
    """
    behind = _BEHIND.match(text, end)
    parts = behind[1].split(" ") if behind else []
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[:count])
        for form in (name, name.rstrip(".,")):
            if found := _within_part(form) or _within_country(form):
                return found
    return _within_province(text, behind) if behind else ()


def _within_part(name: str) -> tuple[Within, ...]:
    part = region(name)
    province = by_geonames(part.geonames) if part and part.geonames else None
    if province:
        return (Within(province.country, province.code),)
    return (Within(part.iso[:2]),) if part and part.iso else ()


def _within_country(name: str) -> tuple[Within, ...]:
    """Take a name for the country's, or for that of provinces of others: Georgia, Niger."""
    land = country(name)
    if land is None:
        return ()
    others = (Within(one.country, one.code) for one in provinces(name) if one.country != land.iso)
    return (Within(land.iso), *others)


def _within_province(text: str, behind: re.Match[str]) -> tuple[Within, ...]:
    """Take `Sudzha, Kursk province` for what it says, where only one country has a province of that name."""
    names = (behind[1], PROVINCE.sub("", behind[1]))
    if names[0] == names[1] and not PROVINCE.match(text, behind.end(1)):
        return ()
    found = next(filter(None, map(provinces, names)), ())
    return (Within(found[0].country, found[0].code),) if len(found) == 1 else ()


def means_province(text: str, one: Placed) -> bool:
    """Whether the word behind a name says that it is a province, also of several: `Lake and Stark counties`."""
    return bool(
        PROVINCE.match(text, one.end)
        or _SEVERAL_BEHIND.match(text, one.end)
        or _SEVERAL_BEFORE.search(text, max(0, one.start - _SEVERAL_CHARACTERS), one.start)
    )


def is_adjunct(text: str, placed: Sequence[Placed]) -> bool:
    """Whether a name never stands alone, as in `a Gallup poll`, `the Brady bill`: towns have no article."""
    return all(_ARTICLE.search(text, max(0, one.start - _ARTICLE_CHARACTERS), one.start) for one in placed)
