"""Who is who in a credit: photographer, agency, distributor, outlet; and what qualifies it."""

import re
from dataclasses import dataclass, field

from services.contracts.caption import Credit, Qualifier
from services.enrich.printed.credit_houses import PLATFORM, is_office, is_titled
from services.enrich.printed.credit_parts import Joint, Segment, segments
from services.enrich.printed.names import in_title_case, is_mononym, is_name
from services.enrich.words.agencies import agency
from services.enrich.words.byline import ROLES
from services.enrich.words.credit import QUALIFIERS, RIGHTS

_QUALIFIER = {kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for kind, words in QUALIFIERS.items()}
_PHOTO_WORDS = re.compile(
    r"^(?:photos?|image|picture|foto|bild|фото)\s+(?:by\s+)?|^(?:by|from|von|par|por)\s+|^(?:copyright\s+|©\s*)?(?:19|20)\d\d\s+"
    r"|^(?:satellite|aerial|drone)\s+(?:images?|photos?|pictures?)\s+|^(?-i:the\s+(?=[^\W\d_a-z]))|^(?-i:an?\s+(?=[^\W\d_a-z]))"
    r"|\s+(?:photos?|image|picture|foto|photographer|nuotr|撮影)$|^(?:photos?|images?|pictures?|foto|bild|graphic)$|^[()\[\]\s]+|[()\[\]\s]+$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(rf"\(?(?:{RIGHTS})", re.IGNORECASE)
_ROLE = re.compile(rf"(?:the\s+)?(?:{ROLES})$", re.IGNORECASE)
_RANK = re.compile(
    r"^(?:(?:staff|tech|master|senior|chief|gunnery|lance|first|second|1st|2nd|3rd|petty|airman|mass communication"
    r"|lt)\.?\s+)*"
    r"(?:sgt|sergeant|spc|pfc|cpl|corporal|capt|captain|lt|lieutenant|maj|major|col|colonel|cmdr|ens|pvt|officer"
    r"|specialist|airman|seaman|class)\.?\s+(?:(?:first|second|third|1st|2nd|3rd)\s+class\s+)?",
    re.IGNORECASE,
)
"""Ranks that armed forces print before their photographers."""
_ANONYMOUS = re.compile(
    r"(?:@[\w.]+|anonymous|ugc|social media|social networks?|the internet|internet|open sources?|open-source)$",
    re.IGNORECASE,
)
"""Sources that name nobody: a handle, the net at large."""
_STRINGER = re.compile(r"(?:STR|STRINGER|Stringer)$")
"""What agencies print in the place of a freelance photographer's name."""
_PLACE_BEHIND = re.compile(r"\s+(?:in|at)\s+[^\W\d_].*$")


@dataclass(slots=True)
class Reading:
    """What has been made of a credit so far."""

    photographers: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    distributor: str | None = None
    outlet: str | None = None
    qualifiers: list[Qualifier] = field(default_factory=list)
    rights: str | None = None
    anonymous: bool = False
    """Whether a segment is a source that names nobody: it is a credit, with nothing to tell."""
    unread: int = 0
    """Segments that were not understood; they stay in the text and are not guessed at."""
    segments: int = 0

    @property
    def is_sure(self) -> bool:
        """Whether the words alone show a credit: an agency, a qualifier, or a name and a house side by side."""
        houses = self.agencies or self.distributor or (self.photographers and self.outlet)
        return bool(houses or self.qualifiers)

    @property
    def is_anything(self) -> bool:
        """Whether at least something was understood, and nothing was not."""
        return bool(self.is_sure or self.photographers or self.outlet) and not self.unread

    def credit(self, text: str, start: int) -> Credit:
        """Return the contract's form of it, for a credit printed as `text` at `start`."""
        return Credit(
            text=text,
            start=start,
            end=start + len(text),
            photographers=tuple(dict.fromkeys(self.photographers)),
            agencies=tuple(dict.fromkeys(self.agencies)),
            distributor=self.distributor,
            outlet=self.outlet,
            qualifiers=tuple(dict.fromkeys(self.qualifiers)),
            rights=self.rights,
        )


def read_credit(printed: str, key: str = "") -> Reading:
    """Read a credit without its brackets; the keyword it follows may qualify it, as `File photo:` does."""
    reading = Reading()
    reading.qualifiers.extend(kind for kind, pattern in _QUALIFIER.items() if pattern.search(key))
    names, reading.rights = _without_rights(printed)
    parts = segments(names)
    reading.segments = len(parts)
    for part, following in zip(parts, [*parts[1:], None], strict=False):
        _read(part, reading, following)
    return reading


def _without_rights(printed: str) -> tuple[str, str | None]:
    found = _RIGHTS.search(printed)
    if not found:
        return printed, None
    return printed[: found.start()], printed[found.start() :].strip(" ()[]")


def _read(part: Segment, reading: Reading, following: Segment | None) -> None:
    text = _without_qualifiers(part.text, reading)
    if not text:
        return
    if _ANONYMOUS.match(text):
        reading.anonymous = True
        return
    text = _RANK.sub("", text)
    if _ROLE.match(text):
        reading.unread += 1
        return
    house = agency(text)
    if house:
        _add_agency(house, part.joint, reading)
    elif part.quoted or part.joint is Joint.FOR or (part.joint is Joint.VIA and is_titled(text)):
        _add_house(text, part.joint, reading)
    elif _STRINGER.match(text):
        reading.photographers.append(text)
    elif is_name(text) and _is_house_behind_name(part.joint, reading, following):
        reading.outlet = text
    elif is_name(text):
        reading.photographers.append(in_title_case(text))
    elif not _read_mixed(text, part.joint, reading):
        _read_other(text, reading, following)


def _is_house_behind_name(joint: Joint, reading: Reading, following: Segment | None) -> bool:
    """Whether what looks like a name is a house: a slash joins a photographer and a house, not two photographers."""
    alone = not (reading.agencies or reading.outlet or reading.distributor)
    return joint is Joint.SLASH and following is None and alone and len(reading.photographers) == 1


def _without_qualifiers(text: str, reading: Reading) -> str:
    if agency(text):
        return text
    for kind, pattern in _QUALIFIER.items():
        text, times = pattern.subn(" ", text)
        if times:
            reading.qualifiers.append(kind)
    previous = None
    while previous != text:
        previous, text = text, _PHOTO_WORDS.sub("", text.strip(" .,:;-–—©"))
        if agency(text):
            break
    return " ".join(text.split())


def _add_agency(name: str, joint: Joint, reading: Reading) -> None:
    if joint is Joint.VIA and reading.distributor is None:
        reading.distributor = name
    else:
        reading.agencies.append(name)


def _add_house(text: str, joint: Joint, reading: Reading) -> None:
    if joint is Joint.VIA and reading.distributor is None:
        reading.distributor = text
    elif reading.outlet is None:
        reading.outlet = text
    else:
        reading.unread += 1


def _read_mixed(text: str, joint: Joint, reading: Reading) -> bool:
    """Read `Reuters Jane Doe` and `Jane Doe AP`, where nothing stands between name and agency."""
    words = _PLACE_BEHIND.sub("", text).split()
    if is_name(" ".join(words)):
        reading.photographers.append(in_title_case(" ".join(words)))
        return True
    for cut in range(1, min(len(words), 4)):
        for house, name in ((words[:cut], words[cut:]), (words[-cut:], words[:-cut])):
            short = agency(" ".join(house))
            if short and is_name(" ".join(name)):
                _add_agency(short, joint, reading)
                reading.photographers.append(in_title_case(" ".join(name)))
                return True
    return False


def _read_other(text: str, reading: Reading, following: Segment | None) -> None:
    """Read what is neither agency nor full name: a nickname before an agency, or a house we do not know.

    A platform passes on what a house has made: `Ministry of Defence/Telegram`.
    """
    first = not (reading.photographers or reading.agencies or reading.outlet)
    if first and following and _may_own_nickname(text, following):
        reading.photographers.append(text)
    elif Qualifier.SCREENSHOT in reading.qualifiers and not is_titled(text):
        platform = PLATFORM.search(text)
        reading.outlet, reading.anonymous = platform[0] if platform else reading.outlet, True
    elif not (is_titled(text) or is_office(text)):
        reading.unread += 1
    elif reading.outlet is None:
        reading.outlet = text
    elif PLATFORM.fullmatch(text) and not PLATFORM.fullmatch(reading.outlet) and reading.distributor is None:
        reading.distributor = text


def _may_own_nickname(text: str, following: Segment) -> bool:
    """Whether a single word may be a photographer: it stands before a house, and not before a name or a handle."""
    person = following.joint is Joint.SLASH and (is_name(following.text) or _ANONYMOUS.match(following.text))
    return not person and is_mononym(text) and not text.isupper()
