"""One form for the many ways in which a name is printed."""

import re
import unicodedata
from functools import lru_cache

_BETWEEN = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return the name without case, accents and punctuation: 'SAO-PAULO' and 'São Paulo' are one.

    Apostrophes vanish instead of parting words, since transliterations use or drop them at will (Kyyiv, Ky'yiv).
    """
    bare = name.replace("'", "").replace("’", "").replace("ʼ", "").replace("ʻ", "")
    if bare.isascii():
        return _BETWEEN.sub(" ", bare).strip().lower()
    apart = unicodedata.normalize("NFKD", bare)
    # Marks are dropped from letters of Latin, Greek and Cyrillic; in Indic scripts they are vowels and stay.
    kept = "".join(character for character in apart if not "\u0300" <= character <= "\u036f")
    return _BETWEEN.sub(" ", unicodedata.normalize("NFC", kept).casefold()).strip()
