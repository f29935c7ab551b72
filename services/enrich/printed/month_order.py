"""Whether `11/12/2024` means November or December, where the page itself tells."""

import re
from typing import Final

_STROKES = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)?\d\d(?![\d/])")
_AMERICAN = re.compile(r"\d ?[AaPp]\.?[Mm]\.?,? \(?(?:[ECMP][SD]?T|AK[SD]?T|[Ee]astern|[Cc]entral|[Pp]acific)\b")
_MONTHS: Final = 12


def is_month_first(text: str) -> bool:
    """Whether the page's other dates have the month first, or an American zone stands behind a time of the page."""
    firsts = seconds = 0
    for found in _STROKES.finditer(text):
        firsts += int(found[1]) > _MONTHS
        seconds += int(found[2]) > _MONTHS
    return seconds > firsts if firsts or seconds else _AMERICAN.search(text) is not None
