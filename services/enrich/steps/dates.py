"""When it was published and changed, and when its pictures were taken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from services.contracts.caption import Caption
from services.contracts.metadata import Moment
from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.date.date_words import ANOTHERS, MODIFIED
from services.enrich.printed.date.far_dates import dated_alone, dated_by_label, dated_today
from services.enrich.printed.date.printed_dates import PrintedDate, first_full_date, printed_dates
from services.enrich.text.prose import is_prose, word_count

_MODIFIED = re.compile(rf"(?<!\w)(?:{MODIFIED})(?!\w)[^\d]{{0,40}}$", re.IGNORECASE)
_ANOTHERS = re.compile(rf"(?<!\w)(?:{ANOTHERS})\W{{0,3}}$", re.IGNORECASE)
_REACH: Final = 16
_MOST_PARAGRAPHS: Final = 2
_STORY: Final = 0.5
_LABEL: Final = 4
"""Words of a line that may be the label of the date below it, and of what may stand beside a date."""

_NEAR_HEADLINE: Final = Rule("a date and little else, near the headline", is_date_line.__module__)


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
    published = next((each for each in found if not each.is_change), None) or _far(dated_by_label(draft))
    modified = next((each for each in found if each.is_change), None)
    published = (
        published or modified or _far(dated_alone(draft) or dated_today(draft) or dated_by_label(draft, changed=True))
    )
    draft = replace(
        draft,
        published_at=draft.published_at or draft.facts.published_at or _moment(draft, published),
        modified_at=draft.modified_at or draft.facts.modified_at or _moment(draft, modified),
    )
    against = draft.raw.published_at or (draft.published_at.value if draft.published_at else None)
    return replace(draft, captions=tuple(_dated(caption, draft, against) for caption in draft.captions))


def _far(date: PrintedDate | None) -> _Printed | None:
    return _Printed(date, "text", is_change=False) if date else None


def _moment(draft: Draft, found: _Printed | None) -> Moment | None:
    if found is None:
        return None
    value = found.date.ordered(month_first=draft.month_first).value
    return Moment(value=value, basis=found.basis) if value else None


def _with_lines_claimed(draft: Draft) -> Draft:
    return draft.with_lines(
        {
            index: draft.lines[index].as_(Role.DATE, _NEAR_HEADLINE)
            for index in _zone(draft)
            if is_date_line(draft.lines[index].text)
        }
    )


def _zone(draft: Draft) -> list[int]:
    """Return the open lines around the headline, until the story is under way."""
    head = draft.first(Role.HEADLINE) or 0
    zone: list[int] = []
    paragraphs = 0
    for index, line in enumerate(draft.lines):
        if index < head - _REACH or not _is_open(line):
            continue
        paragraphs += is_prose(line.text) and not (draft.likely and draft.likely[index].story < _STORY)
        if paragraphs >= _MOST_PARAGRAPHS or len(zone) > 2 * _REACH:
            break
        zone.append(index)
    return zone


def _is_open(line: Line) -> bool:
    """Whether a line may be a date line: unclaimed, or taken out without a reason of its own."""
    return line.role is None or (line.removed is RemovedKind.OTHER and is_date_line(line.text))


def _printed(draft: Draft) -> Iterator[_Printed]:
    """Yield the dates of byline and date lines, those with much else in the line last; then the dateline's."""
    head = draft.first(Role.HEADLINE) or 0
    dated = [index for index, line in enumerate(draft.lines) if line.role in {Role.BYLINE, Role.DATE}]
    for index in sorted(dated, key=lambda index: (_says_more(draft.lines[index]), index < head, index)):
        yield from _in(draft.lines[index], draft.lines[index - 1].text if index else "")
    if draft.dateline and draft.dateline.date and (date := first_full_date(draft.dateline.date)):
        yield _Printed(date, "dateline", is_change=False)


def _says_more(line: Line) -> bool:
    """Whether more than a label stands before the date: when a programme runs, what happened that day."""
    first = first_full_date(line.text) if line.role is Role.DATE else None
    return first is not None and word_count(line.text[: first.start]) > _LABEL


def _in(line: Line, above: str) -> Iterator[_Printed]:
    basis = "byline" if line.role is Role.BYLINE else "text"
    label = f"{above} " if word_count(above[:100]) <= _LABEL else ""
    behind = 0
    for date in printed_dates(line.text[:400]):
        said = label + line.text[behind : date.start]
        if date.year is not None and date.day is not None and not _ANOTHERS.search(said):
            yield _Printed(date, basis, is_change=bool(_MODIFIED.search(said)))
        behind, label = date.end, ""


def _dated(caption: Caption, draft: Draft, published: str | None) -> Caption:
    """Date the picture by the last date that its caption gives, the way desks end captions."""
    printed = (date.ordered(month_first=draft.month_first) for date in printed_dates(caption.text[:2000]))
    values = [value for date in printed if (value := date.against(published))]
    return caption.model_copy(update={"date": values[-1][:10]}) if values and caption.date is None else caption
