"""What credits and the dateline name: other steps took these apart, so that what each name is is known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from services.contracts.caption import Caption
from services.contracts.entity import EntityType, Zone
from services.contracts.metadata import Links
from services.enrich.draft import Draft
from services.enrich.gazetteer.organizations import organization

_FIRST_WORDS = re.compile(r"\W*([^\W\d_][\w'’. -]*?)\s*(?:[(,:–—|/]|--| - |\Z)")


_UNLINKED: Final = Links()


@dataclass(frozen=True, slots=True)
class Printed:
    """One name outside the story's own text."""

    start: int
    end: int
    name: str
    """Its usual form."""
    type: EntityType
    zone: Zone
    links: Links = _UNLINKED


def printed(draft: Draft) -> Iterator[Printed]:
    """Yield agencies, outlets and photographers of the credits, and the place and the agency of the dateline."""
    if draft.dateline:
        yield from _of_dateline(draft)
    for caption in draft.captions:
        for start, end in _credit_spans(draft.text, caption):
            credit = caption.credit
            bodies = (*credit.agencies, credit.distributor, credit.outlet) if credit else ()
            for name in bodies:
                yield from _named(draft.text, start, end, name or "", EntityType.ORGANIZATION)
            for name in credit.photographers if credit else ():
                yield from _named(draft.text, start, end, name, EntityType.PERSON)


def _credit_spans(text: str, caption: Caption) -> Iterator[tuple[int, int]]:
    """Yield where the credit stands: once for each time the caption does."""
    credit = caption.credit
    if not credit or credit.start is None or credit.end is None:
        return
    yield credit.start, credit.end
    as_printed = text[credit.start : credit.end]
    for _, end in caption.spans:
        again = text.find(as_printed, end, end + len(as_printed) + 4)
        if again >= 0 and again != credit.start:
            yield again, again + len(as_printed)


def _named(text: str, low: int, high: int, name: str, kind: EntityType) -> Iterator[Printed]:
    body = organization(name) if kind is EntityType.ORGANIZATION else None
    for form in sorted({name, *(body.names if body else ())} - {""}, key=len, reverse=True):
        found = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.IGNORECASE).search(text, low, high)
        if found:
            yield Printed(found.start(), found.end(), name, kind, Zone.CREDIT)
            return


def _of_dateline(draft: Draft) -> Iterator[Printed]:
    line = draft.dateline
    if line is None:
        return
    if line.place:
        written = re.compile(re.escape(line.place), re.IGNORECASE).search(draft.text, line.start, line.end)
        span = written.span() if written else None
        opening = _FIRST_WORDS.match(draft.text, line.start, line.end)
        if not span and opening:
            span = opening.span(1)
        if span:
            yield Printed(*span, line.place, EntityType.PLACE, Zone.DATELINE, line.links)
    if line.agency:
        found = re.compile(rf"(?<!\w){re.escape(line.agency)}(?!\w)", re.IGNORECASE).search(
            draft.text, line.start, line.end
        )
        if found:
            yield Printed(*found.span(), line.agency, EntityType.ORGANIZATION, Zone.DATELINE)
