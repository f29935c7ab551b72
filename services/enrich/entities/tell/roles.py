"""What the text says somebody is: in front of the name, or behind it between commas."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.entities.find.titles import is_modifier, is_title
from services.enrich.entities.find.word_sets import words
from services.enrich.gazetteer.countries import demonym

_BEHIND: Final = re.compile(r" ?(?:\([^)]{1,12}\))?, (?:an?|the|who is|then|now)? ?([^,;:.!?\"“”()]{3,120})")
_FURTHER: Final = re.compile(r",? (?:and )?(?:an?|the)? ?([^,;:.!?\"“”()]{3,120})")
_LEADING: Final = re.compile(r"\A(?:an?|the|his|her|its|their) ", re.IGNORECASE)
_CLAUSE: Final = re.compile(
    r" (?:said|says|told|who|whose|which|was|were|is|has|had|agreed|added|noted|warned|argued|wrote|believes?|"
    r"explained|and (?:said|told|added))\b.*",
    re.DOTALL,
)
_FARTHEST: Final = 90
_SEGMENTS: Final = 3
_TITLE_WITHIN: Final = 8


def roles(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the roles of the person named at `text[start:end]`, as printed, without articles."""
    before = _in_front(text[max(0, start - _FARTHEST) : start])
    if before:
        yield before
    yield from _behind(text[end : end + 3 * _FARTHEST])


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
    while (
        parts and len(taken) < _TITLE_WITHIN and parts[-1] in {"and", "of"} and len(parts) > 1 and _belongs(parts[-2])
    ):
        taken[:0] = [parts[-2], parts[-1]]
        del parts[-2:]
    role = " ".join(taken)
    return None if role in words("abbreviated titles") and role.rstrip(".") in _CIVIL else role


_CIVIL: Final = frozenset({"Mr", "Mrs", "Ms", "Mme", "M", "Herr", "Frau", "Madam", "St"})


def _belongs(word: str) -> bool:
    if any(character in ',;:.!?"“”()' for character in word[-1:]) and word not in words("abbreviated titles"):
        return False
    bare = word.removesuffix("'s").removesuffix("’s")
    return bool(is_modifier(word) or demonym(bare) or (word[:1].isupper() and word not in words("never a name")))


def _behind(after: str) -> Iterator[str]:
    match = _BEHIND.match(after)
    for _ in range(_SEGMENTS):
        if not match:
            return
        printed = match[1]
        role = _LEADING.sub("", _CLAUSE.sub("", printed)).strip(" -–—")
        if not any(is_title(word) for word in role.split(" ")[:_TITLE_WITHIN]) or not role[-1:].isalnum():
            return
        yield role
        if _CLAUSE.search(printed):
            return
        match = _FURTHER.match(after, match.end())
