"""The article's date where none stands near its headline."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Role
from services.enrich.languages.vocabulary import pattern
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.date.date_words import opens_with_label
from services.enrich.printed.date.printed_dates import PrintedDate, first_full_date, printed_dates
from services.enrich.text.prose import word_count

_LONGEST: Final = 120
_MOST_BESIDE: Final = 2
"""Words beside a date that says nothing else: a day of the week, `Uhr`."""
_LABEL: Final = pattern("date.published", "date.label", "date.as_of", "date.modified")
_HOUR: Final = re.compile(
    rf"(?:(?:{_LABEL})\W+|(?:{pattern('date.today')}),?\s+)+"
    rf"(?:{pattern('date.hour_leads')})?\s*\d{{1,2}}[.:h]\d\d"
    rf"(?:\s*(?:{pattern('date.hour_marks', 'date.before_noon', 'date.after_noon')}|[a-z]{{3,4}}))?",
    re.IGNORECASE,
)
_TOP: Final = 15
"""Lines of a page in which its paper prints the day."""
_STORY: Final = 0.5
_NEAR: Final = 5
_BEHIND: Final = 12
"""Lines behind the story in which a date may still be its own."""


def dated_by_label(draft: Draft, *, changed: bool = False) -> PrintedDate | None:
    """Return the date of a line that says what date it is, wherever on the page: some houses sign and date at the end.

    `changed`: the line says when the story was changed last; where nothing else does, that dates it.
    What stands below the headline goes before what stands above it. Pages stripped of their tags have the label on the
    line above.
    """
    head = draft.first(Role.HEADLINE) or 0
    for index in (*range(head, len(draft.lines)), *range(head)):
        text = draft.lines[index].text
        above = draft.lines[index - 1].text if index else ""
        if len(text) > _LONGEST or not is_date_line(text):
            continue
        alone = len(above) < _LONGEST and word_count(above) <= _MOST_BESIDE + 1 and above[-1:] not in ".!?"
        labels = (text, above) if alone else (text,)
        if any(opens_with_label(label, changed=changed) for label in labels) and (date := first_full_date(text)):
            return date
    return None


def dated_alone(draft: Draft) -> PrintedDate | None:
    """Return the date of a line of its own between headline and story, or just behind the story.

    Not one of several: lists of other stories, and comments, are dated line by line.
    """
    head = draft.first(Role.HEADLINE) or 0
    story = [
        index
        for index, line in enumerate(draft.lines)
        if index > head and line.role is None and (not draft.likely or draft.likely[index].story >= _STORY)
    ]
    last = min((story[-1] if story else head) + _BEHIND, len(draft.lines) - 1)
    return _first_alone(draft.lines, range(head, last + 1))


def dated_today(draft: Draft) -> PrintedDate | None:
    """Return the day that a paper prints at the top of its page, where the story's own line tells the hour alone."""
    head = draft.first(Role.HEADLINE)
    if head is None or not any(tells_hour_alone(line.text) for line in draft.lines[head : head + 1 + _BEHIND]):
        return None
    return next((date for line in draft.lines[: min(head, _TOP)] if (date := _alone(line))), None)


def tells_hour_alone(text: str) -> bool:
    """Whether a line dates a story by its hour: `Today, 14:30`."""
    return _HOUR.fullmatch(text[:_LONGEST]) is not None


def _first_alone(lines: Sequence[Line], indices: Iterable[int]) -> PrintedDate | None:
    for index in indices:
        date = _alone(lines[index])
        if date is None:
            continue
        near = lines[max(index - _NEAR, 0) : index + 1 + _NEAR]
        others = [other for line in near if (other := _alone(line)) and other.value != date.value]
        return None if others else date
    return None


def _alone(line: Line) -> PrintedDate | None:
    if len(line.text) > _LONGEST or line.role not in {None, Role.REMOVED, Role.DATE}:
        return None
    if line.removed in {RemovedKind.RELATED, RemovedKind.COMMENTS, RemovedKind.LEGAL, RemovedKind.READ_MORE}:
        return None
    date = first_full_date(line.text)
    rest = line.text[: date.start] + line.text[date.end :] if date else ""
    says_more = ":" in rest or word_count(rest) > _MOST_BESIDE or next(printed_dates(rest), None)
    return None if says_more else date
