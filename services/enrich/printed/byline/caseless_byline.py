"""Bylines in scripts without capitals, where only a word before the name tells that it is one."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern
from services.enrich.text.names import is_name

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
    return name if is_name(name) else None
