"""Where in the text the story stands."""

from typing import Final

from services.enrich.draft import Draft, Line, Role
from services.enrich.text.densest import TAKEN_OUT_WEIGHT, body_bounds, densest
from services.enrich.text.prose import word_count

LEAST_STORY_CHANCE: Final = 0.4
"""A line that is likelier than this to be of the story counts for it when its densest stretch is looked for."""
MOST_WORDS_WEIGHED: Final = 40
"""A very long line counts no more than a paragraph."""
_WEIGHED_LOOK_CHARACTERS: Final = 480
"""Characters in which so many words stand."""


def story_stretch(draft: Draft) -> tuple[int, int] | None:
    """Return the first and last line of the stretch that is likeliest to be the story, None if there is none."""
    if not draft.likely:
        return body_bounds(draft.lines)
    return densest(_weight(line, likely.story) for line, likely in zip(draft.lines, draft.likely, strict=True))


def _weight(line: Line, story: float) -> float:
    if line.role is Role.REMOVED:
        return TAKEN_OUT_WEIGHT
    if line.role not in {None, Role.PARAGRAPH}:
        return 0
    return (story - LEAST_STORY_CHANCE) * min(word_count(line.text[:_WEIGHED_LOOK_CHARACTERS]) + 2, MOST_WORDS_WEIGHED)
