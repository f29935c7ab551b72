"""Where in a line a credit may stand: in brackets at its end, behind a keyword, behind a dash, or bare."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from services.enrich.languages.vocabulary import pattern, words
from services.enrich.printed.credit.buttons_behind import CREDIT_REACH_CHARACTERS, without_buttons
from services.enrich.printed.credit.credit_openers import OPENERS, Mark, may_open, opening, with_opening


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch `line[start:end]` that may be a credit; `line[inner:inner_end]` are its names."""

    mark: Mark
    start: int
    end: int
    inner: int
    inner_end: int


_OPENING = {")": "(", "]": "[", "）": "（", "】": "【", "〕": "〔"}
_TAKEN_BY: Final = frozenset(word[-1] for word in words("credit.took"))
_TAKEN = re.compile(rf"[。！？、，＝=](?=[^。、，＝=（）()\d]{{2,20}}(?:{pattern('credit.took')})$)")
"""East Asian captions end in who took the picture: `…＝9日、高島市、佐伯真由美撮影`, `…。新华社记者 陈立群 摄`."""
_TAKER_CHARACTERS: Final = 40
"""A name and who took it, at the end of an East Asian caption."""
_DASHED = re.compile(
    r"(?:(?<=[.!?…\"”’')»])|(?<=\w)(?=\s))\s*(?:[–—|]|--|(?<=\s)[-/](?=\s))\s*(?=[^\W\d_])|＝(?=[^\W\d_])"
)
_DASH = re.compile(r"[–—|＝]|--|\s[-/]\s")
_STOPPED = re.compile(r"[.!?…](?:(?<=[^\W_]{2}[.!?…])|(?<=\d\)[.])|(?<=\s\d[.]))[\"”’')»]*\s*(?:/\s?)?(?=[^\W\d_])")


def candidates(line: str) -> Iterator[Candidate]:
    """Yield the places at which a credit may stand, the surest first."""
    end = without_buttons(line)
    begin = max(0, end - CREDIT_REACH_CHARACTERS)
    bracketed = list(_bracketed(line, begin, end))
    opened = bracketed[0].start if bracketed else end
    yield from (found for found in _keyed(line, begin, end) if found.start <= opened)
    if line[end - 1 : end] in _TAKEN_BY:
        yield from _taken(line, max(begin, end - _TAKER_CHARACTERS), end)
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


def _bracketed(line: str, begin: int, end: int) -> Iterator[Candidate]:
    close = end - 1 if end and line[end - 1] in _OPENING else end - 2
    if close < 0 or line[close] not in _OPENING or (close != end - 1 and line[end - 1] != "."):
        return
    start = _matching(line, close, begin)
    if start is None:
        return
    inner = line[start + 1 : close]
    bare = inner.lstrip(" (")
    if key := opening(bare):
        skipped = len(inner) - len(bare)
        yield Candidate(Mark.KEYWORD, start, end, start + 1 + skipped + len(key), close)
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
    """Yield what stands behind keywords, the first one first: `Source: Ada Holt; montage: Ben Lind` is one credit."""
    opened = [(found, mark) for opener, mark in OPENERS for found in opener.finditer(line, begin, end)]
    for found, mark in sorted(opened, key=lambda one: one[0].start()):
        if may_open(line, found.start()):
            yield Candidate(mark, with_opening(line, found.start()), end, found.end(), end)


def _behind(pattern: re.Pattern[str], mark: Mark, line: str, begin: int, end: int) -> Iterator[Candidate]:
    places = list(pattern.finditer(line, begin, end))
    for found in places[-2:][::-1]:
        start = found.start() if mark is Mark.DASH else found.end()
        if start < end:
            yield Candidate(mark, start, end, found.end(), end)
