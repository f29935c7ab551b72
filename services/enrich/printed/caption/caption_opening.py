"""How captions open: `FILE -`, `In this pool photograph`, `Image caption,`, the place and day an agency files under."""

import re
from typing import Final

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
_FILED = re.compile(r"(?:[^\W\d_a-z]|[ ,.'’-]){3,60}\s?[-–—]\s?[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?:\s")
_LABEL = re.compile(
    r"(?:(?:image|media|photo) caption|caption|bildunterschrift|leyenda|légende)\s*[,:]\s*", re.IGNORECASE
)
_ANY_LABEL = re.compile(rf"{_LABEL.pattern}|(?:image|photo|picture)\s*:\s+(?=(?:\S+\s+){{3}})", re.IGNORECASE)
"""What some pages print before a caption for those who do not see the picture."""
OPENING_CHARACTERS: Final = 260
"""As far as a caption's opening words reach: agencies pack who took the picture, when, and for whom into them."""


def opens_like_caption(text: str) -> bool:
    """Whether a line begins as agencies begin captions."""
    return bool(_HEAD.match(text[:OPENING_CHARACTERS])) or label_end(text) > 0


def opens_like_agency(text: str) -> bool:
    """Whether a caption has the place and day before it with which agencies file theirs: `ALDER, OHIO - MAY 4: …`."""
    return bool(_FILED.match(text[:OPENING_CHARACTERS]))


def label_end(text: str, *, credited: bool = False) -> int:
    """Return where a caption's words begin behind its label; one with a credit at its end may have a vaguer one."""
    label = (_ANY_LABEL if credited else _LABEL).match(text[:OPENING_CHARACTERS])
    return label.end() if label and label.end() < len(text) else 0
