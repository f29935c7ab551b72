"""The forms of printed dates, as patterns with the groups `year`, `month` and `day`."""

import re
from typing import Final

from services.enrich.words.months import MONTHS

_NAMES: Final = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_MONTH = rf"(?P<month>{_NAMES})(?!\w)\.?"
_DAY = r"(?<![\d.])(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th|er|º|ª|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_LAST = r"(?P<year>(?:19|20)\d\d|(?<=['’])[0-3]\d(?!\d))"
"""The year behind day and month. Pages lose the space before what follows: a time, another date, a count of views."""
_OPEN = r"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})))"
"""They also lose the one between a house or an author and the date."""
_STEMS: Final = tuple({name[:3].casefold() for name in MONTHS})
_DOTTED_DAY: Final = _DAY.replace("(?:st|nd|rd|th|er|º|ª|", "(?:")

FORMS: Final = tuple(
    (signs, re.compile(pattern, re.IGNORECASE))
    for signs, pattern in (
        ("-/", rf"(?<!\d){_YEAR}[-/](?P<month>0?[1-9]|1[0-2])[-/](?P<day>[12]\d|3[01]|0?[1-9])(?!\d)"),
        (".", rf"(?<![\d.])(?<!v){_YEAR}\. ?(?P<month>0?[1-9]|1[0-2])\. ?(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)\.?"),
        ("-", rf"(?<![\d-])(?P<day>[12]\d|3[01]|0?[1-9])-(?P<month>0?[1-9]|1[0-2]|{_NAMES})-{_LAST}"),
        ("-", rf"(?<![\d-])(?P<month>0?[1-9]|1[0-2])-(?P<day>1[3-9]|2\d|3[01])-{_LAST}"),
        ("-", rf"(?<![\d-])(?P<day>[12]\d|3[01]|0?[1-9])-(?P<month>{_NAMES})-(?P<year>[0-3]\d)(?!\d)"),
        ("年", rf"(?<!\d){_YEAR}\s*年\s*(?P<month>1[0-2]|0?[1-9])\s*月\s*(?P<day>[12]\d|3[01]|0?[1-9])\s*日"),
        ("년", rf"(?<!\d){_YEAR}\s*년\s*(?P<month>1[0-2]|0?[1-9])\s*월\s*(?P<day>[12]\d|3[01]|0?[1-9])\s*일"),
        ("t", rf"{_DAY} tháng (?P<month>1[0-2]|0?[1-9])(?:,| năm) {_YEAR}"),
        (_STEMS, rf"(?<!\d){_YEAR}(?:\. gada| m\.) (?P<month>{_NAMES}) (?P<day>[12]\d|3[01]|0?[1-9])(?: d\.)?(?!\w)"),
        (_STEMS, rf"{_OPEN}{_MONTH}\s*{_DAY}(?:(?:,?\s+|,)['’]?{_LAST})?"),
        (_STEMS, rf"{_DAY}\s*(?:de\s+|of\s+|d['’])?(?<!\w)[בל]?{_MONTH}(?:,?\s+(?:de\s+|del\s+)?['’]?{_LAST})?"),
        (".", rf"(?<![\d.]){_DOTTED_DAY}\.? ?(?P<month>1[0-2]|0?[1-9])\. ?{_LAST}"),
        ("/", rf"(?<![\d/]){_DOTTED_DAY}/(?P<month>1[0-2]|0?[1-9])/{_LAST}"),
        ("/", rf"(?<![\d/])(?P<month>1[0-2]|0?[1-9])/(?P<day>1[3-9]|2\d|3[01])/{_LAST}"),
        (_STEMS, rf"{_OPEN}{_MONTH}\s+{_YEAR}"),
        (".", r"(?<![\d.])(?P<day>[0-3]\d)\.(?P<month>0[1-9]|1[0-2])\.(?P<year>[0-3]\d)(?![\d.:])"),
        ("/", r"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>0?[1-9]|1[0-2])/(?P<year>[0-3]\d)(?=,?\s+\d{1,2}[:.h]\d\d|\Z)"),
        (_STEMS, rf"{_OPEN}{_MONTH}\s+{_DAY} \d\d:\d\d(?::\d\d)?(?: [A-Z]{{3,4}})? {_YEAR}"),
    )
)
"""Each with what a text must hold any of to be worth searching: most have a figure or two, and no date."""
