"""Bylines in scripts without capitals, where only a word before the name tells that it is one."""

import re
from typing import Final
from unicodedata import category

from services.enrich.languages.vocabulary import pattern
from services.enrich.text.names import LEAST_PARTS_OF_A_NAME, MOST_PARTS_OF_A_NAME, is_name

_MOST_CHARACTERS_OF_A_NAME: Final = 60
"""Behind the lead; what is longer is a sentence."""

_LEAD = re.compile(rf"(?:{pattern('byline.caseless_leads')})(?:\s*[:：/／|]\s*|\s+)(?=\S)")
_END = re.compile(r"\s*(?:[|,،、•·/／(（\d\-–—]|$)")


def caseless_byline(text: str) -> str | None:
    """Return the name behind such a word.

    >>> caseless_byline("بقلم: سامي حداد | الأحد"), caseless_byline("文/山田 太郎"), caseless_byline("By Ana Brandt")
    ('سامي حداد', '山田 太郎', None)
    """
    lead = _LEAD.match(text)
    if not lead:
        return None
    rest = text[lead.end() : lead.end() + _MOST_CHARACTERS_OF_A_NAME]
    end = _END.search(rest)
    name = rest[: end.start()].strip() if end else ""
    return name if is_name(name) or _is_name_without_capitals(name) else None


def _is_name_without_capitals(text: str) -> bool:
    """Whether a text is two to five words of a script that has no capitals: its letters carry marks, or look small."""
    parts = text.split()
    few = LEAST_PARTS_OF_A_NAME <= len(parts) <= MOST_PARTS_OF_A_NAME
    return few and all(_is_without_capitals(sign) for part in parts for sign in part)


def _is_without_capitals(sign: str) -> bool:
    return sign in ".-’'" or (category(sign)[0] in "LM" and sign == sign.title() == sign.lower())
