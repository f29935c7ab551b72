"""Where in a line a credit may stand: in brackets at its end, behind a keyword, behind a dash, or bare."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from services.enrich.printed.credit.credit_words import BY, NOUNS, SOURCES
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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch `line[start:end]` that may be a credit; `line[inner:inner_end]` are its names."""

    mark: Mark
    start: int
    end: int
    inner: int
    inner_end: int


_REACH: Final = 300
"""Characters at the end of a line in which a credit is looked for."""
_NEAR: Final = 12
"""Characters around a keyword that tell whether it opens a credit."""
_AFTERWORDS = Sieve(
    r"(?:[\s.,]*(?:more\s*>+|enlarge(?: (?:this )?image)?|expand|hide caption|toggle caption|open image in gallery"
    r"|view gallery|view image in fullscreen|\[\+\]|read more|close|less"
    r"|(?:purchase|acquire) licensing rights(?:,? opens new tab)?"
    r"|öppna bild i helskärm|visa (?:mer|mindre)|vis (?:mer|mindre|mere)|läs mer|les mer|mehr(?: anzeigen| lesen)?"
    r"|bild vergrößern|voir plus|agrandir|ver más|ampliar|leggi di più|lees meer))+\s*$"
)
"""Words of the page's interface that stand behind a caption."""
_LONGEST_AFTERWORD: Final = 80
_OPENING = {")": "(", "]": "[", "）": "（", "】": "【", "〕": "〔"}
_PREFIX = rf"(?:(?:{NOUNS})(?:\s+(?:{NOUNS}|{SOURCES}))?)"
_CUT_SHORT: Final = r"fot\.|phot\.|pho\.|ph\.|nuotr\.|zdj\."
_KEYWORD = Sieve(
    rf"(?<!\w)(?P<key>(?:(?:file|handout|pool|undated|courtesy|mandatory)\s+)?{_PREFIX}"
    rf"(?:\s*[:：=＝]|\s*(?:\.\.\.|…)|\s*[/／](?=\s*[^\W\d_])|\s+(?:{BY})(?=\s))"
    rf"|(?:image|media|photo) source,|(?:{_CUT_SHORT}|dok\.)(?=\s*[^\W\d_])"
    r"|\b(?:copyright|©)(?:\s*©)?(?:\s+(?:19|20)\d\d)?|©|\(c\)(?=\s)"
    r"|(?:handout|screenshot|courtesy)\s+(?:by|from|of|via)(?=\s))"
    rf"(?:\s*(?:{BY}|copyright)(?=[\s:])|\s*(?:{NOUNS})(?=\s*[:：]|\s+by\s)|\s*[:：])*"
)
_COLON = re.compile(r"[^\W\d_]+\s?[:：]|[（(][CcＣ][)）]\s?|©")
"""A keyword with its colon, which needs no end of a sentence before it: `The lock in spring, photo: Ada Holt`."""
_TAKEN_BY: Final = frozenset({"影", "摄", "攝"})
_TAKEN = re.compile(r"[。！？、，＝=](?=[^。、，＝=（）()\d]{2,20}(?:撮影|[摄攝]影?)$)")
"""East Asian captions end in who took the picture: `…＝9日、高島市、佐伯真由美撮影`, `…。新华社记者 陈立群 摄`."""
_LONGEST_TAKEN: Final = 40
_SHORTENED = re.compile(_CUT_SHORT, re.IGNORECASE)
"""The word for a picture cut short, which goes behind a stroke as well: `/ Fot. Ada Holt / PAP`."""
_SOURCE = Sieve(rf"(?<!\w)(?:{SOURCES})\s*[:：=]")
_FILED = re.compile(r"(?<=[.!?…]\s)File(?: photo)?\s*[|:.]?\s*\Z", re.IGNORECASE)
"""`File` before a credit's own keyword, as in `… last month. File | Photo Credit: Ada Holt`."""
_GLUED = Sieve(
    r"(?<=[a-z.)\d])(?P<key>(?:Photo|Image|Picture|Credit|Foto|Bild|Quelle|Photograph)s?(?:\s+by\b|\s*:)|©)|[（(]Ｃ[）)]",
    re.NOFLAG,
)
OPENERS: Final = ((_KEYWORD, Mark.KEYWORD), (_GLUED, Mark.KEYWORD), (_SOURCE, Mark.SOURCE))
"""What opens a credit by its words, and as which mark."""
_DASHED = re.compile(
    r"(?:(?<=[.!?…\"”’')»])|(?<=\w)(?=\s))\s*(?:[–—|]|--|(?<=\s)[-/](?=\s))\s*(?=[^\W\d_])|＝(?=[^\W\d_])"
)
_DASH = re.compile(r"[–—|＝]|--|\s[-/]\s")
_STOPPED = re.compile(r"[.!?…](?:(?<=[^\W_]{2}[.!?…])|(?<=\d\)[.])|(?<=\s\d[.]))[\"”’')»]*\s*(?:/\s?)?(?=[^\W\d_])")


