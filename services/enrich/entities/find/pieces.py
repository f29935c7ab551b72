"""The names in a run of capitalised words."""

import re
from collections.abc import Iterator
from typing import Final

from services.enrich.entities.find.heads import by_head
from services.enrich.entities.find.titles import is_title
from services.enrich.languages.vocabulary import pattern

_ARTICLE: Final = pattern("names.name_articles")
_LINK: Final = pattern("names.between")
_BETWEEN_NAMES: Final = re.compile(rf" (?:{_LINK}) (?:{_ARTICLE}) | (?:{pattern('names.and')}) (?=[^ ]+ [^ ]+)")
_LINKS: Final = re.compile(rf" (?:{_LINK}) ")
_PARTING: Final = re.compile(rf" (?:{pattern('names.determiners')}) ")


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names in a run: the whole of it if a word heads it, else what stands between the small words.

    `President Marta Quell of Latvia` holds two, `Ilse Brandt of the Center for Harbour Studies` too.
    """
    several = _PARTING.search(text, start, end)
    for low, high in _parts(_BETWEEN_NAMES, text, start, end) if several else [(start, end)]:
        if by_head(text[low:high]):
            yield low, high
            continue
        for at, to in _parts(_LINKS, text, low, high):
            yield behind_titles(text, at, to), to


def behind_titles(text: str, start: int, end: int) -> int:
    """Return where a person's name begins behind `President`, `Dr.`, `Foreign Minister`, if anything is left."""
    at = start
    for word in text[start:end].split(" ")[:-1]:
        at += len(word) + 1
        if is_title(word):
            start = at
    return start


def _parts(links: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [match.span() for match in links.finditer(text, start, end)]
    return list(zip([start, *(to for _, to in cuts)], [*(at for at, _ in cuts), end], strict=True))
