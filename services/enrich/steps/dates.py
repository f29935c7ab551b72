"""When it was published and changed, and when its pictures were taken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from services.contracts.caption import Caption
from services.contracts.metadata import Moment
from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Role
from services.enrich.printed.dates import PrintedDate, first_full_date, printed_dates
from services.enrich.printed.marks import is_date_line
from services.enrich.printed.prose import is_prose
from services.enrich.words.dates import MODIFIED, PUBLISHED

_MODIFIED = re.compile(rf"(?<!\w)(?:{MODIFIED})(?!\w)[^\d]{{0,40}}$", re.IGNORECASE)
_PUBLISHED = re.compile(rf"\W{{0,3}}(?:{PUBLISHED})(?!\w)", re.IGNORECASE)
_LONGEST_LABELLED: Final = 120
_REACH: Final = 16
_MOST_PARAGRAPHS: Final = 2


@dataclass(frozen=True, slots=True)
class _Printed:
    """A date near the headline."""

    date: PrintedDate
    basis: str
    is_change: bool


def dates(draft: Draft) -> Draft:
    """Fill in what the page has not said; claim the date lines. A change alone also dates the story."""
    draft = _with_lines_claimed(draft)
    found = list(_printed(draft))
    published = next((each for each in found if not each.is_change), None) or _labelled(draft)
    modified = next((each for each in found if each.is_change), None)
    draft = replace(
        draft,
        published_at=draft.published_at or draft.facts.published_at or _moment(published or modified),
        modified_at=draft.modified_at or draft.facts.modified_at or _moment(modified),
    )
    against = draft.raw.published_at or (draft.published_at.value if draft.published_at else None)
    return replace(draft, captions=tuple(_dated(caption, against) for caption in draft.captions))


def _labelled(draft: Draft) -> _Printed | None:
    """Return the date of a line that says what date it is, wherever on the page: some houses sign and date at the end.

    What stands below the headline goes before what stands above it.
    """
    head = next((index for index, line in enumerate(draft.lines) if line.role is Role.HEADLINE), 0)
    order = (*range(head, len(draft.lines)), *range(head))
    for index in order:
        text = draft.lines[index].text
        if len(text) > _LONGEST_LABELLED or not _PUBLISHED.match(text) or not is_date_line(text):
            continue
        date = first_full_date(text)
        if date:
            return _Printed(date, "text", is_change=False)
    return None


def _moment(found: _Printed | None) -> Moment | None:
    value = found.date.value if found else None
    return Moment(value=value, basis=found.basis) if found and value else None


def _with_lines_claimed(draft: Draft) -> Draft:
    return draft.with_lines(
        {
            index: replace(draft.lines[index], role=Role.DATE, removed=None)
            for index in _zone(draft)
            if is_date_line(draft.lines[index].text)
        }
    )


def _zone(draft: Draft) -> list[int]:
    """Return the open lines around the headline, until the story is under way."""
    head = next((index for index, line in enumerate(draft.lines) if line.role is Role.HEADLINE), 0)
    zone: list[int] = []
    paragraphs = 0
    for index, line in enumerate(draft.lines):
        if index < head - _REACH or not _is_open(line):
            continue
        paragraphs += is_prose(line.text)
        if paragraphs >= _MOST_PARAGRAPHS or len(zone) > 2 * _REACH:
            break
        zone.append(index)
    return zone


def _is_open(line: Line) -> bool:
    """Whether a line may be a date line: unclaimed, or taken out without a reason of its own."""
    return line.role is None or (line.removed is RemovedKind.OTHER and is_date_line(line.text))


def _printed(draft: Draft) -> Iterator[_Printed]:
    """Yield the dates of byline and date lines, then the dateline's where it has a year."""
    head = next((index for index, line in enumerate(draft.lines) if line.role is Role.HEADLINE), 0)
    dated = [index for index, line in enumerate(draft.lines) if line.role in {Role.BYLINE, Role.DATE}]
    for index in sorted(dated, key=lambda index: (index < head, index)):
        yield from _in(draft.lines[index])
    if draft.dateline and draft.dateline.date and (date := first_full_date(draft.dateline.date)):
        yield _Printed(date, "dateline", is_change=False)


def _in(line: Line) -> Iterator[_Printed]:
    basis = "byline" if line.role is Role.BYLINE else "text"
    behind = 0
    for date in printed_dates(line.text[:400]):
        if date.year is not None and date.day is not None:
            yield _Printed(date, basis, is_change=bool(_MODIFIED.search(line.text[behind : date.start])))
        behind = date.end


def _dated(caption: Caption, published: str | None) -> Caption:
    """Date the picture by the last date that its caption gives, the way desks end captions."""
    values = [value for date in printed_dates(caption.text[:2000]) if (value := date.against(published))]
    return caption.model_copy(update={"date": values[-1][:10]}) if values and caption.date is None else caption
