"""Notes about the author behind a story: `Ana Brandt is a reporter in Tampere.`, `About Ana Brandt`."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.text.names import is_name

_MOST_CHARACTERS_READ: Final = 300
"""Of such a note its first sentence says whom it is about."""

_ABOUT = re.compile(rf"(?:{pattern('byline.about')})\s*:?\s+(?P<name>[^.:!?|]{{3,60}})$", re.IGNORECASE)
_IS = re.compile(
    rf"(?P<name>[^\W\d_][^.,:;!?()]{{3,50}}?),?\s+(?:{pattern('byline.is')})\s+(?:[\w’'-]+\s+){{0,6}}?"
    rf"(?:{pattern('byline.writers')})(?!\w)",
    re.IGNORECASE,
)


def about_author(text: str) -> str | None:
    """Return whom such a note is about.

    >>> about_author("Ana Brandt is a freelance reporter in Tampere."), about_author("The ferry is a ship.")
    ('Ana Brandt', None)
    """
    found = _ABOUT.match(text[:_MOST_CHARACTERS_READ]) or _IS.match(text[:_MOST_CHARACTERS_READ])
    name = found["name"].strip() if found else ""
    return name if name[:1].isupper() and is_name(name) else None
