"""Notes about the author behind a story: `Ana Brandt is a reporter in Tampere.`, `About Ana Brandt`."""

import re
from typing import Final

from services.enrich.text.names import is_name

_ABOUT = re.compile(
    r"(?:about|written by|über|zur person|à propos de|sobre|chi è|over)\s*:?\s+(?P<name>[^.:!?|]{3,60})$", re.IGNORECASE
)
_IS = re.compile(
    r"(?P<name>[^\W\d_][^.,:;!?()]{3,50}?),?\s+(?:is|ist|est|es|è|é)\s+(?:[\w’'-]+\s+){0,6}?"
    r"(?:reporter|journalist|writer|correspondent|columnist|contributor|editor|author|blogger|redakteur(?:in)?|"
    r"journalist(?:in)?|autor(?:in|a)?|korrespondent(?:in)?|kolumnist(?:in)?|journaliste|periodista|giornalista|jornalista)(?!\w)",
    re.IGNORECASE,
)
_LONGEST: Final = 300


def about_author(text: str) -> str | None:
    """Return whom such a note is about.

    >>> about_author("Ana Brandt is a freelance reporter in Tampere."), about_author("The ferry is a ship.")
    ('Ana Brandt', None)
    """
    found = _ABOUT.match(text[:_LONGEST]) or _IS.match(text[:_LONGEST])
    name = found["name"].strip() if found else ""
    return name if name[:1].isupper() and is_name(name) else None
