"""The names in one stretch of a byline: split from one another, and from what the people are and where."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.gazetteer.agencies import agency, may_name_agency
from services.enrich.gazetteer.places import LARGE_PEOPLE, called
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.byline.byline_lead import BY
from services.enrich.printed.byline.caseless_names import caseless_names, is_caseless
from services.enrich.printed.byline.role_words import AND, ROLES
from services.enrich.text.names import LEAST_PARTS_OF_A_NAME, is_name
from services.enrich.text.sieve import Sieve

_SIGNS: Final = " .,:;|*=-–—>→»›/"
_AND = re.compile(AND)
_ARTICLE: Final = pattern("byline.before_roles")
_ROLE = Sieve(rf"(?:^|[\s,(])(?:(?:{_ARTICLE})\s+)?(?:{ROLES})(?!\w).*$")
_ROLE_BEFORE = Sieve(rf"^(?:{ROLES})\s+(?=\S+\s)")
_HOUSE = re.compile(rf"(?i:{_ARTICLE})\s+[^\W\d_a-z]")
_PLACE = re.compile(
    rf"\s+(?:(?i:{pattern('byline.at')})|(?P<small>{pattern('byline.at_in_small_letters')}))"
    rf"\s+(?:(?:{_ARTICLE})\s+)?(?P<place>[^\W\d_a-z\u0430-\u044f\u0456\u0457].*)$"
)
_PARTICLES: Final = words("text.particles")
_SMALL = re.compile(r"\S+\s+([a-z]+)(?![\w.’'ʼ-])")
_LED = re.compile(rf"(?i:{BY}|{pattern('byline.of')})\s+(?=[^\W\d_a-zà-öø-ÿ]\S*\s+\S)")
"""A second lead behind a house, `Alder Times von Ada Holt`; before one name alone it is a particle."""
_SHORT = re.compile(r"(?:^|\s)(?:[JS]r|[^\W\d_])$")
"""What keeps its full stop at the end of a name: `Jr.`, an initial."""


def names_in(stretch: str, *, told: bool) -> Iterator[str]:
    """Yield the names as printed; `told` says that a lead or a label has shown that there are some."""
    at, comma = 0, False
    for joint in (*_AND.finditer(stretch), None):
        piece = stretch[at : joint.start() if joint else len(stretch)]
        if is_caseless(piece):
            yield from caseless_names(piece, told=told)
        elif name := _name(piece, behind_comma=comma):
            yield name
        if joint:
            at, comma = joint.end(), joint[0].strip() == ","


def pieces(stretch: str) -> list[str]:
    """Return what stands between the words and signs that join names."""
    return _AND.split(stretch)


def without_role(text: str) -> str:
    """Return a piece of a byline without what the person in it is."""
    return _ROLE.sub(" ", text)


def _name(piece: str, *, behind_comma: bool) -> str | None:
    """Return the name in a piece of a byline: its role, place and house cut off."""
    text = _stripped(piece)
    if not _may_open_name(text) or (behind_comma and (_HOUSE.match(text) or _is_town(text))):
        return None
    if role := _ROLE.search(text):
        if behind_comma:
            return None
        text = _without_town(text[: role.start()].strip(" ,.")) or text
    text = _without_house(_without_place(_without_lead(text)))
    return text if is_name(text) and not agency(text) else None


def _stripped(piece: str) -> str:
    text = piece.strip(_SIGNS)
    return f"{text}." if _SHORT.search(text) and piece.rstrip().endswith(f"{text}.") else text


def _may_open_name(text: str) -> bool:
    """Whether a text has two words, and a name may have the second one: most lines that are asked about are none."""
    small = _SMALL.match(text)
    if small:
        return small[1] in _PARTICLES or _ROLE_BEFORE.match(text) is not None
    return len(text.split(None, 1)) > 1


def _without_lead(text: str) -> str:
    """Cut off what the person is, or a second lead, where a whole name follows."""
    for opening in (_ROLE_BEFORE, _LED):
        led = opening.match(text)
        if led and is_name(text[led.end() :]):
            return text[led.end() :]
    return text


def _without_place(text: str) -> str:
    """Cut off where somebody writes from, or for whom; a word that may be part of a name needs a town behind it."""
    placed = _PLACE.search(text)
    if not placed or not is_name(text[: placed.start()]):
        return text
    if placed["small"] in _PARTICLES and not called(placed["place"]):
        return text
    return text[: placed.start()]


def _without_town(text: str) -> str:
    """Cut off a town between a name and a role: `Ada Holt Lisbon correspondent`."""
    parts = text.split()
    town = len(parts) > LEAST_PARTS_OF_A_NAME and _is_town(parts[-1])
    return " ".join(parts[:-1]) if town else text


def _is_town(text: str) -> bool:
    return any(place.population >= LARGE_PEOPLE for place in called(text))


def _without_house(text: str) -> str:
    """Cut off the agency that some bylines print behind the name with nothing between."""
    parts = text.split()
    reach = range(2, len(parts)) if any(map(may_name_agency, parts[-1:])) else ()
    cuts = (cut for cut in reach if agency(" ".join(parts[cut:])))
    return " ".join(parts[: next(cuts, len(parts))])
