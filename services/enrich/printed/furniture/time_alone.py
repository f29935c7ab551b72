"""An hour on a line of its own, as a live blog prints it above each entry; how much of a recording has been played."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern

_TIME: Final = re.compile(
    rf"(?:(?:{pattern('body.entry_dated')})\W{{1,3}}(?:(?:{pattern('body.entry_at')}) )?)?"
    rf"\d{{1,2}}[.:h]\d\d(?:\s*(?:{pattern('body.entry_hour_marks')}))?(?:\s*(?:{pattern('body.entry_zones')}))?"
    rf"(?:\s*[–—|-]\s*[^\W\d_]{{3,12}}(?:\W+\d{{1,2}}\s+(?:{pattern('body.entry_minutes')})[^\W\d_]*)?)?"
    r"|\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d",
    re.IGNORECASE,
)


def is_time_alone(text: str) -> bool:
    """Whether a line is an hour and little else."""
    return _TIME.fullmatch(text) is not None
