"""Words that ended up in no part of the article: they are named among what was removed, not lost in silence."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from services.contracts.part import Removed, RemovedKind
from services.enrich.draft import Draft, Line, Role

_KINDS: Final = {
    Role.DATE: RemovedKind.DATE,
    Role.BYLINE: RemovedKind.SIGN_OFF,
    Role.SECTION: RemovedKind.MENU,
}
_WORD: Final = re.compile(r"\w")
Span = tuple[int, int]


def with_leftover(draft: Draft) -> tuple[Removed, ...]:
    """Return everything that was removed, in the order of the text, with the words that no part has kept."""
    told = (*_of_fields(draft), *((part.start, part.end) for part in draft.removed))
    left = [_removed(draft.text, line, gap) for line, gap in _gaps(draft.lines, _merged(told))]
    return tuple(sorted((*draft.removed, *filter(None, left)), key=lambda part: (part.start, part.end)))


def in_fields(draft: Draft) -> list[Span]:
    """Return the stretches of the text that fields stand for, in order, put together where they touch."""
    return _merged(_of_fields(draft))


def _merged(stretches: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _of_fields(draft: Draft) -> Iterator[Span]:
    for block in draft.body:
        yield block.start, block.end
    for caption in draft.captions:
        yield from caption.spans
        yield from caption.credit.spans if caption.credit else ()
    for found in (draft.section, draft.headline, draft.dek, draft.byline):
        if found and found.span:
            yield found.span
    if draft.dateline:
        yield draft.dateline.start, draft.dateline.end


def _gaps(lines: Iterable[Line], stretches: list[Span]) -> Iterator[tuple[Line, Span]]:
    """Yield what of each line is in none of the stretches: all of it, or what stands beside the part that was read."""
    following = iter(stretches)
    stretch = next(following, None)
    for line in lines:
        at = line.start
        while stretch is not None and stretch[0] < line.end:
            if at < stretch[0]:
                yield line, (at, stretch[0])
            at = max(at, stretch[1])
            if stretch[1] > line.end:
                break
            stretch = next(following, None)
        if at < line.end:
            yield line, (at, line.end)


def _removed(text: str, line: Line, gap: Span) -> Removed | None:
    """Name a stretch without the white space round it, unless it is nothing but signs."""
    start, end = gap
    printed = text[start:end]
    if not _WORD.search(printed) and gap != (line.start, line.end):
        return None
    start, end = start + len(printed) - len(printed.lstrip()), end - (len(printed) - len(printed.rstrip()))
    kind = _KINDS.get(line.role, RemovedKind.OTHER) if line.role else RemovedKind.OTHER
    return Removed(text=" ".join(printed.split()), start=start, end=end, kind=kind)
