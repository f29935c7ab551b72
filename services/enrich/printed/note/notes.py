"""Corrections and editors' notes."""

import re

from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.note.closing_credit import MOST_CHARACTERS_READ_OF_A_NOTE

_NOTE = re.compile(rf"[(\[*_—–-]*\s*(?:{pattern('note.corrections')})(?!\w)", re.IGNORECASE)
_ADVISORY = re.compile(rf"\((?:{pattern('note.advisories')})\b[^()]{{0,300}}\)$", re.IGNORECASE)
"""What agencies tell editors above a story that they send again: `(Adds comment in paragraph 3)`."""


def is_note(text: str) -> bool:
    """Whether a line is a correction or an editor's note."""
    opening = text[:MOST_CHARACTERS_READ_OF_A_NOTE]
    return bool(_NOTE.match(opening) or _ADVISORY.match(opening))
