"""What the text says somebody is: in front of the name, or behind it between commas."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.entities.find.sentence_openers import is_opener
from services.enrich.entities.find.titles import is_address, is_modifier, is_title
from services.enrich.gazetteer.countries import demonym
from services.enrich.languages.vocabulary import pattern, words

_LEADS: Final = pattern("names.role_leads")
_AND: Final = pattern("names.and")
_JOINTS: Final = words("names.and") | words("names.of")
_BEHIND: Final = re.compile(rf" ?(?:\([^)]{{1,12}}\))?, (?:(?:{_LEADS}) )?([^,;:.!?\"“”()]{{3,120}})")
_FURTHER: Final = re.compile(rf",? (?:(?:{_AND}) )?(?:(?:{_LEADS}) )?([^,;:.!?\"“”()]{{3,120}})")
_LEADING: Final = re.compile(rf"\A(?:{pattern('names.determiners')}) ", re.IGNORECASE)
_CLAUSE: Final = re.compile(rf" (?:{pattern('names.role_ends')})\b.*", re.DOTALL)
_CIVIL: Final = words("names.civil")
_OFFICE_CHARACTERS: Final = 90
"""The longest offices fit, with the land they are held in."""
_OFFICES_CHARACTERS: Final = 270
"""Three offices, one behind the other."""
_MOST_OFFICES: Final = 3
"""A fourth between commas is the next one's in a list of people."""
_MOST_WORDS_TO_A_TITLE: Final = 8
"""What has none within its first words is no office, but a clause."""


def roles(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the roles of the person named at `text[start:end]`, as printed, without articles."""
    before = _in_front(text[max(0, start - _OFFICE_CHARACTERS) : start])
    if before:
        yield before
    yield from _behind(text[end : end + _OFFICES_CHARACTERS])


def _in_front(before: str) -> str | None:
    """Take the words from the title back to where it begins: `Ukrainian President`, `reservist colonel`."""
    if not before.endswith(" "):
        return None
    parts = before[:-1].split(" ")
    if not is_title(parts[-1]):
        return None
    taken = [parts.pop()]
    while parts and _belongs(parts[-1]):
        taken.insert(0, parts.pop())
    while len(parts) > 1 and len(taken) < _MOST_WORDS_TO_A_TITLE and parts[-1] in _JOINTS and _belongs(parts[-2]):
        taken[:0] = [parts[-2], parts[-1]]
        del parts[-2:]
    role = " ".join(taken)
    return None if is_address(role) and role.rstrip(".") in _CIVIL else role


def _belongs(word: str) -> bool:
    if any(character in ',;:.!?"“”()' for character in word[-1:]) and not is_address(word):
        return False
    bare = word.removesuffix("'s").removesuffix("’s")
    return bool(is_modifier(word) or demonym(bare) or (word[:1].isupper() and not is_opener(word)))


def _behind(after: str) -> Iterator[str]:
    match = _BEHIND.match(after)
    for _ in range(_MOST_OFFICES):
        if not match:
            return
        printed = match[1]
        role = _LEADING.sub("", _CLAUSE.sub("", printed)).strip(" -–—")
        if not any(is_title(word) for word in role.split(" ")[:_MOST_WORDS_TO_A_TITLE]) or not role[-1:].isalnum():
            return
        yield role
        if _CLAUSE.search(printed):
            return
        match = _FURTHER.match(after, match.end())
