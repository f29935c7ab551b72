"""Who speaks where words are not parted: `镇长王丽华表示` is one run of signs, with the verb at its end."""

import re
from typing import Final

from services.enrich.languages.vocabulary import pattern, words
from services.enrich.quotes.said import Said

_MOST_SIGNS_OF_A_SPEAKER: Final = 24
"""With the office and the body it is held at; a longer run is a clause."""
_SIGN: Final = r"[\u4e00-\u9fff·]"
_VERB: Final = rf"(?:{pattern('quotes.caseless_fillers')})?(?P<cue>{pattern('quotes.caseless_said')})"
_WHO: Final = rf"(?P<who>{_SIGN}{{1,{_MOST_SIGNS_OF_A_SPEAKER}}}?)"
_BEHIND: Final = re.compile(rf"\s*[，,]?{_WHO}{_VERB}(?=[。，：；！？,.:;]|\s*\Z)")
_BEFORE: Final = re.compile(rf"(?:\A|[^·\w]){_WHO}{_VERB}[：，:,]\s*\Z")
_REACH_CHARACTERS: Final = 40
"""How far before a mark the longest speaker with his verb may begin."""
_NAME: Final = re.compile(
    rf"(?:{pattern('quotes.caseless_titles')})(?P<name>(?:{pattern('text.family_names')}){_SIGN}{{1,2}})\Z"
)
"""A family name with one or two signs behind it, right behind an office."""
_PRONOUNS: Final = words("quotes.pronouns.people")


def caseless_behind(text: str, low: int, high: int) -> tuple[str, Said] | None:
    """Return the verb and who speaks in `text[low:high]`, which begins behind the closing mark."""
    return _told(_BEHIND.match(text, low, high))


def caseless_before(text: str, low: int, high: int) -> tuple[str, Said] | None:
    """Return the verb and who speaks in `text[low:high]`, which ends before the opening mark."""
    return _told(_BEFORE.search(text, max(low, high - _REACH_CHARACTERS), high))


def _told(found: re.Match[str] | None) -> tuple[str, Said] | None:
    if not found:
        return None
    who, start = found["who"], found.start("who")
    if named := _NAME.search(who):
        who, start = named["name"], start + named.start("name")
    return found["cue"], Said(who, start, pronoun=who in _PRONOUNS)
