"""Entries of a live blog: a time, often a heading, and what was known then."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.date.clock import clock_after
from services.enrich.text.prose import ends_like_prose, is_prose, word_count

FEWEST_TIMES_OF_A_BLOG: Final = 3
"""Times that make a blog of it: fewer may be lengths of videos, or say when a page was changed."""
_LONGEST_CLOCK_CHARACTERS: Final = 16
"""Characters of an hour and its zone: `2.30 p.m. CEST`."""
_NEAR_ITS_TIME_LINES: Final = 4
"""Lines below its time among which an entry has a paragraph; lists of other stories have a time and a title each."""
MOST_WORDS_OF_AN_ENTRYS_HEADING: Final = 15
"""More are what the entry tells."""

_ENTRY: Final = Rule("the heading or the first paragraph of a live blog's entry", __name__)


def with_entries(draft: Draft) -> Draft:
    """Claim the heading and the first paragraph of each entry of a live blog."""
    return draft.with_lines(
        {index: draft.lines[index].as_(role, _ENTRY) for index, role in entries(draft.lines).items()}
    )


def entries(lines: Sequence[Line]) -> dict[int, Role]:
    """Return the roles of the entries' headings and first paragraphs; none if their times stand in no order."""
    times = [(index, clock) for index, line in enumerate(lines) if (clock := _clock(line.text))]
    if len(times) < FEWEST_TIMES_OF_A_BLOG:
        return {}
    ends = [*(index for index, _ in times[1:]), len(lines)]
    below = [_first_paragraph(lines, at, end) for (at, _), end in zip(times, ends, strict=True)]
    told = [(at, clock, first) for (at, clock), first in zip(times, below, strict=True) if first is not None]
    clocks = [clock for _, clock, _ in told]
    if len(set(clocks)) < FEWEST_TIMES_OF_A_BLOG or not (_is_ordered(clocks) or _is_ordered(clocks[::-1])):
        return {}
    headings = [at + 1 for at, _, first in told if at + 1 < first and _may_head(lines[at + 1])]
    return dict.fromkeys(headings, Role.SUBHEAD) | {first: Role.PARAGRAPH for _, _, first in told}


def _clock(text: str) -> str:
    if len(text) > _LONGEST_CLOCK_CHARACTERS or not text[0].isdigit():
        return ""
    clock, end = clock_after(text, 0)
    return clock if end == len(text) else ""


def _first_paragraph(lines: Sequence[Line], at: int, end: int) -> int | None:
    below = range(at + 1, min(at + 1 + _NEAR_ITS_TIME_LINES, end))
    return next((index for index in below if _is_paragraph(lines[index])), None)


def _is_paragraph(line: Line) -> bool:
    return line.role is None and is_prose(line.text) and credit(line.text) is None


def _is_ordered(clocks: list[str]) -> bool:
    return all(one <= other for one, other in pairwise(clocks))


def _may_head(line: Line) -> bool:
    return (
        line.role is None
        and not ends_like_prose(line.text)
        and word_count(line.text[:300]) <= MOST_WORDS_OF_AN_ENTRYS_HEADING
    )
