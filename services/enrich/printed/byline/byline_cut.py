"""Cutting a byline into stretches, and off them what pages glue to the names: dates, ages, buttons, handles."""

import re
from typing import Final

from services.enrich.languages.vocabulary import below, pattern
from services.enrich.printed.byline.byline_lead import BY, CASELESS_LEAD, LABEL, LEAD, REPORTING, is_lone_lead
from services.enrich.printed.byline.role_words import ROLES
from services.enrich.printed.date.printed_dates import printed_dates
from services.enrich.text.sieve import Sieve

_MOST_LEADS: Final = 3
"""`Posted by: By Ada Holt` has two; pages print one twice where the label is theirs and the lead the writer's."""
_MOST_TAILS: Final = 3
"""`Ada Holt Follow Published on` has as many."""
_WORDS_OF_A_TAIL: Final = (2, 1)
"""`First published`, `View profile`; the longer one is tried first."""
_SIGNS: Final = " ,:.–—-"
_FEWEST_WORDS_LEFT: Final = 2
"""What is cut from the end of a name leaves one: John Birt is no John."""

_ADDRESS = Sieve(r"[^\s@]*@\S+|https?://\S+|www\.\S+")
_BRACKET = re.compile(r"[(\[（［【][^)\]）］】]*[)\]）］】]")
_BAR = re.compile(
    r"\s*[|·•;\t‧●∙▪■◆]\s*|\s+[–—-]+\s+|\.\s+(?=[^\W\d_a-z][^\W\d_]+ " + rf"(?:{pattern('byline.shares')}))|\.\s*\||"
    rf"\.\s+(?=(?:{pattern('byline.other_work')})\b)"
)
_SAID: Final = pattern("date.published", "date.modified", "date.as_of", "byline.buttons")
_AT: Final = pattern("byline.at")
_GLUED = re.compile(
    rf"(?<=[a-zß-ÿ])(?=[A-Z])(?=(?i:(?:{pattern('byline.before_roles')})\s|(?:[a-z]+\s)?(?:{ROLES})(?!\w)|(?:{_SAID})(?!\w)|(?:{_AT})\s))"
    r"|(?<=[^\W\d_]{2})(?=\d)"
)
"""Where a page's text has lost the break between a name and its role, a place, a button, or a figure."""
_FIGURE = re.compile(rf"(?:\s+(?:{pattern('date.ago_leads')}))?\s*\S*\d[^|]*?(?=\s+(?:{BY})\s|\||$)", re.IGNORECASE)
"""Nobody's name has one: an hour, an age, minutes to read, a number of comments, and what is counted."""
_OTHERS = Sieve(
    rf"[,.]?\s*(?<![\w-])(?:{pattern('byline.other_work', 'byline.pictures')})"
    rf"\s+(?:{pattern('byline.by', 'byline.of')})\s"
    rf"|[,.]?\s*(?<!\w)(?:{pattern('byline.other_work')}|{pattern('credit.pictures')})\s*:\s"
)
_CASELESS = re.compile(rf"(?:^|(?<=[\s|])){CASELESS_LEAD.pattern}")
_WEEKDAYS: Final = pattern(*(f"date.weekdays.{day}" for day in below("date.weekdays")))
_BEFORE_DATES: Final = pattern("date.label", "byline.before_dates", "byline.days", "date.ago_leads")
_TAIL = re.compile(rf"{_SAID}|{_BEFORE_DATES}|{_WEEKDAYS}", re.IGNORECASE)
_DAY = Sieve(rf"[\s,]+(?:{pattern('byline.days')})(?!\w).*$")


def stretches(byline: str) -> tuple[list[str], bool]:
    """Return what a byline says between its bars, bare of all that is no name, role, place or house.

    Says too whether a lead or a label opened any of it.
    """
    text = _ADDRESS.sub(" ", byline)
    text = _GLUED.sub(" | ", _BRACKET.sub(" ", text))
    if any(map(str.isdigit, text)):
        for date in reversed(list(printed_dates(text))):
            text = f"{text[: date.start]} | {text[date.end :]}"
        text = _FIGURE.sub(" | ", text)
    leads = 0
    if not text.isascii():
        text, leads = _CASELESS.subn("| ", text)
    text = _OTHERS.sub(" |\0", text)
    found: list[str] = []
    told = leads > 0
    for stretch in _BAR.split(text):
        bare, led = _unled(stretch.strip())
        told = told or led
        if (bare := _untailed(bare)) and not bare.startswith("\0"):
            found.append(bare)
    return found, told


def _unled(text: str) -> tuple[str, bool]:
    """Cut off what opens a byline, once or as often as it is printed."""
    led = False
    for _ in range(_MOST_LEADS):
        if is_lone_lead(text):
            return "", True
        opened = REPORTING.match(text) or LEAD.match(text) or LABEL.match(text)
        if not opened:
            break
        text, led = text[opened.end() :], True
    return text, led


def _untailed(text: str) -> str:
    """Cut off the words that stand before a date, and buttons, unless that leaves half of a name."""
    parts = _DAY.sub("", text).strip().split(" ")
    for _ in range(_MOST_TAILS):
        count = next((count for count in _WORDS_OF_A_TAIL if _is_tail(parts[-count:])), 0)
        left = parts[:-count] if count else parts
        if not count or (0 < len(left) < _FEWEST_WORDS_LEFT and text.isascii()):
            break
        parts = left
    return " ".join(parts)


def _is_tail(parts: list[str]) -> bool:
    return _TAIL.fullmatch(" ".join(parts).strip(_SIGNS)) is not None
