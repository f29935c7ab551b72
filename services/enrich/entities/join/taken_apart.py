"""What credits and the dateline name: other steps took these apart, so that what each name is is known."""

import re
from collections.abc import Iterator

from services.contracts.caption import Caption
from services.contracts.entity import EntityType, Zone
from services.enrich.draft import Draft
from services.enrich.entities.join.dateline_names import dateline_names
from services.enrich.entities.join.printed_name import Printed
from services.enrich.gazetteer.organizations import organization


def printed(draft: Draft) -> Iterator[Printed]:
    """Yield agencies, outlets and photographers of the credits, and the place and the agency of the dateline."""
    if draft.dateline:
        yield from dateline_names(draft.text, draft.dateline)
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
