"""Where sentences end."""

import re
from typing import Final

_END: Final = re.compile(r"[.!?…][\"”’»')\]]*\s+(?=[A-Z“\"‘«„(\[\d])")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|"
    r"Nov|Dec|Inc|Corp|Co|Ltd|Hon|Adm|Cmdr|Fr|Brig|Supt)|\b[A-Z]|\b[A-Z]\.[A-Z])\.\s*\Z"
)


def first_sentence(text: str) -> str:
    """Return the text up to the end of its first sentence."""
    for end in _END.finditer(text):
        if not _ABBREVIATION.search(text, max(0, end.start() - 8), end.end()):
            return text[: end.end()]
    return text


def last_sentence(text: str) -> str:
    """Return the text from the start of its last sentence."""
    at = 0
    for end in _END.finditer(text):
        if not _ABBREVIATION.search(text, max(0, end.start() - 8), end.end()):
            at = end.end()
    return text[at:]
