"""What tells a picture twice: a doubled caption, alternative text, the agency's own words above the paper's."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.enrich.draft import Line, Rule
from services.enrich.printed.byline.byline_line import is_mark
from services.enrich.printed.caption.caption_line import (
    CHARACTERS_OF_A_CAPTION,
    MOST_WORDS_OF_A_CAPTION,
    CaptionLine,
    caption_line,
)
from services.enrich.printed.caption.caption_look import looks_like_alt, may_be_caption, opens_story
from services.enrich.printed.caption.caption_opening import opens_like_agency
from services.enrich.printed.caption.counters import is_counter
from services.enrich.text.prose import ends_sentence, is_list_item, word_count
from services.enrich.text.same import is_retold, is_same

_FEWEST_WORDS_DOUBLED: Final = 4
"""In a line that makes a caption by standing twice; menus double their names."""
HEADING_LINES: Final = 4
"""Open lines above a doubled one among which the story's headline is to be."""

_DOUBLED: Final = Rule("stands twice, as a picture's alternative text and below it", __name__)


def double(
    found: dict[int, CaptionLine], lines: Sequence[Line], index: int, before: int, heads: Sequence[int] | None
) -> None:
    """Make a line and the one before it captions, if both say the same.

    `heads` are the lines above both among which the headline, which pages double, too, must stand; None within the
    story, where it need not.
    """
    line, known = lines[index], found.get(before)
    if not is_same(known.text if known else lines[before].text, line.text):
        return
    if _may_double(line, known=known is not None, told=heads is None or _has_headline(lines, heads)):
        found.setdefault(before, caption_line(before, lines[before], None, _DOUBLED))
        found[index] = caption_line(index, line, None, _DOUBLED)


def with_alternatives(found: dict[int, CaptionLine], lines: Sequence[Line]) -> list[CaptionLine]:
    """Return the captions in their order, each with what stands above it and describes the same picture."""
    return _with_alts(_with_doubles(found, lines), lines)


def _may_double(line: Line, *, known: bool, told: bool) -> bool:
    """Whether a line that says the same as the one above makes both a caption.

    `known`: the one above is a caption for certain; `told`: the headline stands above.
    """
    text = line.text[:CHARACTERS_OF_A_CAPTION]
    if opens_story(text):
        return False
    words = word_count(text)
    if words > MOST_WORDS_OF_A_CAPTION:
        return False
    alone = may_be_caption(text) and words >= _FEWEST_WORDS_DOUBLED
    return known or (alone and (told or ends_sentence(line.text)))


def _has_headline(lines: Sequence[Line], above: Sequence[int]) -> bool:
    """Whether one of the last lines above would do as a headline."""
    near = [lines[index] for index in above]
    return any(
        word_count(line.text[:CHARACTERS_OF_A_CAPTION]) >= _FEWEST_WORDS_DOUBLED
        and line.blank_before
        and not is_mark(line.text)
        and not is_list_item(line.text)
        for line in near
    )


def _with_doubles(found: dict[int, CaptionLine], lines: Sequence[Line]) -> dict[int, CaptionLine]:
    """Add the line before a caption that says the same without the credit: the picture's alt text."""
    taken = {index for caption in found.values() for index in caption.lines}
    for index in sorted(found):
        above = _line_above(lines, found[index].lines[0])
        if above is not None and above not in taken and is_same(lines[above].text, found[index].text):
            found[above] = caption_line(above, lines[above], None, _DOUBLED)
            taken.add(above)
    return found


def _with_alts(found: dict[int, CaptionLine], lines: Sequence[Line]) -> list[CaptionLine]:
    """Give each credited caption the line above it that describes the picture in other words."""
    taken = {index for caption in found.values() for index in caption.lines}
    for index, caption in found.items():
        above = _line_above(lines, caption.lines[0])
        alone = above not in taken or (above in found and found[above].credit is None)
        told = above is not None and above in found and _is_retold(found[above], caption)
        if caption.credit and above and caption.text and (told or (alone and looks_like_alt(lines[above].text))):
            found[index] = replace(caption, alt=above)
    described = {caption.alt for caption in found.values()}
    return [found[index] for index in sorted(found) if index not in described]


def _is_retold(above: CaptionLine, caption: CaptionLine) -> bool:
    """Whether two captions are of one picture: the agency's own words as alternative text, and the paper's below.

    Only words that the agency set for its clients are taken so: a gallery's captions, too, are much alike.
    """
    if not opens_like_agency(above.text):
        return False
    taken = set(above.credit.photographers) if above.credit else set()
    same = caption.credit is not None and not taken.isdisjoint(caption.credit.photographers)
    return same and is_retold(above.text, caption.text)


def _line_above(lines: Sequence[Line], index: int) -> int | None:
    """Return the open line above one; the frame of a picture may stand between."""
    above = index - 1
    if above > 0 and is_counter(lines[above].text):
        above -= 1
    return above if above >= 0 and lines[above].role is None and not is_counter(lines[above].text) else None
