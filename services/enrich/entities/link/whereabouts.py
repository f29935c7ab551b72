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
    words = behind[1].split(" ") if behind else []
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
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


PROVINCE: Final = re.compile(
    r"\s(?:provinces?|regions?|oblasts?|districts?|county|counties|prefectures?|governorates?|raions?|krai|voivodeship|"
    r"canton)\b",
    re.IGNORECASE,
)
_COMPASS: Final = (
    r"(?:(?:the )?(?:(?:north|south|east|west)(?:ern|-?east(?:ern)?|-?west(?:ern)?)?|central|upstate|rural|coastal|"
    r"neighbou?ring) )?"
)
_BEHIND: Final = re.compile(
    rf"(?:, (?:in )?| \(| in ){_COMPASS}"
    r"([A-Z][\w.'’-]{0,30}(?: (?:of |and |the )?[A-Z][\w.'’-]{0,30}){0,3})"
)


def means_province(text: str, one: Placed) -> bool:
    """Whether the word behind a name says that it is a province, also of several: `Lake and Stark counties`."""
    return bool(
        PROVINCE.match(text, one.end)
        or _SEVERAL_BEHIND.match(text, one.end)
        or _SEVERAL_BEFORE.search(text, max(0, one.start - _WINDOW), one.start)
    )


_WINDOW: Final = 80
_SEVERAL: Final = "(?:counties|provinces|regions|oblasts|districts|governorates|prefectures|parishes)"
_NAMES: Final = r"(?:[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?(?:, (?:and )?| and )){1,5}"
_SEVERAL_BEHIND: Final = re.compile(
    rf"(?:, (?:and )?| and )(?:{_NAMES})?[A-Z][\w'’-]{{1,20}}(?: [A-Z][\w'’-]{{1,20}})? {_SEVERAL}\b"
)
_SEVERAL_BEFORE: Final = re.compile(rf"\b{_SEVERAL} (?:of |like |such as )?(?:{_NAMES})?\Z")


def is_adjunct(text: str, placed: Sequence[Placed]) -> bool:
    """Whether a name never stands alone, as in `a Gallup poll`, `the Brady bill`: towns have no article."""
    return all(_ARTICLE.search(text, max(0, one.start - _ARTICLES), one.start) for one in placed)


_ARTICLES: Final = 7
_ARTICLE: Final = re.compile(r"\b(?:[Aa]n?|[Tt]h[eo]|[Tt]h(?:is|at|ose)|[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]heir|[Mm]y) \Z")
