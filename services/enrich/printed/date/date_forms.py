"""The forms of printed dates, as patterns with the groups `year`, `month` and `day`."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.languages.months import MONTHS

_NAMES: Final = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_MONTH = rf"(?P<month>{_NAMES})(?!\w)\.?"
_DAY = r"(?<![\d.])(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th|er|º|ª|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_LAST = r"(?P<year>(?:19|20)\d\d|(?<=['’])[0-3]\d(?!\d))"
"""The year behind day and month. Pages lose the space before what follows: a time, another date, a count of views."""
_OPEN = r"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})))"
"""They also lose the one between a house or an author and the date."""
_A_MONTH: Final = "a month"
_MONTH_FIRST: Final = "a month first"
"""Stand for the names of all months; where they stand first, the form is tried at no other place."""
_HOUR: Final = r",?(?:\s+(?:[-–—|à]|at|às|alle|ore|om|um|kl\.?|a las))?\s+\d{1,2}[:.h]\d\d"
_DOTTED_DAY: Final = _DAY.replace("(?:st|nd|rd|th|er|º|ª|", "(?:")

_FORMS: Final = tuple(
    (signs, re.compile(pattern, re.IGNORECASE))
    for signs, pattern in (
        ("-/", rf"(?<!\d){_YEAR}[-/](?P<month>0?[1-9]|1[0-2])[-/](?P<day>[12]\d|3[01]|0?[1-9])(?!\d)"),
        (".", rf"(?<![\d.])(?<!v){_YEAR}\. ?(?P<month>0?[1-9]|1[0-2])\. ?(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)\.?"),
        ("-", rf"(?<![\d-])(?P<day>[12]\d|3[01]|0?[1-9])-(?P<month>0?[1-9]|1[0-2]|{_NAMES})-{_LAST}"),
        ("-", rf"(?<![\d-])(?P<month>0?[1-9]|1[0-2])-(?P<day>1[3-9]|2\d|3[01])-{_LAST}"),
        ("-", rf"(?<![\d-])(?P<day>[12]\d|3[01]|0?[1-9])-(?P<month>{_NAMES})-(?P<year>[0-3]\d)(?!\d)"),
        ("年", rf"(?<!\d){_YEAR}\s*年\s*(?P<month>1[0-2]|0?[1-9])\s*月\s*(?P<day>[12]\d|3[01]|0?[1-9])\s*日"),
        ("년", rf"(?<!\d){_YEAR}\s*년\s*(?P<month>1[0-2]|0?[1-9])\s*월\s*(?P<day>[12]\d|3[01]|0?[1-9])\s*일"),
        ("á", rf"{_DAY} tháng (?P<month>1[0-2]|0?[1-9])(?:,| năm) {_YEAR}"),
        (_A_MONTH, rf"(?<!\d){_YEAR}(?:\. gada| m\.) (?P<month>{_NAMES}) (?P<day>[12]\d|3[01]|0?[1-9])(?: d\.)?(?!\w)"),
        (_MONTH_FIRST, rf"{_OPEN}{_MONTH}\s*{_DAY}(?:(?:,?\s+|,)['’]?{_LAST})?"),
        (
            _A_MONTH,
            rf"{_DAY}\s*(?:de\s+|of\s+|d['’])?(?<!\w)[בל]?{_MONTH}(?:(?:,?\s+(?:de\s+|del\s+)?|(?<=\.))['’]?{_LAST})?",
        ),
        (".", rf"(?<![\d.]){_DOTTED_DAY}\.? ?(?P<month>1[0-2]|0?[1-9])\. ?{_LAST}"),
        ("/", rf"(?<![\d/]){_DOTTED_DAY}/(?P<month>1[0-2]|0?[1-9])/{_LAST}"),
        ("/", rf"(?<![\d/])(?P<month>1[0-2]|0?[1-9])/(?P<day>1[3-9]|2\d|3[01])/{_LAST}"),
        (_MONTH_FIRST, rf"{_OPEN}{_MONTH}\s+{_YEAR}"),
        (".", r"(?<![\d.])(?P<day>[0-3]\d)\.(?P<month>0[1-9]|1[0-2])\.(?P<year>[0-3]\d)(?![\d.:])"),
        ("/", rf"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>0?[1-9]|1[0-2])/(?P<year>[0-3]\d)(?={_HOUR}|\Z)"),
        ("/", rf"(?<![\d/])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>[0-3]\d)(?={_HOUR}|\Z)"),
        (_MONTH_FIRST, rf"{_OPEN}{_MONTH}\s+{_DAY} \d\d:\d\d(?::\d\d)?(?: [A-Z]{{3,4}})? {_YEAR}"),
    )
)
"""Each with what a text must hold to be worth searching: a month, a letter, or one of the signs behind a figure."""
_FIGURE: Final = re.compile(r"\d")
_SIGN_IN_DATE: Final = re.compile(r"\d([-/](?=\w)|\.(?= ?\d))")
_LETTERS: Final = frozenset("年년á")
_YEAR_LIKE: Final = re.compile(r"(?:19|20)\d\d|['’./-][0-3]\d")
_WORD: Final = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])|[A-Z]")
"""A word, or each of two that a page has joined: `NewsMarch 3`, `AFPMarch 3`."""
_JOINED: Final = re.compile("|".join(name for name in MONTHS if name[0] >= "\u0590"))
"""Months in scripts that join other words to them, or write vowels as marks: these are no words by themselves."""


def date_matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what has the form of a date, form by form; most texts have a figure or two, and no date."""
    if not _FIGURE.search(text):
        return
    held, months = _signs(text), month_places(text)
    for signs, form in _FORMS if held or months else ():
        if signs is _MONTH_FIRST:
            yield from filter(None, (form.match(text, at) for at in months))
        elif months if signs is _A_MONTH else not held.isdisjoint(signs):
            yield from form.finditer(text)


def _signs(text: str) -> set[str]:
    """Return which of the signs and letters in _FORMS a text has; signs count behind a figure with more behind them."""
    signs = set(_SIGN_IN_DATE.findall(text))
    return signs if text.isascii() else signs.union(_LETTERS & set(text.casefold()))


def may_name_year(text: str) -> bool:
    """Whether anything in a text may be a year."""
    return _YEAR_LIKE.search(text) is not None


def month_places(text: str) -> list[int]:
    """Return where words stand that are months."""
    named = not MONTHS.keys().isdisjoint(map(str.casefold, _WORD.findall(text)))
    places = [word.start() for word in _WORD.finditer(text) if word[0].casefold() in MONTHS] if named else []
    return places if text.isascii() else [*places, *(joined.start() for joined in _JOINED.finditer(text))]
