"""What a caption's own words say of its picture: `FILE -`, `In this pool photograph distributed by …`."""

import re
from typing import Final

from services.contracts.caption import Qualifier
from services.enrich.gazetteer.agencies import agency

_HEAD = re.compile(
    r"^(?:\(?(?:FILE|ARCHIV|ARCHIVO|ARCHIVIO|ARQUIVO)(?:\s+(?:PHOTO|PICTURE|IMAGE|FOTO))?\)?\s*[-–—:.]+\s"
    r"|(?:[Aa] |[Aa]n |[Tt]he |[Ii]n (?:this|a|an) |[Tt]his |[Uu]ndated |[Cc]ombination of )?(?:undated |recent "
    r"|combined |aerial |archive |satellite )*"
    r"(?:pool|handout|file|undated|archive|archival|combination|composite|video grab|still|screen ?grab"
    r"|screenshot|satellite|frame grab)s?,?\s"
    r"(?:handout |undated |combination |of |pool )*(?:photo(?:graph)?s?|pictures?|images?|frame|from (?:a )?video)"
    r"|[Ii]n this (?:[\w.,]+ ){0,5}(?:photo(?:graph)?|picture|image|frame|illustration)\b"
    r"|(?:Auf diese[mr]|Das) (?:Archiv)?(?:bild|foto|aufnahme)|(?:Sur|Dans) cette (?:photo|image)|En esta (?:foto"
    r"|imagen)|In questa (?:foto|immagine))"
)
_WIRED = re.compile(r"(?:[^\W\d_a-z]|[ ,.'’-]){3,60}\s?[-–—]\s?[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?:\s")
_LABEL = re.compile(
    r"(?:(?:image|media|photo) caption|caption|bildunterschrift|leyenda|légende)\s*[,:]\s*", re.IGNORECASE
)
_ANY_LABEL = re.compile(rf"{_LABEL.pattern}|(?:image|photo|picture)\s*:\s+(?=(?:\S+\s+){{3}})", re.IGNORECASE)
"""What some pages print before a caption for those who do not see the picture."""
_REACH: Final = 260
_PASSED_ON = re.compile(
    r"\b(?:distributed|released|provided|supplied|issued|made available|handed out|shared"
    r"|published)\s+(?:on\s+[^,.;]{2,30}?\s+)?by\s+(?P<who>[^,.;()]{2,90}?)"
    r"(?=[,.;(]|\s(?:and|on|shows?|is|are|was|via|in which|during)\b|$)"
)
_KINDS: Final = (
    (Qualifier.POOL, re.compile(r"\bpool (?:photo|picture|image|via)", re.IGNORECASE)),
    (
        Qualifier.HANDOUT,
        re.compile(
            r"\bhandout\b|\b(?:photo(?:graph)?|image|picture)s? (?:provided|released|supplied|made available) by\b",
            re.IGNORECASE,
        ),
    ),
    (Qualifier.FILE, re.compile(r"^\(?(?:FILE|ARCHIV\w*|ARQUIVO)\b|\bfile (?:photo|picture|image)", re.IGNORECASE)),
    (
        Qualifier.SCREENSHOT,
        re.compile(
            r"\b(?:screen ?grab|screenshot|frame grab|video grab|taken from (?:a )?video|image from (?:a )?video)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Qualifier.COMPOSITE,
        re.compile(
            r"\b(?:combination of|combination (?:photo|picture)"
            r"|composite)\b",
            re.IGNORECASE,
        ),
    ),
)
_HOUSE = re.compile(r"(?:[^\W\d_a-z][\w'’&.\-]*)(?:\s+(?:of|for|and|the|de|del|da|[^\W\d_a-z][\w'’&.\-]*))*$")


def opens_like_caption(text: str) -> bool:
    """Whether a line begins as agencies begin captions."""
    return bool(_HEAD.match(text[:_REACH])) or label_end(text) > 0


def opens_like_agency(text: str) -> bool:
    """Whether a caption has the place and day before it with which agencies file theirs: `ALDER, OHIO - MAY 4: …`."""
    return bool(_WIRED.match(text[:_REACH]))


def label_end(text: str, *, credited: bool = False) -> int:
    """Return where a caption's words begin behind its label; one with a credit at its end may have a vaguer one."""
    label = (_ANY_LABEL if credited else _LABEL).match(text[:_REACH])
    return label.end() if label and label.end() < len(text) else 0


def said_qualifiers(text: str) -> tuple[Qualifier, ...]:
    """Return the qualifiers that the caption's opening words give."""
    head = text[:_REACH]
    return tuple(kind for kind, pattern in _KINDS if pattern.search(head))


def said_distributor(text: str) -> str | None:
    """Return who passes the picture on, as in `distributed by Russian state agency Sputnik`, without description."""
    found = _PASSED_ON.search(text[:_REACH])
    if not found:
        return None
    who = found["who"].strip()
    house = _HOUSE.search(who.removeprefix("the ").strip())
    if not house:
        return None
    return agency(house[0]) or house[0]
