"""What one segment of a credit is by itself: an agency, a person, a house, a word that qualifies."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from services.contracts.caption import Qualifier
from services.enrich.gazetteer.agencies import agency, may_name_agency
from services.enrich.printed.byline.byline_words import ROLES
from services.enrich.printed.credit.credit_words import (
    BEHIND,
    GAVE,
    NOBODY,
    PHOTOGRAPHERS,
    PRIVATE,
    QUALIFIERS,
    RANKS,
    ROUND,
    TOOK,
)
from services.enrich.printed.credit.houses import PLATFORM, is_office, is_titled
from services.enrich.printed.credit.segments import Segment
from services.enrich.text.names import in_title_case, is_name
from services.enrich.text.sieve import Sieve


class Kind(StrEnum):
    """What a segment is."""

    AGENCY = "agency"
    PERSON = "person"
    BOTH = "both"
    """`Reuters Jane Doe`: nothing stands between."""
    HOUSE = "house"
    """A ministry, a publication, a platform."""
    NOBODY = "nobody"
    """A source that is not named: a handle, the net at large."""
    QUALIFIER = "qualifier"
    """Nothing but words that qualify the credit."""
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A segment's kind, who is named in it, and what it says besides."""

    kind: Kind
    name: str = ""
    """The person, or the house."""
    agency: str = ""
    qualifiers: tuple[Qualifier, ...] = ()
    worded: bool = False
    """Whether it has a word for a picture or for taking one."""


_QUALIFIER: Final = {kind: Sieve(rf"(?<!\w)(?:{words})(?!\w)") for kind, words in QUALIFIERS.items()}
_ANY_QUALIFIER: Final = Sieve("|".join(QUALIFIERS.values()))
_ROUND: Final = re.compile(ROUND, re.IGNORECASE)
_TOOK: Final = re.compile(TOOK)
_GAVE: Final = re.compile(GAVE)
_PHOTOGRAPHER: Final = re.compile(rf"(?:{PHOTOGRAPHERS})$", re.IGNORECASE)
_NOBODY: Final = re.compile(rf"(?:{NOBODY})$", re.IGNORECASE)
_PRIVATE: Final = re.compile(PRIVATE, re.IGNORECASE)
_ROLE: Final = re.compile(rf"(?:the\s+)?(?:{ROLES})$", re.IGNORECASE)
_RANK: Final = re.compile(RANKS, re.IGNORECASE)
_STRINGER: Final = re.compile(r"(?:STR|STRINGER|Stringer)$")
"""What agencies print in the place of a freelance photographer's name."""
_PLACE_BEHIND: Final = re.compile(r"\s+(?:in|at)\s+[^\W\d_].*$")
_BEHIND: Final = re.compile(BEHIND, re.IGNORECASE)
_ENDS: Final = " .,:;-–—©"
_MOST_AGENCY_WORDS: Final = 4


def meaning(part: Segment) -> Meaning:
    """Return what a segment is, whatever stands beside it."""
    if _PHOTOGRAPHER.match(part.text):
        return Meaning(Kind.QUALIFIER, worded=part.text.casefold() != "staff")
    gave = _GAVE.search(part.text)
    if gave and (giver := part.text[: gave.start()]) and "（" not in giver:
        return Meaning(Kind.HOUSE, giver, qualifiers=(Qualifier.SUPPLIED,), worded=True)
    text, qualifiers = _without_qualifiers(part.text)
    text, worded = _without_words_round(text)
    took = _TOOK.search(text)
    if took and (taker := text[: took.start()].strip()):
        house, reporter, name = taker.rpartition("记者")  # `新华社记者 陈立群 摄`: the agency's reporter took it
        if reporter and (short := agency(house)):
            return Meaning(Kind.BOTH, name.strip(), short, qualifiers, worded=True)
        return Meaning(Kind.PERSON, name.strip() if reporter else taker, qualifiers=qualifiers, worded=True)
    kind, name, house = _kind(_RANK.sub("", text), quoted=part.quoted)
    if kind is Kind.QUALIFIER and _PRIVATE.fullmatch(part.text.strip()):
        kind, name = Kind.HOUSE, part.text.strip()
    return Meaning(kind, name, house, qualifiers, worded)


def _kind(text: str, *, quoted: bool) -> tuple[Kind, str, str]:
    """Return the kind, the person or house, and the agency."""
    if not text or _NOBODY.match(text):
        return (Kind.NOBODY if text else Kind.QUALIFIER), "", ""
    if short := agency(text):
        return Kind.AGENCY, "", short
    if quoted:
        return Kind.HOUSE, text, ""
    if _ROLE.match(text):
        return Kind.UNREAD, "", ""
    if _STRINGER.match(text) or is_name(text):
        return Kind.PERSON, in_title_case(text) if is_name(text) else text, ""
    return _mixed(text) or _house(text)


def _mixed(text: str) -> tuple[Kind, str, str] | None:
    """Read `Reuters Jane Doe`, `Jane Doe AP`, `Jane Doe in Alder`: a name with something beside it."""
    words = _PLACE_BEHIND.sub("", text).split()
    if is_name(" ".join(words)):
        return Kind.PERSON, in_title_case(" ".join(words)), ""
    housed = any(map(may_name_agency, (*words[:1], *words[-1:])))
    for cut in range(1, min(len(words), _MOST_AGENCY_WORDS)) if housed else ():
        for house, name in ((words[:cut], words[cut:]), (words[-cut:], words[:-cut])):
            short = agency(" ".join(house))
            if short and is_name(" ".join(name)):
                return Kind.BOTH, in_title_case(" ".join(name)), short
    return None


def _house(text: str) -> tuple[Kind, str, str]:
    known = PLATFORM.fullmatch(text) or is_titled(text) or is_office(text)
    return (Kind.HOUSE if known else Kind.UNREAD), text, ""


def _without_qualifiers(text: str) -> tuple[str, tuple[Qualifier, ...]]:
    if agency(text) or not _ANY_QUALIFIER.passes(text):
        return text.strip(), ()
    found: list[Qualifier] = []
    for kind, pattern in _QUALIFIER.items():
        rest = pattern.sub(" ", text)
        if rest != text:
            found.append(kind)
            text = rest
    return text.strip(), tuple(found)


def _without_words_round(text: str) -> tuple[str, bool]:
    """Take off what stands round a name, `photo by`, `the`, a year, one after the other; an agency stays whole."""
    worded, previous = False, None
    while previous != text and not agency(text):
        previous, text = text, _ROUND.sub("", text.strip(_ENDS))
        worded = worded or previous.strip(_ENDS) != text
    bare = _BEHIND.sub("", text)
    if bare != text and (agency(bare) or is_name(bare)):
        return bare, True
    return " ".join(text.split()), worded
