"""Where in plain text the headline is looked for."""

from typing import Final

from services.enrich.draft import Draft, Role
from services.enrich.printed.byline.byline_line import is_mark
from services.enrich.printed.headline.candidate import words_of
from services.enrich.text.copied import is_copied_page, is_results
from services.enrich.text.prose import is_prose
from services.enrich.text.story_stretch import story_stretch

_MOST_LINES_ABOVE_THE_STORY: Final = 1000
"""Among which the headline is looked for; or of a page without a story. A bound for endless texts."""
_TOP_LINES_OF_COPY: Final = 8
"""Copy without a page's furniture has its headline here: results and tables may stand above its prose."""
MOST_WORDS_OF_AN_OPENING_HEADLINE: Final = 30
"""Of a headline that opens the story or the copy: the first paragraph would stand there otherwise."""
_MARK_WITHIN_LINES_OF_STORY: Final = 3
"""Lines that open the story and may be the heading, where a byline or a date follows so close."""


def headline_zone(draft: Draft) -> list[int]:
    """Return the lines of which one may be the headline: those above the story, and sentences that open it."""
    bounds = story_stretch(draft)
    body_at = _first_paragraph(draft, *bounds) if bounds else len(draft.lines)
    open_lines = draft.unclaimed()
    above = [index for index in open_lines if index < body_at]
    zone = above[-_MOST_LINES_ABOVE_THE_STORY:] if bounds else above[:_MOST_LINES_ABOVE_THE_STORY]
    zone += _sentences_above_marks(draft, [index for index in open_lines if index >= body_at])
    if not is_copied_page(draft):
        top = open_lines[: 1 if is_results(draft) else _TOP_LINES_OF_COPY]
        zone = [index for index in zone if index in top]
    return sorted({*zone, *_pictured(draft, body_at)}) if draft.likely else zone


def _first_paragraph(draft: Draft, first: int, last: int) -> int:
    """Return where the prose of the story begins: short lines that open it may be the heading."""
    return next((index for index in range(first, last + 1) if is_prose(draft.lines[index].text)), first)


def _sentences_above_marks(draft: Draft, story: list[int]) -> list[int]:
    """Return the first lines of the story that belong to the heading: some headlines are sentences.

    A byline or a date close below shows it, or a question mark where nothing else could be the headline.
    """
    near = story[: _MARK_WITHIN_LINES_OF_STORY + 1]
    marks = [place for place, index in enumerate(near) if place and is_mark(draft.lines[index].text)]
    if not marks and near and draft.lines[near[0]].text.endswith(("?", "？")):
        marks = [1]
    taken = near[: marks[0]] if marks else []
    return [index for index in taken if words_of(draft.lines[index].text) <= MOST_WORDS_OF_AN_OPENING_HEADLINE]


def _pictured(draft: Draft, body_at: int) -> list[int]:
    """Return the lines above the story taken for captions: the headline is many a picture's alternative text.

    Only those that no credit goes with.
    """
    signed = {start for caption in draft.captions if caption.credit for start, _ in caption.spans}
    return [
        index
        for index in range(min(body_at, len(draft.lines)))
        if draft.lines[index].role is Role.CAPTION and draft.lines[index].start not in signed
    ]
