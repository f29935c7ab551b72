"""The lines round the headline that are dates."""

from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.date.story_lines import may_be_story
from services.enrich.text.prose import is_prose

_DATED_WITHIN_LINES: Final = 16
"""So far above a headline its date may stand; from there on, twice as many open lines are looked at."""
_PARAGRAPHS_UNDER_WAY: Final = 2
"""One may be a dek; with the second the story is under way, and dates belong to it."""
_NEAR_HEADLINE: Final = Rule("a date and little else, near the headline", __name__)


def with_dates_claimed(draft: Draft) -> Draft:
    """Give the lines by the headline that are dates their role."""
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
        if index < head - _DATED_WITHIN_LINES or not _is_open(line):
            continue
        paragraphs += is_prose(line.text) and may_be_story(draft, index)
        if paragraphs >= _PARAGRAPHS_UNDER_WAY or len(zone) > 2 * _DATED_WITHIN_LINES:
            break
        zone.append(index)
    return zone


def _is_open(line: Line) -> bool:
    """Whether a line may be a date line: unclaimed, or taken out without a reason of its own."""
    return line.role is None or (line.removed is RemovedKind.OTHER and is_date_line(line.text))
