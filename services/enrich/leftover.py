"""Lines that ended up in no part of the article: they are named among what was removed, not lost in silence."""

from bisect import bisect_left
from collections.abc import Iterator

from services.contracts.part import Removed, RemovedKind
from services.enrich.draft import Draft, Line, Role

_KINDS = {Role.DATE: RemovedKind.DATE, Role.BYLINE: RemovedKind.SIGN_OFF}
Span = tuple[int, int]


def with_leftover(draft: Draft) -> tuple[Removed, ...]:
    """Return everything that was removed, in the order of the text, with the lines that no part has kept."""
    kept = sorted(_kept(draft))
    starts = [start for start, _ in kept]
    reach = _reach(kept)
    left = [_removed(line) for line in draft.lines if not _touched(line, starts, reach)]
    return tuple(sorted((*draft.removed, *left, *_cut_off(draft)), key=lambda part: (part.start, part.end)))


def _cut_off(draft: Draft) -> Iterator[Removed]:
    """Name the rest of a line of which the section or the headline is a part: other crumbs, an agency's prefix."""
    for found, role, kind in (
        (draft.section, Role.SECTION, RemovedKind.MENU),
        (draft.headline, Role.HEADLINE, RemovedKind.OTHER),
    ):
        for line in draft.lines if found and found.span else ():
            if found and found.span and line.role is role and line.start <= found.span[0] < found.span[1] <= line.end:
                yield from _named(draft.text, line.start, found.span[0], kind)
                yield from _named(draft.text, found.span[1], line.end, kind)


def _named(text: str, start: int, end: int, kind: RemovedKind) -> Iterator[Removed]:
    """Name a stretch without the white space round it, unless it is nothing but signs."""
    printed = text[start:end]
    if any(map(str.isalnum, printed)):
        start, end = start + len(printed) - len(printed.lstrip()), end - (len(printed) - len(printed.rstrip()))
        yield Removed(text=" ".join(printed.split()), start=start, end=end, kind=kind)


def _kept(draft: Draft) -> Iterator[Span]:
    """Every stretch of the text that some part of the article stands for."""
    for block in draft.body:
        yield block.start, block.end
    for removed in draft.removed:
        yield removed.start, removed.end
    for caption in draft.captions:
        yield from caption.spans
        yield from caption.credit.spans if caption.credit else ()
    for found in (draft.section, draft.headline, draft.dek, draft.byline):
        if found and found.span:
            yield found.span
    if draft.dateline:
        yield draft.dateline.start, draft.dateline.end


def _reach(kept: list[Span]) -> list[int]:
    """For each stretch, how far it or any before it reaches."""
    reach: list[int] = []
    for _, end in kept:
        reach.append(max(end, reach[-1] if reach else 0))
    return reach


def _touched(line: Line, starts: list[int], reach: list[int]) -> bool:
    before = bisect_left(starts, line.end)
    return before > 0 and reach[before - 1] > line.start


def _removed(line: Line) -> Removed:
    kind = _KINDS.get(line.role, RemovedKind.OTHER) if line.role else RemovedKind.OTHER
    return Removed(text=" ".join(line.text.split()), start=line.start, end=line.end, kind=kind)
