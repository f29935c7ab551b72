"""A caption and its credit as one printed line."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.credit.credit_openers import NOUNS, SOURCES

_BRACKETED = re.compile(r"^[\[(].*[\])]$", re.DOTALL)
_VOUCHING: Final = pattern("credit.copyright", "credit.qualifiers.courtesy")
_KEYWORD = re.compile(
    rf"^(?:©|\(c\)|(?:{pattern('credit.handed')})\s|(?:{NOUNS}|{SOURCES}|{_VOUCHING})\w*\s*"
    rf"(?:[:/|©—–-]|(?:{NOUNS}|{SOURCES}|{pattern('credit.by', 'credit.from')}|of)\b))",
    re.IGNORECASE,
)
_MARK: Final = " -–—|/·•"


def credit_line(caption: str, credit: str) -> str:
    """Put the credit behind the caption so that both can be told apart again.

    A credit that the page tells apart only by its markup is set in square brackets, the agencies' own way.

    >>> credit_line("Rain in Lviv.", "Olha Hryn/Reuters")
    'Rain in Lviv. [Olha Hryn/Reuters]'
    """
    bare = credit.strip(_MARK)
    if not bare:
        return caption
    told = bare if _BRACKETED.match(bare) or _KEYWORD.match(bare) else f"[{bare}]"
    return f"{caption} {told}".strip()
