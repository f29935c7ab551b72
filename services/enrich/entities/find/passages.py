"""The stretches of an article that are read for names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.contracts.entity import Zone
from services.enrich.draft import Draft

_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """One headline, paragraph or caption; `text` is as long as its stretch of the article."""

    zone: Zone
    start: int
    text: str
    """The article's text with all white space made spaces: names are broken over lines and held by no-break spaces."""
    lede: bool = False
    repeat: bool = False
    """A caption that stood before already."""

    @property
    def end(self) -> int:
        """Offset behind the last code point."""
        return self.start + len(self.text)


def passages(draft: Draft) -> tuple[Passage, ...]:
    """Return what is read for names, in the order of the text and without overlaps.

    Bylines, datelines and credits are not read: other steps took them apart, and what they are is known.
    """
    found = sorted(_all(draft), key=lambda passage: (passage.start, passage.end))
    kept: list[Passage] = []
    for passage in found:
        if passage.text.strip() and (not kept or passage.start >= kept[-1].end):
            kept.append(passage)
    return tuple(kept)


def _all(draft: Draft) -> Iterator[Passage]:
    for zone, part in ((Zone.HEADLINE, draft.headline), (Zone.DEK, draft.dek)):
        if part and part.span:
            yield _passage(draft, zone, *part.span)
    skip = draft.dateline.end if draft.dateline else 0
    for number, block in enumerate(draft.body):
        start = max(block.start, skip) if block.start <= skip <= block.end else block.start
        yield _passage(draft, Zone.BODY, start, block.end, lede=number == 0)
    for caption in draft.captions:
        for number, (start, end) in enumerate(caption.spans):
            yield _passage(draft, Zone.CAPTION, start, end, repeat=number > 0)


def _passage(draft: Draft, zone: Zone, start: int, end: int, *, lede: bool = False, repeat: bool = False) -> Passage:
    return Passage(zone, start, _SPACE.sub(" ", draft.text[start:end]), lede, repeat)
