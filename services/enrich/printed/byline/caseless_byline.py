"""Bylines in scripts without capitals, where only a word before the name tells that it is one."""

import re

from services.enrich.text.names import is_name

_LEAD = re.compile(
    r"(?:מאת|כתב(?:ת|ה|ו)?|بقلم|كتب(?:ت)?|إعداد|تحرير|نویسنده|نوشته|گزارش|به قلم|作者|撰文|文字|文|本报记者|记者|記者|"
    r"โดย|ผู้เขียน|लेखक|द्वारा|ავტორი|글)(?:\s*[:：/／|]\s*|\s+)(?=\S)"
)
"""Hebrew, Arabic, Persian, Chinese and Japanese, Thai, Hindi, Georgian, Korean."""
_END = re.compile(r"\s*(?:[|,،、•·/／(（\d\-–—]|$)")
_LONGEST = 60


def caseless_byline(text: str) -> str | None:
    """Return the name behind such a word.

    >>> caseless_byline("بقلم: سامي حداد | الأحد"), caseless_byline("文/山田 太郎"), caseless_byline("By Ana Brandt")
    ('سامي حداد', '山田 太郎', None)
    """
    lead = _LEAD.match(text)
    if not lead:
        return None
    rest = text[lead.end() : lead.end() + _LONGEST]
    end = _END.search(rest)
    name = rest[: end.start()].strip() if end else ""
    return name if is_name(name) else None
