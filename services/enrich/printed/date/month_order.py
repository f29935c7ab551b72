"""Whether `11/12/2024` means November or December. Every reader of dates in figures asks here.

A date with a number above twelve tells by itself. For all others the page's own dates of that kind decide, then an
American zone behind one of its times, then the country of its house, then that of its language.
"""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern

_FIGURES = re.compile(r"(?<![\d/-])(\d{1,2})(?:/(\d{1,2})/(?:19|20)?|-(\d{1,2})-(?:19|20))\d\d(?![\d/-])")
_AMERICAN: Final = re.compile(
    rf"\d ?(?i:{pattern('date.before_noon', 'date.after_noon')}),? \(?"
    rf"(?:[ECMP][SD]?T|AK[SD]?T|(?i:{pattern('date.american_zones')}))\b"
)
_MONTHS: Final = range(1, 13)
_DAYS: Final = range(13, 32)
"""Numbers that are a day and no month."""
_HOST_END = re.compile(r"(?:[a-z][a-z\d+.-]*://)?[^/?#\s]*\.([a-z]{2,4})\.?(?::\d+)?(?:[/?#]|\Z)", re.IGNORECASE)
_MONTH_FIRST_ENDS: Final = frozenset({"us", "gov", "mil", "edu", "pr", "gu", "mp", "vi", "ph"})
_ANYBODYS_ENDS: Final = frozenset({
    "ag", "ai", "am", "cc", "cd", "co", "dj", "fm", "gg", "gl", "im", "io", "la", "ly", "me", "nu", "sh", "st", "tk",
    "to", "tv", "vc", "ws",
})  # fmt: skip
"""Ends of addresses that belong to a country and are used all over the world."""
_UNDECIDED_ENDS: Final = frozenset({"ca"})
"""Of a country that writes both ways: there the language's region tells as well as anything."""
_COUNTRY: Final = 2
"""Letters of an address's end that is a country's."""
_MONTH_FIRST_REGIONS: Final = frozenset({"US", "AS", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "VI"})
"""Countries whose English has the month first: Unicode CLDR's short dates; papers of the Philippines."""


def is_month_first(text: str, house: str | None = None, locale: str | None = None) -> bool:
    """Whether a page writes the month first where its date leaves that open; most of the world does not.

    `house`: the page's address, or the host it is known by. `locale`: its language with the region, as `en-US`.

    >>> is_month_first("3/4/2026", "https://www.harbour-post.example", "en-US"), is_month_first("3/4/2026")
    (True, False)
    """
    dated = list(_FIGURES.finditer(text))
    if not dated:
        return False
    pairs = [(int(found[1]), int(found[2] or found[3])) for found in dated]
    firsts = sum(first in _DAYS and second in _MONTHS for first, second in pairs)
    seconds = sum(second in _DAYS and first in _MONTHS for first, second in pairs)
    if firsts != seconds:
        return seconds > firsts
    return bool(_AMERICAN.search(text)) or _is_countrys(house, locale)


def _is_countrys(house: str | None, locale: str | None) -> bool:
    found = _HOST_END.match(house or "")
    end = found[1].lower() if found else ""
    if end in _MONTH_FIRST_ENDS:
        return True
    if len(end) == _COUNTRY and end not in _ANYBODYS_ENDS | _UNDECIDED_ENDS:
        return False
    language, _, region = (locale or "").partition("-")
    return language == "en" and region in _MONTH_FIRST_REGIONS
