"""Where a text's byline may stand: around the headline, and between it and the story."""

from typing import Final

from services.enrich.draft import Draft, Role
from services.enrich.printed.byline.byline_line import is_byline
from services.enrich.printed.byline.caseless_names import is_caseless
from services.enrich.text.prose import is_prose

_MOST_PARAGRAPHS_ABOVE: Final = 2
"""Paragraphs that may stand above a byline: a dek of two sentences, a lead-in."""
_ZONE_LINES: Final = 14
"""Open lines from the headline on among which a byline is sought."""
_STORY_WITHIN_LINES: Final = 40
"""Lines below the headline in which the story begins: pictures, buttons and notes may stand before it."""
_LEAST_CHANCE_OF_STORY: Final = 0.5
"""A line that is as likely to belong to the story as not does."""


def above_story(draft: Draft) -> list[int]:
    """Return the open lines between the headline and the story that has been learned to be one."""
    head = draft.first(Role.HEADLINE)
    if head is None or not draft.likely:
        return []
    gap: list[int] = []
    for index in range(head + 1, min(head + 1 + _STORY_WITHIN_LINES, len(draft.lines))):
        line, told = draft.lines[index], draft.likely[index].story >= _LEAST_CHANCE_OF_STORY
        if line.role is None and told and is_prose(line.text) and not is_byline(line.text):
            return gap
        if line.role is None and not told:
            gap.append(index)
    return []


def around_headline(draft: Draft) -> list[int]:
    """Return the open lines around the headline: below it until the story is well under way, and just above it."""
    head = next((index for index, line in enumerate(draft.lines) if line.role is Role.HEADLINE), -1)
    zone: list[int] = []
    paragraphs = 0
    for index in draft.unclaimed():
        if index < head:
            if index == head - 1 and _tells_who_reported(draft.lines[index].text):
                zone.append(index)
            continue
        if is_prose(draft.lines[index].text) and not is_byline(draft.lines[index].text):
            paragraphs += 1
            if paragraphs >= _MOST_PARAGRAPHS_ABOVE:
                break
        zone.append(index)
        if len(zone) >= _ZONE_LINES:
            break
    return zone


def _tells_who_reported(text: str) -> bool:
    """Whether a line above a headline is its byline: in scripts without capitals none is one without a label.

    Papers of Taiwan print it so, `（記者王小明／高雄報導）`; a name alone would be the author of the story before.
    """
    return is_caseless(text) and is_byline(text)
