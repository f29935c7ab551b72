"""Where in the text the story stands."""

from typing import Final

from services.enrich.draft import Draft, Line, Role
from services.enrich.text.densest import body_bounds, densest
from services.enrich.text.prose import word_count

_LEAST: Final = 0.4
_MOST_WEIGHT: Final = 40
_TAKEN_OUT: Final = -3.0
_LOOK: Final = 480


def story_stretch(draft: Draft) -> tuple[int, int] | None:
    """Return the first and last line of the stretch that is likeliest to be the story, None if there is none."""
    if not draft.likely:
        return body_bounds(draft.lines)
    return densest(_weight(line, likely.story) for line, likely in zip(draft.lines, draft.likely, strict=True))


def _weight(line: Line, story: float) -> float:
    if line.role is Role.REMOVED:
        return _TAKEN_OUT
    if line.role not in {None, Role.PARAGRAPH}:
        return 0
    return (story - _LEAST) * min(word_count(line.text[:_LOOK]) + 2, _MOST_WEIGHT)
