"""What one segment of a credit is by itself: an agency, a person, a house, a word that qualifies."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from services.contracts.caption import Qualifier
from services.enrich.gazetteer.agencies import MOST_AGENCY_WORDS, agency, may_name_agency
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.byline.role_words import ROLES
from services.enrich.printed.credit.houses import PLATFORM, is_office, is_titled
from services.enrich.printed.credit.qualifiers import without_qualifiers
from services.enrich.printed.credit.segments import Segment
from services.enrich.text.names import in_title_case, is_name


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


_PICTURES: Final = pattern("credit.pictures")
_COPYRIGHT: Final = pattern("credit.copyright")
_ROUND: Final = re.compile(
    rf"^(?:(?:{pattern('credit.kinds')})\s+)?(?:{_PICTURES})(?:\s+(?:{pattern('credit.by')})\s+|\s*:\s*|\s+)"
    rf"|^(?:{pattern('credit.before_names')})\s+|^(?:(?:{_COPYRIGHT})\s+|©\s*)?(?:19|20)\d\d\s+|^(?:{_COPYRIGHT})\s+"
    rf"|^(?:{pattern('credit.views')})\s+(?:{_PICTURES})\s+|^(?-i:(?:{pattern('credit.articles')})\s+(?=[^\W\d_a-z]))"
    rf"|\s+(?:{pattern('credit.behind_names')})$|^(?:{pattern('credit.pictures', 'credit.works', 'credit.alone')})$"
    r"|^[()\[\]\s]+|[()\[\]\s]+$",
    re.IGNORECASE,
)
"""What stands round a name in a credit and is none of it."""
_BEHIND: Final = re.compile(rf"\s+(?:{_PICTURES})$", re.IGNORECASE)
"""The word for a picture behind an agency or a name tells what it gave; in the names of other houses it stays."""
_TOOK: Final = re.compile(rf"\s*(?:{pattern('credit.took')})$")
_GAVE: Final = re.compile(rf"(?:{pattern('credit.gave')})$")
_REPORTER: Final = re.compile(pattern("credit.reporters"))
"""The agency's own reporter took it: `新华社记者 陈立群 摄`."""
_PHOTOGRAPHER: Final = re.compile(rf"(?:{pattern('credit.photographers', 'credit.staff')})$", re.IGNORECASE)
_NOBODY: Final = re.compile(rf"(?:@[\w.]+|{pattern('credit.nobody')})$", re.IGNORECASE)
_PRIVATE: Final = re.compile(pattern("credit.private"), re.IGNORECASE)
_ROLE: Final = re.compile(rf"(?:(?:{pattern('credit.articles')})\s+)?(?:{ROLES})$", re.IGNORECASE)
_RANK: Final = re.compile(
    rf"^(?:(?:{pattern('credit.ranks.steps')})\.?\s+)*(?:{pattern('credit.ranks.titles')})\.?\s+"
    rf"(?:(?:{pattern('credit.ranks.classes')})\s+)?",
    re.IGNORECASE,
)
_STRINGER: Final = re.compile(rf"(?-i:(?=[A-Z]))(?:{pattern('credit.stringers')})$", re.IGNORECASE)
_PLACE_BEHIND: Final = re.compile(rf"\s+(?:{pattern('credit.places')})\s+[^\W\d_].*$")
_SERIAL: Final = re.compile(r"\d{5,}[a-z]{0,3}|[A-Z]{1,4}-?\d{5,}")
"""The number of a picture at its house, which stands behind the names: `(10482735bk)`."""
_ENDS: Final = " .,:;-–—©"


def meaning(part: Segment) -> Meaning:
    """Return what a segment is, whatever stands beside it."""
    if _PHOTOGRAPHER.match(part.text):
        return Meaning(Kind.QUALIFIER, worded=part.text.casefold() not in words("credit.staff"))
    gave = _GAVE.search(part.text)
    if gave and (giver := part.text[: gave.start()]) and "（" not in giver:
        return Meaning(Kind.HOUSE, giver, qualifiers=(Qualifier.SUPPLIED,), worded=True)
    text, qualifiers = (part.text.strip(), ()) if agency(part.text) else without_qualifiers(part.text)
    text, worded = _without_words_round(_BEHIND.sub("", text) if qualifiers else text)
    took = _TOOK.search(text)
    if took and (taker := text[: took.start()].strip()):
        house, *reporter = _REPORTER.split(taker, maxsplit=1)
        if reporter and (short := agency(house)):
            return Meaning(Kind.BOTH, reporter[0].strip(), short, qualifiers, worded=True)
        return Meaning(Kind.PERSON, (reporter or [taker])[0].strip(), qualifiers=qualifiers, worded=True)
    kind, name, house = _kind(_RANK.sub("", text), quoted=part.quoted)
    if kind is Kind.QUALIFIER and _PRIVATE.fullmatch(part.text.strip()):
        kind, name = Kind.HOUSE, part.text.strip()
    return Meaning(kind, name, house, qualifiers, worded)


def _kind(text: str, *, quoted: bool) -> tuple[Kind, str, str]:
    """Return the kind, the person or house, and the agency."""
    if not text or _SERIAL.fullmatch(text) or _NOBODY.match(text):
        return (Kind.NOBODY if _NOBODY.match(text) else Kind.QUALIFIER), "", ""
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
    parts = _PLACE_BEHIND.sub("", text).split()
    if is_name(" ".join(parts)):
        return Kind.PERSON, in_title_case(" ".join(parts)), ""
    housed = any(map(may_name_agency, (*parts[:1], *parts[-1:])))
    for cut in range(1, min(len(parts), MOST_AGENCY_WORDS + 1)) if housed else ():
        for house, name in ((parts[:cut], parts[cut:]), (parts[-cut:], parts[:-cut])):
            short = agency(" ".join(house))
            if short and is_name(" ".join(name)):
                return Kind.BOTH, in_title_case(" ".join(name)), short
    return None


def _house(text: str) -> tuple[Kind, str, str]:
    known = PLATFORM.fullmatch(text) or is_titled(text) or is_office(text)
    return (Kind.HOUSE if known else Kind.UNREAD), text, ""


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
