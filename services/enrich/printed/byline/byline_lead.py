"""How a byline begins."""

import re
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.vocabulary import pattern, words

_MOST_CHARACTERS_OF_A_LEAD: Final = 80
"""A dated one with its hour, `Updated on Wednesday, …, by`, is the longest; no more of a line is looked at."""
_MOST_CHARACTERS_OF_A_LONE_LEAD: Final = 15
"""`Written by :` and a little more; a spared look at the pattern for all longer lines."""

BY: Final = pattern("byline.by")
"""The words for by, as a pattern."""
BEHIND_A_NOUN: Final = pattern("byline.by", "byline.of")
"""The words for by behind a noun, `Interview de`, as a pattern."""

LEAD = re.compile(
    rf"^(?-i:(?:{pattern('byline.glued')})(?=[A-Z][a-z]))"
    rf"|^(?:(?:{pattern('byline.dated')})\s+[^\d|]{{0,19}}\d[^|]{{2,24}}?\s+(?:{BY})\s*:?"
    rf"|(?:{pattern('byline.works')})\s+(?:{pattern('byline.by', 'byline.from')})\s*:?"
    rf"|(?:{pattern('byline.by', 'byline.leads', 'byline.written_by')})\s*:?"
    rf"|(?:{pattern('byline.author_labels', 'byline.text_labels')})\s*[:：])(?:\s+|(?<=[:：]))(?=\S)",
    re.IGNORECASE,
)
"""`By`, and its like in other languages. Those that are common words need names behind them."""
LABEL = re.compile(
    rf"^(?:{pattern('byline.genre_labels')})\s*:\s+"
    rf"|^(?:(?:{pattern('byline.articles')})\s+)?(?:{pattern('byline.genres')})\s+(?:{BEHIND_A_NOUN})\s"
    rf"|^(?:{pattern('byline.reports_from')})\s",
    re.IGNORECASE,
)
"""What may stand before names, and before anything else: only names alone make it a byline."""
CASELESS_LEAD = re.compile(rf"(?:{pattern('byline.caseless_leads')})(?:\s*[:：/／|=＝]\s*|\s+)(?=\S)")
"""The like of it in scripts without capitals."""
_IN_BRACKETS = re.compile(
    rf"[（(【［\[〔]\s*({pattern('byline.caseless_leads')})\s*[:：]?\s*([^（()）\]］】〕]{{2,40}})[）)】］\]〕]\s*"
)
REPORTING = re.compile(rf"[(\[—–-]*\s*(?:{pattern('note.reporting')})\s*:?\s*", re.IGNORECASE)
"""How the closing line of a story begins that says who reported."""
_JOINTS: Final = words("byline.and")
_LONE = re.compile(rf"(?:{pattern('byline.by', 'byline.lone')})\s*:?", re.IGNORECASE)


def opens_like_byline(text: str) -> bool:
    """Whether a line begins as a byline does, and a capital, a sign or an agency in small letters follows."""
    found = LEAD.match(text[:_MOST_CHARACTERS_OF_A_LEAD])
    if not found:
        return False
    rest = text[found.end() :]
    return not rest[0].islower() or agency(rest.split(None, 1)[0].strip(",|/")) is not None


def unbracketed(text: str) -> str:
    """Return a byline in such a script without the brackets round it, its lead parted from the names.

    >>> unbracketed("（記者王小明／台北報導）")
    '記者 王小明／台北報導'
    """
    found = None if text.isascii() else _IN_BRACKETS.fullmatch(text)
    return f"{found[1]} {found[2]}" if found else text


def is_lone_lead(text: str) -> bool:
    """Whether a line is nothing but the beginning of a byline, as pages leave it whose names are links."""
    return len(text) <= _MOST_CHARACTERS_OF_A_LONE_LEAD and _LONE.fullmatch(text) is not None


def joins_names(text: str) -> bool:
    """Whether a line is nothing but what stands between two names: a word, a sign, or both."""
    joint = text.casefold().strip(" ,")
    return joint in _JOINTS or joint == "&" or text.strip() == ","