def candidates(line: str) -> Iterator[Candidate]:
    """Yield the places at which a credit may stand, the surest first."""
    end = without_afterwords(line)
    begin = max(0, end - _REACH)
    bracketed = list(_bracketed(line, begin, end))
    opened = bracketed[0].start if bracketed else end
    yield from (found for found in _keyed(line, begin, end) if found.start <= opened)
    if line[end - 1 : end] in _TAKEN_BY:
        yield from _taken(line, max(begin, end - _LONGEST_TAKEN), end)
    yield from bracketed
    yield from _behind(_STOPPED, Mark.TAIL, line, begin, end)
    yield from _behind(_DASHED, Mark.DASH, line, begin, end) if _DASH.search(line) else ()
    if begin == 0:
        yield Candidate(Mark.LINE, 0, end, 0, end)


def _taken(line: str, begin: int, end: int) -> Iterator[Candidate]:
    """Yield what stands behind the last comma, full stop or equals sign, where it ends in `taken by`."""
    places = list(_TAKEN.finditer(line, begin, end))
    if places:
        yield Candidate(Mark.TAIL, places[-1].end(), end, places[-1].end(), end)


def without_afterwords(line: str) -> int:
    """Return where the line ends if the words of the page's interface behind it are left out."""
    if not _AFTERWORDS.passes(line[-_LONGEST_AFTERWORD:]):
        return len(line)
    after = _AFTERWORDS.search(line, max(0, len(line) - _REACH))
    return after.start() if after else len(line)


def _bracketed(line: str, begin: int, end: int) -> Iterator[Candidate]:
    close = end - 1 if end and line[end - 1] in _OPENING else end - 2
    if close < 0 or line[close] not in _OPENING or (close != end - 1 and line[end - 1] != "."):
        return
    start = _matching(line, close, begin)
    if start is None:
        return
    inner = line[start + 1 : close]
    key = _KEYWORD.match(inner.lstrip(" ("))
    if key:
        skipped = len(inner) - len(inner.lstrip(" ("))
        yield Candidate(Mark.KEYWORD, start, end, start + 1 + skipped + key.end(), close)
    elif close == end - 1:
        first = _pair(line, start, begin)
        if first is not None:
            yield Candidate(Mark.BRACKET, first, end, first + 1, close)
        yield Candidate(Mark.BRACKET, start, end, start + 1, close)


def _pair(line: str, start: int, begin: int) -> int | None:
    """Return where a bracket opens that stands just before another: some sites print whose picture it is twice."""
    close = len(line[:start].rstrip()) - 1
    return _matching(line, close, begin) if close > begin and line[close] in _OPENING else None


def _matching(line: str, close: int, begin: int) -> int | None:
    """Return where the bracket that closes at `close` opens."""
    depth = 0
    for at in range(close, begin - 1, -1):
        depth += (line[at] == line[close]) - (line[at] == _OPENING[line[close]])
        if depth == 0:
            return at
    return None


def _keyed(line: str, begin: int, end: int) -> Iterator[Candidate]:
    for pattern, mark in OPENERS:
        for found in pattern.finditer(line, begin, end):
            if _may_open(line, found.start()):
                start = _with_opening(line, found.start())
                yield Candidate(mark, start, end, found.end(), end)


def _may_open(line: str, at: int) -> bool:
    """Whether a keyword may stand here: at the start, behind a sentence, a dash or a bracket, or capitalised."""
    before = line[max(0, at - _NEAR) : at].rstrip()
    keyed = _COLON.match(line, at) is not None
    if before.endswith("/"):
        return keyed or _SHORTENED.match(line, at) is not None or ends_sentence(before[:-1])
    if keyed and (before.endswith(",") or line[at] in "（("):
        return True
    if not before or before[-1] in "(|–—-[:,=＝" or ends_sentence(before):
        return True
    slashed = line[at : at + _NEAR].partition("/")[0].strip().isalpha()  # `Photo/Name` also ends `AP Photo/Name`
    return (line[at].isupper() or line[at] == "©") and not slashed


def _with_opening(line: str, at: int) -> int:
    """Include the dash, bar or open bracket that stands before a keyword."""
    filed = _FILED.search(line, max(0, at - _NEAR), at)
    if filed and filed.start():
        return filed.start()
    before = line[:at].rstrip()
    return len(before[:-1].rstrip()) if before.endswith(("|", "–", "—", "(", "- ", " /")) else at


def _behind(pattern: re.Pattern[str], mark: Mark, line: str, begin: int, end: int) -> Iterator[Candidate]:
    places = list(pattern.finditer(line, begin, end))
    for found in places[-2:][::-1]:
        start = found.start() if mark is Mark.DASH else found.end()
        if start < end:
            yield Candidate(mark, start, end, found.end(), end)
