"""Captions that stand twice: as the picture's alternative text and below it, or in a page's second copy."""

from collections.abc import Sequence
from typing import Final

from services.enrich.draft import Line
from services.enrich.printed.byline.marks import is_mark
from services.enrich.printed.caption.caption_look import opens_story
from services.enrich.text.prose import ends_sentence, is_list_item, word_count

_LONGEST: Final = 130
"""Words in the longest caption."""
_FEWEST_DOUBLED: Final = 4
_HEADING_LINES: Final = 4
_LOOK: Final = 2000


def may_double(line: Line, *, known: bool, told: bool) -> bool:
    """Whether a line that says the same as the one above makes both a caption.

    `known`: the one above is a caption for certain; `told`: the headline, which pages double, too, stands above.
    """
    if opens_story(line.text[:_LOOK]):
        return False
    words = word_count(line.text[:_LOOK])
    return words <= _LONGEST and (known or (words >= _FEWEST_DOUBLED and (told or ends_sentence(line.text))))


def has_headline(lines: Sequence[Line], above: Sequence[int]) -> bool:
    """Whether one of the last lines above would do as a headline."""
    near = [lines[index] for index in above[-_HEADING_LINES:]]
    return any(
        word_count(line.text[:400]) >= _FEWEST_DOUBLED
        and line.blank_before
        and not is_mark(line.text)
        and not is_list_item(line.text)
        for line in near
    )
