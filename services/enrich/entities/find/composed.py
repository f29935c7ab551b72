"""Bodies whose names hold commas, ampersands or a possessive, at which runs of capitals end.

The Ministry of Lands, Water and Rural Affairs; the Health and Human Services Department; Corvane & Reindel LLP; the
Harbour District Attorney's Office.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from services.enrich.entities.find.sentence_openers import is_opener
from services.enrich.languages.vocabulary import pattern, words

_HEADS: Final = words("names.portfolio_heads")
_JOINTS: Final = tuple(f" {word} " for word in words("names.and"))
_OFFICE: Final = re.compile(
    rf"(?<![\w'’-])(?:[A-Z][\w-]+ ){{0,4}}[A-Z][\w-]+(?:['’]s|s['’]) (?:{pattern('names.offices')})"
)
_NAME: Final = r"(?:[A-Z]\.|[A-Z][\w'’-]*)"
_KIND: Final = pattern("names.legal_forms", "names.firm")
_FIRM: Final = re.compile(rf"(?<![\w'’&-])(?:{_NAME},? ){{1,4}}& {_NAME}(?: (?:{_KIND})\b){{0,3}}")
_OPENING: Final = re.compile(r"[\w'’-]+ ")


def composed(text: str) -> Iterator[tuple[int, int]]:
    """Yield where ministries of several portfolios and the offices of officers are named."""
    if not any(map(text.__contains__, _HEADS)):
        return
    if any(map(text.__contains__, _JOINTS)):
        for found in _portfolios().finditer(text):
            yield found.span()
    for found in _OFFICE.finditer(text):
        start = _behind_opening(text, found.start(), found.end())
        if text.count(" ", start, found.end()):
            yield start, found.end()


def firms(text: str) -> Iterator[tuple[int, int]]:
    """Yield where two names are joined as law firms, banks and shops join theirs; singers and headings do, too."""
    if " & " in text:
        for found in _FIRM.finditer(text):
            end = found.start() + len(found[0].removesuffix("'s").removesuffix("’s").rstrip(".,"))
            yield _behind_opening(text, found.start(), end), end


def _behind_opening(text: str, start: int, end: int) -> int:
    """Return where a name starts behind a word that opens a sentence: `Meanwhile`, `The`."""
    while (word := _OPENING.match(text, start, end)) and is_opener(word[0].strip()):
        start = word.end()
    return start


@cache
def _portfolios() -> re.Pattern[str]:
    """Return the pattern of lists of what ministries see to: of other words, `and` may join two bodies as well."""
    word, heads = pattern("names.portfolios"), pattern("names.portfolio_heads")
    article = rf"(?:(?:{pattern('names.determiners')}) )?"
    one = rf"(?:{word})(?: (?:{word})){{0,4}}"
    several = rf"{one}(?:, {one}){{0,6}},? (?:{pattern('names.and')}|&) {article}{one}"
    purpose = pattern("names.purposes")
    return re.compile(rf"(?<![\w'’-])(?:(?:{heads}) (?:{purpose}) {article}{several}|{several} (?:{heads}))\b")
