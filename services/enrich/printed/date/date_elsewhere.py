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
from services.enrich.printed.date.story_lines import may_be_story
from services.enrich.text.prose import word_count

_MOST_CHARACTERS_OF_A_DATED_LINE: Final = 120
"""Labels and dates are short; what is longer tells of a day."""
_MOST_WORDS_BESIDE_A_LONE_DATE: Final = 2
"""Beside a date that says nothing else stand a day of the week, `Uhr`."""
_LABEL: Final = pattern("date.published", "date.label", "date.as_of", "date.modified")
_HOUR: Final = re.compile(
    rf"(?:(?:{_LABEL})\W+|(?:{pattern('date.today')}),?\s+)+"
    rf"(?:{pattern('date.hour_leads')})?\s*\d{{1,2}}[.:h]\d\d"
    rf"(?:\s*(?:{pattern('date.hour_marks', 'date.before_noon', 'date.after_noon')}|[a-z]{{3,4}}))?",
    re.IGNORECASE,
)
_LINES_OF_THE_PAPERS_NAME: Final = 15
"""At the top of a page, in which its paper prints the day."""
_SEVERAL_WITHIN_LINES: Final = 5
"""Another date so near makes a list of both: of other stories, of comments."""
_DATED_BEHIND_WITHIN_LINES: Final = 12
"""Behind the story, or its headline, a date may still be its own."""


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
        if len(text) > _MOST_CHARACTERS_OF_A_DATED_LINE or not is_date_line(text):
            continue
        alone = (
            len(above) < _MOST_CHARACTERS_OF_A_DATED_LINE
            and word_count(above) <= _MOST_WORDS_BESIDE_A_LONE_DATE + 1
            and above[-1:] not in ".!?"
        )
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
        if index > head and line.role is None and may_be_story(draft, index)
    ]
    last = min((story[-1] if story else head) + _DATED_BEHIND_WITHIN_LINES, len(draft.lines) - 1)
    return _first_alone(draft.lines, range(head, last + 1))


def dated_today(draft: Draft) -> PrintedDate | None:
    """Return the day that a paper prints at the top of its page, where the story's own line tells the hour alone."""
    head = draft.first(Role.HEADLINE)
    if head is None or not any(
        tells_hour_alone(line.text) for line in draft.lines[head : head + 1 + _DATED_BEHIND_WITHIN_LINES]
    ):
        return None
    return next((date for line in draft.lines[: min(head, _LINES_OF_THE_PAPERS_NAME)] if (date := _alone(line))), None)


def tells_hour_alone(text: str) -> bool:
    """Whether a line dates a story by its hour: `Today, 14:30`."""
    return _HOUR.fullmatch(text[:_MOST_CHARACTERS_OF_A_DATED_LINE]) is not None


def _first_alone(lines: Sequence[Line], indices: Iterable[int]) -> PrintedDate | None:
    for index in indices:
        date = _alone(lines[index])
        if date is None:
            continue
        near = lines[max(index - _SEVERAL_WITHIN_LINES, 0) : index + 1 + _SEVERAL_WITHIN_LINES]
        others = [other for line in near if (other := _alone(line)) and other.value != date.value]
        return None if others else date
    return None


def _alone(line: Line) -> PrintedDate | None:
    if len(line.text) > _MOST_CHARACTERS_OF_A_DATED_LINE or line.role not in {None, Role.REMOVED, Role.DATE}:
        return None
    if line.removed in {RemovedKind.RELATED, RemovedKind.COMMENTS, RemovedKind.LEGAL, RemovedKind.READ_MORE}:
        return None
    date = first_full_date(line.text)
    rest = line.text[: date.start] + line.text[date.end :] if date else ""
    says_more = ":" in rest or word_count(rest) > _MOST_WORDS_BESIDE_A_LONE_DATE or next(printed_dates(rest), None)
    return None if says_more else date
