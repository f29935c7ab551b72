"""How captions open: `FILE -`, `In this pool photograph`, `Image caption,`, the place and day an agency files under."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern

_PICTURE: Final = pattern("caption.picture")
_FILMED: Final = pattern("caption.picture", "caption.opening.film")
_DESCRIBED: Final = rf"(?:(?:{pattern('caption.opening.described')}) )*"
_FILE: Final = rf"\(?(?:{pattern('caption.opening.file')})(?:\s+(?i:{_PICTURE}))?\)?\s*[-–—:.]+\s"
_MADE: Final = (
    rf"(?:(?i:{pattern('caption.opening.before')}) )?{_DESCRIBED}"
    rf"(?:{pattern('caption.opening.kind')})s?,?\s{_DESCRIBED}(?:{_FILMED})"
)
_SHOWN: Final = rf"(?:{pattern('caption.opening.this')}) (?:[\w.,]+ ){{0,5}}(?i:{_FILMED})\b"
_HEAD = re.compile(rf"{_FILE}|{_MADE}|{_SHOWN}")
_FILED = re.compile(r"(?:[^\W\d_a-z]|[ ,.'’-]){3,60}\s?[-–—]\s?[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?:\s")
_LABEL = re.compile(rf"(?:{pattern('caption.label')})\s*[,:]\s*", re.IGNORECASE)
_ANY_LABEL = re.compile(rf"{_LABEL.pattern}|(?:{_PICTURE})\s*:\s+(?=(?:\S+\s+){{3}})", re.IGNORECASE)
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
