"""Where a name begins and ends in what a recogniser marked."""

import re
from typing import Final

_LEADING: Final = re.compile(
    r"(?:(?:[Tt]he|THE|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)\s+|[\s\"'“”‘«»„(\[.,;:\-–—])+"
)
_TRAILING: Final = re.compile(r"(?:['’][sS]|[\s\"'’“”»«(\[,;:!?\-–—|/]+|(?<=\w{4})\.)\Z")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a determiner, quotation marks and the possessive off `text[start:end]`; empty if nothing is left.

    Brackets stay only when both are there. A full stop goes behind a word of four letters and more (`Inc.`, `U.S.`
    and `D.C.` keep theirs).
    """
    leading = _LEADING.match(text, start, end)
    if leading:
        start = leading.end()
    while trailing := _TRAILING.search(text, max(start, end - 8), end):
        end = trailing.start()
    while end > start and text[end - 1] in ")]" and not _opened(text[start:end]):
        end -= 1
    return start, max(start, end)


def _opened(name: str) -> bool:
    return name.count("(") >= name.count(")") and name.count("[") >= name.count("]")
