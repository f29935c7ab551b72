"""When an article came out and was changed, as its lines print it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from services.contracts.metadata import Moment
from services.enrich.draft import Draft, Line, Role
from services.enrich.printed.date.date_elsewhere import dated_alone, dated_by_label, dated_today
from services.enrich.printed.date.labelled_dates import labelled_dates
from services.enrich.printed.date.printed_dates import PrintedDate, first_full_date
from services.enrich.text.prose import word_count

_MOST_WORDS_BEFORE_A_DATE: Final = 4
"""In its line, or of the line above where that is its label; more of them tell of something else."""
_CHARACTERS_OF_A_LABEL: Final = 100
"""So much of the line above is looked at to tell."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A date near the headline."""

    date: PrintedDate
    basis: str
    is_change: bool


def article_dates(draft: Draft) -> tuple[Moment | None, Moment | None]:
    """Return when it was published and changed. A change alone also dates the story."""
    found = list(_printed(draft))
    published = next((each for each in found if not each.is_change), None) or _far(dated_by_label(draft))
    modified = next((each for each in found if each.is_change), None)
    published = (
        published or modified or _far(dated_alone(draft) or dated_today(draft) or dated_by_label(draft, changed=True))
    )
    return _moment(draft, published), _moment(draft, modified)


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
    return first is not None and word_count(line.text[: first.start]) > _MOST_WORDS_BEFORE_A_DATE


def _in(line: Line, above: str) -> Iterator[_Printed]:
    basis = "byline" if line.role is Role.BYLINE else "text"
    label = above if word_count(above[:_CHARACTERS_OF_A_LABEL]) <= _MOST_WORDS_BEFORE_A_DATE else ""
    for date, is_change in labelled_dates(line.text, label):
        yield _Printed(date, basis, is_change)


def _far(date: PrintedDate | None) -> _Printed | None:
    return _Printed(date, "text", is_change=False) if date else None


def _moment(draft: Draft, found: _Printed | None) -> Moment | None:
    if found is None:
        return None
    value = found.date.ordered(month_first=draft.month_first).value
    return Moment(value=value, basis=found.basis) if value else None
