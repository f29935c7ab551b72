"""The bare tail: a credit that follows its caption without any mark, `… in Vilnius Jane Doe/via Reuters`."""

import re
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.credit.buttons_behind import without_buttons
from services.enrich.printed.credit.read_credit import read_credit

_TAIL_CHARACTERS: Final = 160
"""The longest credit that no mark parts from its caption: a name or two and the houses that passed them on."""
_NAME_WORDS: Final = 2
"""A first name and a last one: what else stands before a slash is the sentence's."""
_MOST_PARTS_BEHIND: Final = 4
"""Agencies and qualifiers behind a slash."""
_VIA: Final = pattern("credit.joints.via")
_CAPITAL_PICTURE: Final = rf"(?=[^\W\d_a-z])(?i:{pattern('credit.pictures')})"
_SPLIT = re.compile(
    rf"\s*/\s*(?:(?:{_VIA})\s+|(?:{pattern('credit.copyright')}|©)\s+(?:\d{{4}}\s+)?)?|\s+(?:{_VIA})\s+|\s*,\s*|\s*\|\s*|\.\s",
    re.IGNORECASE,
)
_JOINT = re.compile(rf"\s*/|\s+(?:{_VIA})\s")
_HOUSE_FIRST = re.compile(
    rf"(?:^|(?<=\s))([A-Z]{{2,8}}(?: {_CAPITAL_PICTURE})?)\s?/\s?[^\W\d_][^/|\n]{{3,40}}(?:/[^/|\n]{{3,20}})?$"
)
_PICTURED = re.compile(rf"(?<=\w\s)[A-Z]{{2,6}} {_CAPITAL_PICTURE}$")
"""An agency with its word for a picture, as `… at the quay AP Photo`."""
_HOUSE_END = re.compile(rf" (?:{pattern('credit.house_ends')})\Z", re.IGNORECASE)
_GENERATION = re.compile(r"(?:I{2,3}|IV|[JS]r\.?)$")


def bare_tail(line: str) -> int | None:
    """Return where a bare credit begins, None if the line does not end in one.

    It needs a slash or a `via` before an agency we know: only that tells it from the sentence it follows. Of the
    words before the slash, the last two are taken for a name where the sentence gives no end to go by.
    """
    end = without_buttons(line)
    begin = max(0, end - _TAIL_CHARACTERS)
    window = line[begin:end]
    named = _PICTURED.search(window)
    if named and named.start() and agency(named[0].strip()):
        return begin + named.start()
    slash = _last_joint(window)
    start = _house_start(window) if slash is None else _name_start(window[:slash].rstrip())
    if start is None or (begin and start == 0):
        return None
    reading = read_credit(window[start:])
    return begin + start if reading.is_sure and reading.photographers and not reading.unread else None


def _house_start(window: str) -> int | None:
    """Return where the agency begins that stands before a name: `… on the quay AP Photo/Jane Doe, File`."""
    found = _HOUSE_FIRST.search(window)
    return found.start() if found and agency(found[1]) else None


def _last_joint(window: str) -> int | None:
    """Return where the first slash or via stands from which on everything is agencies."""
    places = [found.start() for found in _JOINT.finditer(window)]
    for place in places:
        rest = [part for part in _SPLIT.split(window[place:]) if part.strip()]
        if rest and (_is_house(rest[-1]) or _is_house(rest[0])) and len(rest) <= _MOST_PARTS_BEHIND:
            return place
    return None


def _is_house(text: str) -> bool:
    return bool(agency(text)) or _HOUSE_END.search(text) is not None


def _name_start(left: str) -> int | None:
    words = list(re.finditer(r"\S+", left))
    if len(words) < _NAME_WORDS:
        return None
    name = words[-_NAME_WORDS:]
    if len(words) > _NAME_WORDS and (re.fullmatch(r"[A-Z]\.?", name[0][0]) or _GENERATION.match(name[-1][0])):
        name = words[-_NAME_WORDS - 1 :]
    text = left[name[0].start() :]
    return name[0].start() if all(word[0].isupper() for word in text.split()) else None
