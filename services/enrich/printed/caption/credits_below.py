"""Credits that stand on a line of their own, and the caption above them that they belong to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.contracts.caption import Credit
from services.enrich.draft import Line, Role, Rule
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.byline.byline_line import is_byline, is_mark, is_picture_byline, is_reporter_somewhere
from services.enrich.printed.caption.caption_line import (
    CHARACTERS_OF_A_CAPTION,
    MOST_WORDS_OF_A_CAPTION,
    CaptionLine,
    caption_line,
    credit_at,
    lone_credit,
)
from services.enrich.printed.caption.caption_look import may_be_dated_scene, may_be_scene, opens_story
from services.enrich.printed.caption.line_credit import FEWEST_WORDS_BEFORE_A_CREDIT, is_marked, is_one_sentence
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.text.names import in_title_case, is_name
from services.enrich.text.prose import ends_sentence, word_count

_MOST_LINES_DOWN_TO_A_CREDIT: Final = 2
"""From a caption to its credit: one word of the page's interface may stand between."""
_MOST_WORDS_APART: Final = 35
"""In a caption whose credit stands apart, behind a blank line."""
_MOST_WORDS_TOLD: Final = 24
"""In a caption that may tell anything, even what somebody said, if its credit says that it is one."""
_FEWEST_WORDS_CARRYING: Final = 2
"""In a caption above a credit: one word alone is a button."""

_CREDIT_BELOW: Final = Rule("a credit stands on a line of its own below it", __name__)
LONE_CREDIT: Final = Rule("a credit that no caption goes with", __name__)


def join(
    found: dict[int, CaptionLine],
    lines: Sequence[Line],
    index: int,
    before: int | None,
    printed: Credit,
    *,
    in_body: bool,
) -> None:
    """Give a credit that stands on a line of its own to the caption before it; without one, it is a credit alone."""
    line = lines[index]
    above = before if before is not None and index - before <= _MOST_LINES_DOWN_TO_A_CREDIT else None
    known = found.get(above) if above is not None else None
    if above is not None and known and (known.credit is None or not names_anybody(known.credit)):
        image = known.image or line.image
        own = _with_qualifiers(credit_at(printed, line.start), known.credit)
        found[above] = replace(known, lines=(*known.lines, index), credit=own, image=image)
    elif above and not known and _may_carry(lines[above], line, printed, in_body=in_body):
        carrying = caption_line(above, lines[above], None, _CREDIT_BELOW)
        found[above] = replace(carrying, lines=(above, index), credit=credit_at(printed, line.start))
    elif line.role is Role.CAPTION or (in_body and _is_certain(line, printed)):
        found[index] = lone_credit(index, line, printed, LONE_CREDIT)


def lone_name(above: Line | None, line: Line) -> Credit | None:
    """Read a line that is somebody's name alone as the photographer's, tight below what tells a scene and its day.

    Between paragraphs a name may also be who speaks next; nothing dated stands above those.
    """
    if above is None or line.blank_before or not is_name(line.text) or not may_be_dated_scene(above.text):
        return None
    return Credit(text=line.text, start=0, end=len(line.text), photographers=(in_title_case(line.text),))


def signs_story(line: Line, printed: Credit, *, above_body: bool) -> bool:
    """Whether a line that could be a credit is rather a byline: `Jane Doe, Staff Writer`, `Jane Doe and AP`.

    Between paragraphs `ADA HOLT, THE ALDER COURIER` is how some papers sign the picture above it.
    """
    if line.role is not None or not line.text[0].isalnum() or not is_byline(line.text):
        return False
    if not above_body and line.text.isupper() and printed.photographers and printed.outlet:
        return False
    known = printed.agencies or printed.distributor or printed.qualifiers
    return not known or (above_body and "/" not in line.text)


def names_anybody(printed: Credit) -> bool:
    """Whether a credit says whose the picture is; `File photo` alone does not."""
    return bool(printed.photographers or printed.agencies or printed.distributor or printed.outlet or printed.rights)


def _may_carry(above: Line, line: Line, printed: Credit, *, in_body: bool) -> bool:
    """Whether the line above a credit may be its caption; `Archive` alone is a label of the menu above the story."""
    if not (in_body or names_anybody(printed)):
        return False
    over = len(above.text) <= CHARACTERS_OF_A_CAPTION and (is_whole_credit(above.text) or opens_story(above.text))
    if over or (is_mark(above.text) and not ends_sentence(above.text)) or _sign_together(above.text, line.text):
        return False
    words = word_count(above.text[:CHARACTERS_OF_A_CAPTION])
    certain = _is_certain(line, printed)
    if not line.blank_before:
        fewest = _FEWEST_WORDS_CARRYING if certain else FEWEST_WORDS_BEFORE_A_CREDIT + 1
        return fewest <= words <= MOST_WORDS_OF_A_CAPTION
    if not certain or opens_like_byline(above.text):
        return False
    apart = _FEWEST_WORDS_CARRYING <= words <= _MOST_WORDS_APART and is_one_sentence(above.text)
    told = is_marked(line) and FEWEST_WORDS_BEFORE_A_CREDIT <= words <= _MOST_WORDS_TOLD
    return (apart and may_be_scene(above.text)) or told


def _sign_together(above: str, below: str) -> bool:
    """Whether two lines sign a story: who wrote it, alone or in a place, above who took its pictures."""
    return is_picture_byline(below) and (is_name(above) or is_reporter_somewhere(above))


def _is_certain(line: Line, printed: Credit) -> bool:
    """Whether a line of its own is a credit for certain: it has a name, a keyword or brackets, not an agency alone."""
    return is_marked(line) or bool(printed.photographers)


def _with_qualifiers(printed: Credit, other: Credit | None) -> Credit:
    """Return a credit with what another one, at the caption's end, says besides."""
    if other is None:
        return printed
    return printed.model_copy(update={"qualifiers": tuple(dict.fromkeys((*other.qualifiers, *printed.qualifiers)))})
