"""Which lines of an article are captions, and what of each is words and what credit.

Each line is asked, in this order, until one answer is yes: does a credit open it, is it a photographer's name or a
credit alone, is it a caption by its own words or its place, does it say the same as the line above?
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import count, takewhile
from typing import Final

from services.contracts.caption import Credit
from services.contracts.part import RemovedKind
from services.enrich.draft import Line, Role, Rule
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.caption.caption_line import (
    CHARACTERS_OF_A_CAPTION,
    MOST_WORDS_OF_A_CAPTION,
    CaptionLine,
    caption_line,
    lone_credit,
)
from services.enrich.printed.caption.caption_look import (
    looks_like_caption,
    looks_like_label,
    may_be_next,
    names_places,
    opens_story,
)
from services.enrich.printed.caption.caption_opening import label_end, opens_like_caption
from services.enrich.printed.caption.counters import is_counter, is_gallery, is_label
from services.enrich.printed.caption.credits_below import join, lone_name, signs_story
from services.enrich.printed.caption.doubled_captions import HEADING_LINES, double, with_alternatives
from services.enrich.printed.caption.line_credit import is_copyright, leading_credit, line_credit
from services.enrich.printed.caption.scene_clues import is_dated
from services.enrich.printed.caption.split_credit import split_credit
from services.enrich.text.densest import body_bounds
from services.enrich.text.prose import ends_sentence, is_list_item, word_count

_MOST_WORDS_BEFORE_A_HOUSE: Final = 70
"""Before a bare agency: some papers sign whole paragraphs so."""
_LINES_ABOVE_THE_STORY: Final = 8
"""In which a picture's words may stand."""
_LINES_FAR_ABOVE_THE_STORY: Final = 25
"""From which on a line that stands twice is no caption but a menu's, once to be read aloud."""
_LINES_BELOW_THE_STORY: Final = 5
"""In which its last picture may stand."""
_LINES_BACK_TO_PROSE: Final = 4
"""Above a caption without a full stop, in which the paragraph before it must stand: links, too, have none."""
_FEWEST_WORDS_LABELLED: Final = 3
"""In a caption that only a gallery's frame above it tells; fewer are one more button."""

_LEADING: Final = Rule("a credit in front of its caption", leading_credit.__module__, is_certain=True)
_LABELLED: Final = Rule("a credit above a line that the page labels a caption", __name__, is_certain=True)
_OPENING: Final = Rule("opens as captions do", opens_like_caption.__module__, is_certain=True)
_CREDITED: Final = Rule("ends in a credit", line_credit.__module__)
_SCENE: Final = Rule("a sentence that tells a scene", looks_like_caption.__module__)
_TOLD: Final = Rule(
    "names who stands where, stands below a picture's frame, or tells a dated scene, or one that is no sentence",
    looks_like_caption.__module__,
    is_certain=True,
)


def caption_lines(lines: Sequence[Line]) -> list[CaptionLine]:
    """Find the captions among lines without a role, and read those that the page marks as captions."""
    open_lines = [index for index, line in enumerate(lines) if _is_open(line)]
    first, last = body_bounds(lines) or (0, -1)
    found: dict[int, CaptionLine] = {}
    cut: set[int] = set()
    for position, index in enumerate(open_lines):
        line = lines[index]
        before = open_lines[position - 1] if position else None
        above = None if before is None else lines[before]
        if index in cut:
            continue
        leading = leading_credit(line)
        printed = leading or line_credit(above, line, is_last=index >= last > first)
        if printed and not leading:
            printed, pieces = split_credit(lines, index, printed)
            cut |= pieces
        tight = first < index < last and before == index - 1
        if tight and not printed and (name := lone_name(above, line)):
            join(found, lines, index, before, name, in_body=True)
        elif printed and printed.start == 0 and not leading:
            if rule := _alone(lines, index, open_lines[position + 1 : position + 2]):
                found[index] = lone_credit(index, line, printed, rule)
            elif _is_near(line, index, first, last) and not signs_story(line, printed, above_body=index < first):
                join(found, lines, index, before, printed, in_body=index > first)
        elif rule := _LEADING if leading else _by_itself(lines, index, printed, first, last, below_one=before in found):
            _keep(found, caption_line(index, line, printed, rule), before)
        elif before is not None and position > 1 and _may_double(line, index, first, last):
            double(found, lines, index, before, None if index > first else _heads(open_lines, position))
    return with_alternatives({at: _with_pieces(line, cut) for at, line in found.items()}, lines)


def _heads(open_lines: Sequence[int], position: int) -> Sequence[int]:
    """Return the lines above the one before, among which the headline is to be."""
    return open_lines[max(0, position - 1 - HEADING_LINES) : position - 1]


