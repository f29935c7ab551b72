"""Who is who in a credit: photographer, agency, distributor, outlet; and what qualifies it."""

import re
from dataclasses import dataclass, field
from typing import Final

from services.contracts.caption import Credit, Qualifier
from services.enrich.printed.credit_parts import Joint, Segment, segments
from services.enrich.printed.names import in_title_case, is_mononym, is_name
from services.enrich.words.agencies import agency
from services.enrich.words.byline import ROLES
from services.enrich.words.credit import QUALIFIERS, RIGHTS

_QUALIFIER = {kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for kind, words in QUALIFIERS.items()}
_PHOTO_WORDS = re.compile(
    r"^(?:photos?|image|picture|foto|bild|фото)\s+(?:by\s+)?|^(?:by|from|von|par|por)\s+|^(?:copyright\s+|©\s*)?(?:19|20)\d\d\s+"
    r"|\s+(?:photos?|image|picture|foto|photographer|nuotr|撮影)$|^(?:photos?|images?|pictures?|foto|bild|graphic)$|^[()\[\]\s]+|[()\[\]\s]+$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(rf"\(?(?:{RIGHTS})", re.IGNORECASE)
_ROLE = re.compile(rf"(?:the\s+)?(?:{ROLES})$", re.IGNORECASE)
_PLACE_BEHIND = re.compile(r"\s+(?:in|at)\s+[^\W\d_].*$")
_LOWER: Final = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "der",
        "die",
        "das",
        "und",
        "et",
        "y",
        "e",
        "del",
        "di",
        "da",
        "do",
        "van",
        "von",
        "in",
        "on",
    ]
)
_MOST_WORDS: Final = 9


@dataclass(slots=True)
class Reading:
    """What has been made of a credit so far."""

    photographers: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    distributor: str | None = None
    outlet: str | None = None
    qualifiers: list[Qualifier] = field(default_factory=list)
    rights: str | None = None
    unread: int = 0
    """Segments that were not understood; they stay in the text and are not guessed at."""
    segments: int = 0

    @property
    def is_sure(self) -> bool:
        """Whether the words alone show a credit: an agency, a qualifier, or a name and a house side by side."""
        return bool(self.agencies or self.distributor or self.qualifiers or (self.photographers and self.outlet))

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
    for index, part in enumerate(parts):
        _read(part, reading, followed=index + 1 < len(parts))
    return reading


def _without_rights(printed: str) -> tuple[str, str | None]:
    found = _RIGHTS.search(printed)
    if not found:
        return printed, None
    return printed[: found.start()], printed[found.start() :].strip(" ()[]")


def _read(part: Segment, reading: Reading, *, followed: bool) -> None:
    text = _without_qualifiers(part.text, reading)
    if not text:
        return
    if _ROLE.match(text):
        reading.unread += 1
        return
    house = agency(text)
    if house:
        _add_agency(house, part.joint, reading)
    elif part.joint is Joint.FOR or (part.joint is Joint.VIA and _is_titled(text)):
        _add_house(text, part.joint, reading)
    elif is_name(text):
        reading.photographers.append(in_title_case(text))
    elif not _read_mixed(text, part.joint, reading):
        _read_other(text, reading, followed=followed)


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


def _read_other(text: str, reading: Reading, *, followed: bool) -> None:
    """Read what is neither agency nor full name: a nickname before an agency, or a house we do not know."""
    first = not (reading.photographers or reading.agencies or reading.outlet)
    if first and followed and is_mononym(text) and not text.isupper():
        reading.photographers.append(text)
    elif not _is_titled(text):
        reading.unread += 1
    elif reading.outlet is None:
        reading.outlet = text


def _is_titled(text: str) -> bool:
    """Whether a text looks like the name of a house: capitalised words, perhaps with small ones between."""
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or len(text) > 80 or text[-1] in '?!"”»':  # noqa: PLR2004 - no house has a longer name
        return False
    if words[0][0].islower() and "." not in words[0] and not any(map(str.isupper, words[0])):
        return False
    named = any(word[0].isupper() or not word[0].isascii() or "." in word[1:-1] for word in words)
    return named and all(
        word.lower() in _LOWER or not word[0].islower() or "." in word or any(map(str.isupper, word)) for word in words
    )
