"""What opens a credit by its words, `Photo by`, `Source:`, `©`, and where in a line that may stand."""

import re
from enum import StrEnum
from typing import Final

from services.enrich.gazetteer.agencies import agency
from services.enrich.languages.listing import literal
from services.enrich.languages.vocabulary import pattern, words
from services.enrich.text.prose import ends_sentence
from services.enrich.text.sieve import Sieve


class Mark(StrEnum):
    """What shows that a stretch may be a credit."""

    KEYWORD = "keyword"
    """`Photo by …`, `Image Credits: …`, `© …`."""
    SOURCE = "source"
    """`Source: …`: charts and quotations have that too."""
    BRACKET = "bracket"
    DASH = "dash"
    """A dash or a bar behind the end of a sentence."""
    TAIL = "tail"
    """Whatever stands behind the end of the last sentence."""
    LINE = "line"
    """The whole line."""


_BESIDE_CHARACTERS: Final = 12
"""What stands there tells whether it opens a credit."""
_OPENING: Final = ("credit.pictures", "credit.works", "credit.taking", "credit.credits")
NOUNS: Final = pattern(*_OPENING, "credit.cut_short")
"""What a credit opens with, as a pattern; a source does, too, under a mark of its own."""
SOURCES: Final = pattern("credit.sources")
_BY: Final = pattern("credit.by")
_BY_OR_FROM: Final = pattern("credit.by", "credit.from")
_COPYRIGHT: Final = pattern("credit.copyright")
_CUT_SHORT: Final = pattern("credit.cut_short")
_KEYWORD = Sieve(
    rf"(?<!\w)(?P<key>(?:(?:{pattern('credit.kinds')})\s+)?(?:{NOUNS})(?:\s+(?:{NOUNS}|{SOURCES}))?"
    rf"(?:\s*[:：=＝]|\s*(?:\.\.\.|…)|\s*[/／](?=\s*[^\W\d_])|\s+(?:{_BY_OR_FROM})(?=\s))"
    rf"|(?:{pattern('credit.labels')}),|(?:{_CUT_SHORT})(?=\s*[^\W\d_])"
    rf"|\b(?:{_COPYRIGHT}|©)(?:\s*©)?(?:\s+(?:19|20)\d\d)?|©|\(c\)(?=\s)"
    rf"|(?:{pattern('credit.handed')})(?=\s))"
    rf"(?:\s*(?:{_BY_OR_FROM}|{_COPYRIGHT})(?=[\s:])|\s*(?:{NOUNS})(?=(?:\s+(?:{NOUNS}))?\s*[:：]|\s+(?:{_BY})\s)|\s*[:：])*"
)
_COLON = re.compile(r"[^\W\d_]+\s?[:：]|[（(][CcＣ][)）]\s?|©")
"""A keyword with its colon, which needs no end of a sentence before it: `The lock in spring, photo: Ada Holt`."""
_WORD = re.compile(r"[^\W\d_]+")
_PICTURES: Final = words("credit.pictures")
_SHORTENED = re.compile(_CUT_SHORT, re.IGNORECASE)
"""The word for a picture cut short, which goes behind a stroke as well: `/ Fot. Ada Holt / PAP`."""
_SOURCE = Sieve(rf"(?<!\w)(?:{SOURCES})\s*[:：=]")
_FILED = re.compile(
    rf"(?<=[.!?…]\s)(?:{pattern('credit.qualifiers.file')})(?: (?:{pattern('credit.pictures')}))?\s*[|:.]?\s*\Z",
    re.IGNORECASE,
)
"""`File` before a credit's own keyword, as in `… last month. File | Photo Credit: Ada Holt`."""
_SMALL: Final = frozenset().union(*map(words, (*_OPENING, "credit.sources")))
_CASED: Final = "|".join(sorted({literal(word.capitalize()) for word in _SMALL} - set(_SMALL), key=len, reverse=True))
_GLUED = Sieve(rf"(?<=[a-z.)\d])(?P<key>(?:{_CASED})(?:\s+(?:{_BY})\b|\s*:)|©)|[（(]Ｃ[）)]", re.NOFLAG)
"""What only its capital parts from the caption, where a page has lost the space: `… at the quayPhoto: Ada Holt`."""
OPENERS: Final = ((_KEYWORD, Mark.KEYWORD), (_GLUED, Mark.KEYWORD), (_SOURCE, Mark.SOURCE))
"""What opens a credit by its words, and as which mark."""


def opening(text: str) -> str:
    """Return the words that open a credit at a text's beginning: `Photo: `, `© `, `Source: `; nothing if none do."""
    found = _KEYWORD.match(text) or _SOURCE.match(text)
    return found[0] if found else ""


_VIA = re.compile(rf"(?:{pattern('credit.pictures')})\s+(?:{pattern('credit.joints.via')})\s", re.IGNORECASE)
_HOUSE_OPENS = re.compile(r"/\s*(?:[^\W\d_a-z][^\W\d_]*\s?){1,3}$")
"""Behind a stroke, capitals before a word for pictures open a house's name: `Ada Holt/Alder Photos via Reuters`."""


def opens_credit(text: str) -> bool:
    """Whether a text of its own opens as credits do: `Photo: …`, `© …`, `(Source: …`."""
    return bool(opening(text.lstrip(" ([（【")))


def may_open(line: str, at: int) -> bool:
    """Whether a keyword may stand here: at the start, behind a sentence, a dash or a bracket, or capitalised."""
    before = line[max(0, at - _BESIDE_CHARACTERS) : at].rstrip()
    if _ends_agency(before, line[at:]) or (_VIA.match(line, at) and _HOUSE_OPENS.search(before)):
        return False
    keyed = _COLON.match(line, at) is not None
    if before.endswith("/"):
        return keyed or _SHORTENED.match(line, at) is not None or ends_sentence(before[:-1])
    if keyed and (before.endswith(",") or line[at] in "（("):
        return True
    if not before or before[-1] in "(|–—-[:,=＝" or ends_sentence(before):
        return True
    slashed = (
        line[at : at + _BESIDE_CHARACTERS].partition("/")[0].strip().isalpha()
    )  # `Photo/Name` also ends `AP Photo/Name`
    return (line[at].isupper() or line[at] == "©") and not slashed


def _ends_agency(before: str, behind: str) -> bool:
    """Whether a word for pictures ends an agency's name, as in `Jane Doe/PA Images via …`, and opens nothing."""
    word = _WORD.match(behind)
    house = _WORD.search(before[::-1]) if before else None
    if word is None or house is None or house.start() or word[0].casefold() not in _PICTURES:
        return False
    behind = behind[word.end() :].lstrip()
    return agency(house[0][::-1]) is not None and not behind.startswith((":", "："))


def with_opening(line: str, at: int) -> int:
    """Include the dash, bar or open bracket that stands before a keyword."""
    filed = _FILED.search(line, max(0, at - _BESIDE_CHARACTERS), at)
    if filed and filed.start():
        return filed.start()
    before = line[:at].rstrip()
    return len(before[:-1].rstrip()) if before.endswith(("|", "–", "—", "(", "- ", " /")) else at
