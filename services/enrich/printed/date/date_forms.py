"""The forms of printed dates, as patterns with the groups `year`, `month` and `day`, or those of another calendar."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.languages.months import MONTHS, month_pattern
from services.enrich.languages.vocabulary import pattern, patterns, words
from services.enrich.printed.date.calendars import ERA_NAMES, SOLAR_MONTHS
from services.enrich.text.sieve import folded

_NAMES: Final = month_pattern()
_MONTH = rf"(?P<month>{_NAMES})(?!\w)\.?"
_DAY_FIGURE = r"(?<![\d.])(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)"
_DAY: Final = rf"{_DAY_FIGURE}(?:{pattern('date.day_endings')}|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_YEAR_AGAIN: Final = r"(?:19|20)\d\d"
_LAST = r"(?P<year>(?:19|20)\d\d|(?<=['’])[0-3]\d(?!\d))"
"""The year behind day and month. Pages lose the space before what follows: a time, another date, a count of views."""
_OPEN = r"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})))"
"""They also lose the one between a house or an author and the date."""
_SIGNED: Final = "a sign or word"
"""Stands for the signs and words of counted months: `年`, `tháng`."""
_A_MONTH: Final = "a month"
_MONTH_FIRST: Final = "a month first"
"""Stand for the names of all months; where they stand first, the form is tried at no other place."""
_SOLAR_MONTH: Final = "a month of another year"
_THAI: Final = re.compile(r"[\u0e00-\u0e7f]")
_HOUR: Final = rf",?(?:\s+(?:{pattern('date.hour_leads')}|[-–—|]))?\s+\d{{1,2}}[:.h]\d\d"
_SIGNS: Final = patterns("date.signs")
_IN_SIGNS: Final = (
    rf"(?:(?<!\d){_YEAR}|(?P<era>{ERA_NAMES})\s*(?P<era_year>\d{{1,3}}|{pattern('date.first_year')}))\s*(?:{_SIGNS['year']})"
    rf"\s*(?P<month>1[0-2]|0?[1-9])\s*(?:{_SIGNS['month']})\s*(?P<day>[12]\d|3[01]|0?[1-9])\s*(?:{_SIGNS['day']})"
)
_COUNTED: Final = (
    rf"{_DAY} (?:{pattern('date.counted_month')}) (?P<month>1[0-2]|0?[1-9])"
    rf"(?:,| (?:{pattern('date.counted_year')})) {_YEAR}"
)
_YEAR_FIRST: Final = (
    rf"(?<!\d){_YEAR} ?(?:{pattern('date.behind_year')}|\.) (?:(?P<early>[12]\d|3[01]|0?[1-9])\.? )?(?P<month>{_NAMES})"
    rf"(?(early)(?!\w)|\.? (?P<day>[12]\d|3[01]|0?[1-9])(?:\.|(?! ?\d))(?: (?:{pattern('date.behind_day')}))?)(?!\w)"
    rf"(?!,? {_YEAR_AGAIN})"
)
"""`2024. március 3.`, `2024 m. kovo 3 d.`, `2024. gada 3. marts`; of `© 2024. May 3, 2025` the latter is the date."""
_DAY_FIRST: Final = (
    rf"{_DAY}\s*(?:(?:{pattern('date.before_month')})\s*)?(?<!\w)(?:{pattern('date.month_prefixes')})?{_MONTH}"
    rf"(?:(?:,?\s+(?:(?:{pattern('date.before_year')})\s+)?|(?<=\.))['’]?{_LAST})?"
)
_SOLAR: Final = rf"{_DAY_FIGURE}\s*(?P<solar>{'|'.join(SOLAR_MONTHS)})(?:\s*[,،])?\s*(?P<year>1[34]\d\d)(?!\d)"
_BUDDHIST: Final = (
    rf"{_DAY_FIGURE}\s*(?P<month>{'|'.join(map(re.escape, filter(_THAI.match, MONTHS)))})\.?\s*"
    rf"(?:(?:{pattern('date.eras.buddhist')})\s*)?(?P<buddhist>2[45]\d\d|[56]\d)(?!\d)"
)
_FORMS: Final = tuple(
    (signs, re.compile(form, re.IGNORECASE))
    for signs, form in (
        ("-/", rf"(?<!\d){_YEAR}[-/](?P<month>0?[1-9]|1[0-2])[-/](?P<day>[12]\d|3[01]|0?[1-9])(?!\d)"),
        (".", rf"(?<![\d.])(?<!v){_YEAR}\. ?(?P<month>0?[1-9]|1[0-2])\. ?(?P<day>[12]\d|3[01]|0?[1-9])(?!\d)\.?"),
        ("-", rf"(?<![\d-])(?P<day>[12]\d|3[01]|0?[1-9])-(?P<month>0?[1-9]|1[0-2]|{_NAMES})-{_LAST}"),
        ("-", rf"(?<![\d-])(?P<month>0?[1-9]|1[0-2])-(?P<day>1[3-9]|2\d|3[01])-{_LAST}"),
        ("-", rf"(?<![\d-])(?P<day>[12]\d|3[01]|0?[1-9])-(?P<month>{_NAMES})-(?P<year>[0-3]\d)(?!\d)"),
        (_SIGNED, _IN_SIGNS),
        (_SIGNED, _COUNTED),
        (_A_MONTH, _YEAR_FIRST),
        (_MONTH_FIRST, rf"{_OPEN}{_MONTH}\s*{_DAY}(?:(?:,?\s+|,)['’]?{_LAST})?"),
        (_A_MONTH, _DAY_FIRST),
        (".", rf"(?<![\d.]){_DAY_FIGURE}\.? ?(?P<month>1[0-2]|0?[1-9])\. ?{_LAST}"),
        ("/", rf"(?<![\d/]){_DAY_FIGURE}\.?/(?P<month>1[0-2]|0?[1-9])/{_LAST}"),
        ("/", rf"(?<![\d/])(?P<month>1[0-2]|0?[1-9])/(?P<day>1[3-9]|2\d|3[01])/{_LAST}"),
        (_MONTH_FIRST, rf"{_OPEN}{_MONTH}\s+{_YEAR}"),
        (".", r"(?<![\d.])(?P<day>[0-3]\d)\.(?P<month>0[1-9]|1[0-2])\.(?P<year>[0-3]\d)(?![\d.:])"),
        ("/", rf"(?<![\d/])(?P<day>[0-3]?\d)/(?P<month>0?[1-9]|1[0-2])/(?P<year>[0-3]\d)(?={_HOUR}|\Z)"),
        ("/", rf"(?<![\d/])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>[0-3]\d)(?={_HOUR}|\Z)"),
        (_SOLAR_MONTH, _SOLAR),
        ("/", r"(?<![\d/])(?P<year>1[34]\d\d)/(?P<solar>1[0-2]|0?[1-9])/(?P<day>[12]\d|3[01]|0?[1-9])(?![\d/])"),
        (_A_MONTH, _BUDDHIST),
        (_MONTH_FIRST, rf"{_OPEN}{_MONTH}\s+{_DAY} \d\d:\d\d(?::\d\d)?(?: [A-Z]{{3,4}})? {_YEAR}"),
    )
)
"""Each with what a text must hold to be worth searching: a month, a sign or word, or a stroke behind a figure."""
_FIGURE: Final = re.compile(r"\d")
_SIGN_IN_DATE: Final = re.compile(r"\d([-/](?=\w)|\.(?= ?\d))")
_SIGN_WORDS: Final = tuple(map(folded, words("date.signs.year") | words("date.counted_month")))
_ASCII_SIGN_WORDS: Final = tuple(filter(str.isascii, _SIGN_WORDS))
_YEAR_LIKE: Final = re.compile(rf"(?:1[349]|2[045])\d\d|['’./-][0-3]\d|{ERA_NAMES}|[\u0e00-\u0e7f.] ?[56]\d")
_WORD: Final = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])|[A-Z]")
"""A word, or each of two that a page has joined: `NewsMarch 3`, `AFPMarch 3`."""
_JOINING: Final = "\u0590"
"""The first letter of the scripts, Hebrew and beyond, in which a month is no word by itself."""
_JOINED: Final = re.compile("|".join(sorted((name for name in MONTHS if name[0] >= _JOINING), key=len, reverse=True)))
"""Months in scripts that join other words to them, or write vowels as marks: these are no words by themselves."""


def date_matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what has the form of a date, form by form; most texts have a figure or two, and no date."""
    if not _FIGURE.search(text):
        return
    held, months = set(_SIGN_IN_DATE.findall(text)), month_places(text)
    signed = _is_signed(text)
    solar = not text.isascii() and any(map(text.__contains__, SOLAR_MONTHS))
    for signs, form in _FORMS if held or months or signed or solar else ():
        if signs is _SOLAR_MONTH:
            yield from form.finditer(text) if solar else ()
        elif signs is _MONTH_FIRST:
            yield from filter(None, (form.match(text, at) for at in months))
        elif months if signs is _A_MONTH else signed if signs is _SIGNED else not held.isdisjoint(signs):
            yield from form.finditer(text)


def _is_signed(text: str) -> bool:
    """Whether a text has a sign or word of counted months; few have one, and none without letters beyond ASCII yet."""
    wanted = _ASCII_SIGN_WORDS if text.isascii() else _SIGN_WORDS
    return bool(wanted) and any(map(folded(text).__contains__, wanted))


def may_name_year(text: str) -> bool:
    """Whether anything in a text may be a year."""
    return _YEAR_LIKE.search(text) is not None


def month_places(text: str) -> list[int]:
    """Return where words stand that are months."""
    named = not MONTHS.keys().isdisjoint(map(str.casefold, _WORD.findall(text)))
    places = [word.start() for word in _WORD.finditer(text) if word[0].casefold() in MONTHS] if named else []
    return places if text.isascii() else [*places, *(joined.start() for joined in _JOINED.finditer(text))]