def _with_pieces(caption: CaptionLine, cut: AbstractSet[int]) -> CaptionLine:
    """Return a caption with the lines on which the rest of its credit stands."""
    pieces = tuple(takewhile(cut.__contains__, count(caption.lines[-1] + 1)))
    return replace(caption, lines=(*caption.lines, *pieces)) if caption.credit else caption


def _is_open(line: Line) -> bool:
    """Whether a line may be a caption, or the second copy of one."""
    taken = line.removed is RemovedKind.DUPLICATE or is_copyright(line)
    return (line.role in {None, Role.CAPTION} or taken) and not is_counter(line.text)


def _alone(lines: Sequence[Line], index: int, following: Sequence[int]) -> Rule | None:
    """Return why a credit is not that of the caption before: a page says so, or that the next line is a caption."""
    if lines[index].credit_at == 0:
        return lines[index].rule
    labelled = any(label_end(lines[at].text) > 0 or is_label(lines[at - 1].text) for at in following)
    return _LABELLED if labelled else None


def _is_near(line: Line, index: int, first: int, last: int) -> bool:
    """Whether a line is not among the teasers far below the story, whose pictures have credits, too."""
    return line.role is Role.CAPTION or last < first or index <= last + _LINES_BELOW_THE_STORY


def _may_double(line: Line, index: int, first: int, last: int) -> bool:
    """Whether a line stands where pages double captions, and not their menus."""
    return index > first - _LINES_FAR_ABOVE_THE_STORY and (not line.removed or index <= last)


def _by_itself(
    lines: Sequence[Line], index: int, printed: Credit | None, first: int, last: int, *, below_one: bool
) -> Rule | None:
    """Return why a line is a caption, by its own words and its place; None if it is not, or a second copy."""
    line = lines[index]
    if line.removed is RemovedKind.DUPLICATE:
        return None
    if _is_near(line, index, first, last) and (rule := _marked(line, printed)):
        return rule
    if not _tells(lines, index, first, last, below_one=below_one):
        return None
    text, framed = line.text, index > 0 and is_label(lines[index - 1].text)
    return _TOLD if framed or names_places(text) or is_dated(text) or not ends_sentence(text) else _SCENE


def _marked(line: Line, printed: Credit | None) -> Rule | None:
    """Return why a line is a caption: the page says so, or it begins or ends as captions do."""
    if line.role is Role.CAPTION or opens_like_caption(line.text):
        return line.rule or _OPENING
    if printed is None:
        return None
    alone = not (printed.photographers or printed.qualifiers or printed.outlet) and len(printed.text.split()) == 1
    if is_list_item(line.text) and (alone or not (printed.agencies or printed.qualifiers)):
        return None
    if alone and opens_story(line.text[:CHARACTERS_OF_A_CAPTION]):  # the agency signs what it has told
        return None
    most = _MOST_WORDS_BEFORE_A_HOUSE if alone else MOST_WORDS_OF_A_CAPTION
    return _CREDITED if 1 <= word_count(line.text[: printed.start]) <= most else None


def _tells(lines: Sequence[Line], index: int, first: int, last: int, *, below_one: bool) -> bool:
    """Whether a line in or just above the story is a caption by its own words, or by a picture's frame above it."""
    line = lines[index]
    if line.role is not None or not first - _LINES_ABOVE_THE_STORY <= index <= last or opens_like_byline(line.text):
        return False
    if below_one and not line.blank_before and may_be_next(line.text):
        return True
    if index and is_label(lines[index - 1].text):
        return word_count(line.text[:CHARACTERS_OF_A_CAPTION]) <= MOST_WORDS_OF_A_CAPTION
    if index and is_gallery(lines[index - 1].text):
        words = word_count(line.text[:CHARACTERS_OF_A_CAPTION])
        return words >= _FEWEST_WORDS_LABELLED and looks_like_label(line.text)
    if ends_sentence(line.text) or first < index < last:
        whole = ends_sentence(line.text) or names_places(line.text)
        return looks_like_caption(line.text) and (whole or _is_prose_above(lines, index))
    return names_places(line.text)


def _is_prose_above(lines: Sequence[Line], index: int) -> bool:
    """Whether the last line above that belongs to the story is a paragraph, not a link or a heading."""
    near = reversed(lines[max(0, index - _LINES_BACK_TO_PROSE) : index])
    above = next((line for line in near if line.role is None), None)
    return above is not None and ends_sentence(above.text)


def _keep(found: dict[int, CaptionLine], caption: CaptionLine, before: int | None) -> None:
    """Add a caption; the credit alone in the line before is its own where the page labels both."""
    above = found.get(before) if before is not None else None
    if before is not None and above and not above.text and not caption.credit and caption.image is None:
        del found[before]
        caption = replace(caption, lines=(*above.lines, *caption.lines), credit=above.credit)
    found[caption.lines[-1]] = caption
