"""Who is who in a credit: photographer, agency, distributor, outlet; and what qualifies it.

    credit   = segment *( joint segment ) [ rights ]
    joint    = "/" | "|" | "," | "via" | "for" | "and" | ...
    segment  = agency | person | agency person | house | handle | qualifiers

What a segment is depends on its words; the role it plays depends on the joint before it and on its neighbours.
"""

import re
from typing import Final

from services.contracts.caption import Qualifier
from services.enrich.gazetteer.picture_sites import stock_houses
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.credit.assigned import Reading
from services.enrich.printed.credit.houses import PLATFORM, is_titled
from services.enrich.printed.credit.qualifiers import qualifiers
from services.enrich.printed.credit.segment_meaning import Kind, Meaning, meaning
from services.enrich.printed.credit.segments import Joint, Segment, segments
from services.enrich.text.names import is_mononym
from services.enrich.text.sieve import Sieve

_RIGHTS: Final = Sieve(rf"\(?(?:{pattern('credit.rights')})")
_VIA: Final = re.compile(rf"[\s,]*(?:{pattern('credit.joints.via')})\s", re.IGNORECASE)
_RESERVED: Final = re.compile(rf"(?:©|\(c\)|{pattern('credit.copyright')})[\s©]*(?:19|20)\d\d\b", re.IGNORECASE)


def read_credit(printed: str, key: str = "", *, told: bool = False) -> Reading:
    """Read a credit without its brackets; the keyword it follows may qualify it, as `File photo:` does.

    `told`: the page says that it is one, so what nothing else explains is the name of a house.
    """
    reading = Reading(told=told)
    if key:
        reading.qualifiers.extend(qualifiers(key))
    names, reading.rights = _without_rights(printed)
    parts = segments(names)
    meanings = [meaning(part) for part in parts]
    for place, (part, meant) in enumerate(zip(parts, meanings, strict=True)):
        _take(part, meant, reading, meanings[place + 1 :], parts[place + 1 : place + 2])
    if reading.rights is None and not reading.is_empty and _RESERVED.match(key):
        reading.rights = f"{key.strip()} {printed.strip()}"
    return reading


def says_rights(printed: str) -> bool:
    """Whether a stretch has a note on rights in it."""
    return _RIGHTS.search(printed) is not None


def _without_rights(printed: str) -> tuple[str, str | None]:
    found = _RIGHTS.search(printed)
    if not found:
        return printed, None
    behind = printed[found.end() :]
    if _VIA.match(behind):  # `Ada Holt, CC BY-SA 4.0, via Wikimedia Commons`
        return printed[: found.start()].rstrip(" ,") + " " + behind.lstrip(" ,"), found[0].strip(" ()[]")
    return printed[: found.start()], printed[found.start() :].strip(" ()[]")


def _take(
    part: Segment, meant: Meaning, reading: Reading, following: list[Meaning], beside: tuple[Segment, ...]
) -> None:
    reading.qualifiers.extend(meant.qualifiers)
    reading.loose = reading.loose or part.joint is Joint.COLON
    reading.worded = reading.worded or meant.worded
    match meant.kind:
        case Kind.QUALIFIER:
            pass
        case Kind.NOBODY:
            reading.anonymous = True
        case Kind.AGENCY | Kind.BOTH:
            reading.add_agency(meant.agency, part.joint)
            reading.photographers.extend([meant.name] if meant.name else [])
        case Kind.PERSON if part.joint in {Joint.FOR, Joint.VIA} or _is_house_behind_name(
            part.joint, reading, following
        ):
            reading.add_house(meant.name, part.joint)
        case Kind.PERSON:
            reading.photographers.append(meant.name)
        case Kind.HOUSE | Kind.UNREAD if _is_somebody(part, meant, reading, following, beside):
            reading.photographers.append(meant.name)
            reading.loose = True
        case Kind.HOUSE | Kind.UNREAD if Qualifier.SCREENSHOT in reading.qualifiers and not is_titled(meant.name):
            _take_screen(meant, reading)
        case Kind.HOUSE:
            reading.add_house(meant.name, part.joint)
        case Kind.UNREAD:
            reading.add_unread(meant.name, part.joint)


def _is_house_behind_name(joint: Joint, reading: Reading, following: list[Meaning]) -> bool:
    """Whether what looks like a name is a house: a slash joins a photographer and a house, not two photographers."""
    alone = not (reading.agencies or reading.outlet or reading.distributor)
    return joint is Joint.SLASH and not following and alone and len(reading.photographers) == 1


def _is_somebody(
    part: Segment, meant: Meaning, reading: Reading, following: list[Meaning], beside: tuple[Segment, ...]
) -> bool:
    """Whether a single word that could be a house, or anything, is a person here."""
    if meant.kind is Kind.UNREAD:
        return _is_account(meant, following)
    return _may_be_nickname(meant, reading, following, beside) or _is_surname(part, meant, reading)


def _may_be_nickname(meant: Meaning, reading: Reading, following: list[Meaning], beside: tuple[Segment, ...]) -> bool:
    """Whether a single word may be a photographer: it stands first, before a house, not before a name or a handle."""
    if not reading.is_empty or not following or meant.qualifiers:
        return False
    person = beside[0].joint is Joint.SLASH and following[0].kind in {Kind.PERSON, Kind.NOBODY}
    return not person and _is_single(meant.name)


def _is_account(meant: Meaning, following: list[Meaning]) -> bool:
    """Whether a single small word is somebody's account at the stock house behind it: `goldfinch – stock.adobe.com`."""
    return meant.name.isalnum() and bool(following) and following[0].agency in stock_houses()


def _is_surname(part: Segment, meant: Meaning, reading: Reading) -> bool:
    """Whether a single word behind a broadcaster's call sign is who took it there: `WDR / Biernat`."""
    house = reading.outlet or ""
    alone = part.joint is Joint.SLASH and not (reading.agencies or reading.photographers)
    return alone and house.isupper() and house.isalpha() and meant.name.istitle() and _is_single(meant.name)


def _is_single(text: str) -> bool:
    return is_mononym(text) and not text.isupper() and not PLATFORM.fullmatch(text)


def _take_screen(meant: Meaning, reading: Reading) -> None:
    """Keep of a screenshot's description only the platform that it was taken from."""
    platform = PLATFORM.search(meant.name)
    reading.outlet, reading.anonymous = platform[0] if platform else reading.outlet, True
