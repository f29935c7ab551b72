"""What a line looks like by itself, in numbers."""

import re
from functools import lru_cache
from itertools import repeat
from operator import itemgetter
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Line
from services.enrich.languages.vocabulary import words
from services.enrich.printed.byline.byline_line import is_byline
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.furniture.phrases import furniture_kind
from services.enrich.printed.note.closing_credit import is_closing_credit
from services.enrich.printed.note.notes import is_note
from services.enrich.text.prose import FEWEST_WORDS_OF_PROSE, ends_like_prose, ends_sentence, is_list_item, word_count

LOOK: Final = 600
"""Characters of a line that are enough to tell its shape."""
WORDS_IN_FULL: Final = 60
"""Words that count as one: a longer line is no more of a paragraph."""
_MOST_WORDS_OF_A_SHORT_LINE: Final = 3
"""Labels and buttons have no more words."""
_LONG_LINE_WORDS: Final = 25
"""Words above which a line is hardly anything but a paragraph."""
_QUOTES: Final = "\"'“”„«»‘’「"
_SIGN: Final = re.compile(r"[|>»›→·•/#©@:]")
_DIGIT: Final = re.compile(r"\d")
_STOPS: Final = ".,:;!?"
_STOPWORDS: Final = words("text.stopwords")
_initial = itemgetter(0)

NAMES: Final = (
    "words",
    "is_short",
    "is_long",
    "ends_sentence",
    "ends_open",
    "is_prose",
    "opens_small",
    "opens_capital",
    "opens_quote",
    "opens_digit",
    "asks",
    "is_list_item",
    "is_capitals",
    "capitalised",
    "stopwords",
    "digits",
    "commas",
    "signs",
    "is_address",
    "is_byline",
    "is_date_line",
    "is_note",
    "is_furniture",
    "is_listing",
    "is_share",
    "is_tight",
    "sentences",
)


def shape(line: Line) -> tuple[float, ...]:
    """Return the numbers named in NAMES, most of them between 0 and 1."""
    return _shape(line.text, tight=not line.blank_before)


@lru_cache(maxsize=2048)
def _shape(whole: str, *, tight: bool) -> tuple[float, ...]:
    """Return what a line's words and place tell; it is asked for where rules propose, and again where it is decided."""
    text = whole[:LOOK]
    count = word_count(text)
    tokens = text.split()
    size = max(len(tokens), 1)
    ends = ends_sentence(whole)
    kind = furniture_kind(whole)
    first = text[0]
    short = len(text) < LOOK // 2
    return (
        min(count, WORDS_IN_FULL) / WORDS_IN_FULL,
        float(count <= _MOST_WORDS_OF_A_SHORT_LINE),
        float(count > _LONG_LINE_WORDS),
        float(ends),
        float(not ends and ends_like_prose(whole)),
        float(ends and count >= FEWEST_WORDS_OF_PROSE),
        float(first.islower()),
        float(first.isupper()),
        float(first in _QUOTES),
        float(first.isdigit()),
        float(whole[-1] in "?？"),
        float(is_list_item(text)),
        float(text.isupper()),
        sum(map(str.isupper, map(_initial, tokens))) / size,
        sum(map(_STOPWORDS.__contains__, map(str.strip, text.casefold().split(), repeat(_STOPS)))) / size,
        len(_DIGIT.findall(text)) / len(text),
        min(text.count(",") / size, 0.5),
        min(len(_SIGN.findall(text)), 4) / 4,
        float("://" in text or "www." in text or "@" in text),
        float(short and is_byline(text)),
        float(short and is_date_line(text)),
        float(is_note(text) or is_closing_credit(text)),
        float(kind is not None),
        float(kind in {RemovedKind.RELATED, RemovedKind.READ_MORE, RemovedKind.NEWSLETTER, RemovedKind.TAGS}),
        float(kind in {RemovedKind.SHARE, RemovedKind.MENU, RemovedKind.COMMENTS}),
        float(tight),
        min(text.count(". "), 5) / 5,
    )
