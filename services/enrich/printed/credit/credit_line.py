"""A caption and its credit as one printed line."""

import re
from typing import Final

_BRACKETED = re.compile(r"^[\[(].*[\])]$", re.DOTALL)
_KEYWORD = re.compile(
    r"^(?:©|\(c\)|(?:copyright|photo|image|picture|credit|source|courtesy|foto|bild|quelle|fuente|crédit|fonte|kuva|"
    r"фото|billede|bilde|kilde|källa|imagen|imagem|immagine|illustration|grafik|graphic|video)\w*\s*"
    r"(?:[:/|©—–-]|(?:by|via|credits?|source|von|of|de|par)\b))",
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
