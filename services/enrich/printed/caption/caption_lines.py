"""Which lines of an article are captions, and what of each is words and what credit."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.contracts.caption import Credit
from services.contracts.part import RemovedKind
from services.enrich.draft import Line, Role, Rule
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.caption.alternatives import DOUBLED, with_alternatives
from services.enrich.printed.caption.caption_line import CaptionLine, at_line, caption_line, credit_line, credit_of
from services.enrich.printed.caption.caption_look import (
    looks_like_caption,
    looks_like_label,
    may_be_next,
    names_places,
    opens_story,
)
from services.enrich.printed.caption.counters import is_counter, is_gallery, is_label
from services.enrich.printed.caption.credits_below import (
    is_copyright,
    is_named,
    is_posted,
    leading_credit,
    lone_bracket,
    lone_name,
    may_carry,
    names_anybody,
    says_who,
    signs_off,
    signs_story,
    whole_line,
    with_qualifiers,
)
from services.enrich.printed.caption.doubles import has_headline, may_double
from services.enrich.printed.caption.own_words import label_end, opens_like_caption
from services.enrich.text.densest import body_bounds
from services.enrich.text.prose import ends_sentence, is_list_item, word_count
from services.enrich.text.same import is_same

_LONGEST: Final = 130
"""Words in the longest caption."""
_LONGEST_LINE: Final = 3000
_LONGEST_BEFORE_A_HOUSE: Final = 70
"""Words before a bare agency: some papers sign whole paragraphs so."""
_REACH: Final = 2
"""Lines from a caption to its credit: one word of the page's interface may stand between."""
_ABOVE: Final = 8
"""Lines above the body in which a picture's words may stand."""
_FAR_ABOVE: Final = 25
"""Lines above the body from which on a line that stands twice is no caption but a menu's, once to be read aloud."""
_BELOW: Final = 5
"""Lines below the body in which its last picture may stand."""
_NEAR: Final = 4
_FEWEST_LABELLED: Final = 3

_LEADING: Final = Rule("a credit in front of its caption", leading_credit.__module__)
_LABELLED: Final = Rule("a credit above a line that the page labels a caption", __name__)
_OPENING: Final = Rule("opens as captions do", opens_like_caption.__module__)
_CREDITED: Final = Rule("ends in a credit", credit_of.__module__)
_TOLD: Final = Rule(
    "tells a scene, names who stands where, or stands below a picture's frame", looks_like_caption.__module__
)
_CREDIT_BELOW: Final = Rule("a credit stands on a line of its own below it", may_carry.__module__)
_LONE_CREDIT: Final = Rule("a credit that no caption goes with", is_named.__module__)


def caption_lines(lines: Sequence[Line]) -> list[CaptionLine]:
    """Find the captions among lines without a role, and read those that the page marks as captions."""
    open_lines = [index for index, line in enumerate(lines) if _is_open(line)]
    first, last = body_bounds(lines) or (0, -1)
    found: dict[int, CaptionLine] = {}
    for position, index in enumerate(open_lines):
        line = lines[index]
        before = open_lines[position - 1] if position else None
        above = None if before is None else lines[before]
        if not line.removed and (leading := leading_credit(line.text[:_LONGEST_LINE])):
            found[index] = caption_line(index, line, leading, _LEADING)
            continue
        printed = _credit(above, line, is_last=index >= last > first)
        lone = lone_name(above, line) if not printed and first < index < last and before == index - 1 else None
        if lone:
            _join(found, lines, index, before, lone, in_body=True)
            continue
        if printed and printed.start == 0:
            if _is_labelled(lines, open_lines[position + 1 : position + 2]):
                found[index] = credit_line(index, line, printed, _LABELLED)
            elif _is_near(line, index, first, last) and not signs_story(line, printed, above_body=index < first):
                _join(found, lines, index, before, printed, in_body=index > first)
        elif line.removed is not RemovedKind.DUPLICATE and (
            (rule := _is_caption(line, printed) if _is_near(line, index, first, last) else None)
            or (rule := _TOLD if _tells(lines, index, first, last, below_one=before in found) else None)
        ):
            _keep(found, caption_line(index, line, printed, rule), before)
        elif before is not None and position > 1 and index > first - _FAR_ABOVE and (not line.removed or index <= last):
            known = found.get(before)
            if is_same(known.text if known else lines[before].text, line.text) and may_double(
                line,
                known=known is not None,
                told=index > first or has_headline(lines, open_lines[max(0, position - _ABOVE) : position - 1]),
            ):
                found.setdefault(before, caption_line(before, lines[before], None, DOUBLED))
                found[index] = caption_line(index, line, None, DOUBLED)
    return with_alternatives(found, lines)


def _credit(above: Line | None, line: Line, *, is_last: bool) -> Credit | None:
    """Return the credit in a line, unless what could be one is something else."""
    printed = None if is_posted(line) else credit_of(line)
    printed = whole_line(above, line, printed) or lone_bracket(above, line)
    return None if printed and _is_anothers(line, printed, is_last=is_last) else printed


def _is_anothers(line: Line, printed: Credit, *, is_last: bool) -> bool:
    """Whether what could be a credit says whom the picture shows, or signs the story; a second copy has one alone."""
    if line.removed is RemovedKind.DUPLICATE:
        return bool(printed.start)
    return says_who(line, printed) or signs_off(line, printed, is_last=is_last)


def _is_open(line: Line) -> bool:
    """Whether a line may be a caption, or the second copy of one."""
    taken = line.removed is RemovedKind.DUPLICATE or is_copyright(line)
    return (line.role in {None, Role.CAPTION} or taken) and not is_counter(line.text)


def _is_labelled(lines: Sequence[Line], following: Sequence[int]) -> bool:
    """Whether the page says that the next line is a caption: the credit before it is its own."""
    return any(label_end(lines[index].text) > 0 or is_label(lines[index - 1].text) for index in following)


def _is_caption(line: Line, printed: Credit | None) -> Rule | None:
    """Return why a line is a caption: the page says so, or it begins or ends as captions do."""
    if line.role is Role.CAPTION or opens_like_caption(line.text):
        return line.rule or _OPENING
    if printed is None:
        return None
    alone = not (printed.photographers or printed.qualifiers or printed.outlet) and len(printed.text.split()) == 1
    if is_list_item(line.text) and (alone or not (printed.agencies or printed.qualifiers)):
        return None
    if alone and opens_story(line.text[:_LONGEST_LINE]):  # the agency signs what it has told
        return None
    most = _LONGEST_BEFORE_A_HOUSE if alone else _LONGEST
    return _CREDITED if 1 <= word_count(line.text[: printed.start]) <= most else None


def _is_near(line: Line, index: int, first: int, last: int) -> bool:
    """Whether a line is not among the teasers far below the story, whose pictures have credits, too."""
    return line.role is Role.CAPTION or last < first or index <= last + _BELOW


def _tells(lines: Sequence[Line], index: int, first: int, last: int, *, below_one: bool) -> bool:
    """Whether a line in or just above the story is a caption by its own words, or by a picture's frame above it."""
    line = lines[index]
    if line.role is not None or not first - _ABOVE <= index <= last or opens_like_byline(line.text):
        return False
    if below_one and not line.blank_before and may_be_next(line.text):
        return True
    if index and is_label(lines[index - 1].text):
        return word_count(line.text[:_LONGEST_LINE]) <= _LONGEST
    if index and is_gallery(lines[index - 1].text):
        return word_count(line.text[:_LONGEST_LINE]) >= _FEWEST_LABELLED and looks_like_label(line.text)
    if ends_sentence(line.text) or first < index < last:
        whole = ends_sentence(line.text) or names_places(line.text)
        return looks_like_caption(line.text) and (whole or _is_prose_above(lines, index))
    return names_places(line.text)


def _is_prose_above(lines: Sequence[Line], index: int) -> bool:
    """Whether the last line above that belongs to the story is a paragraph, not a link or a heading."""
    above = next((line for line in reversed(lines[max(0, index - _NEAR) : index]) if line.role is None), None)
    return above is not None and ends_sentence(above.text)


def _keep(found: dict[int, CaptionLine], caption: CaptionLine, before: int | None) -> None:
    """Add a caption; the credit alone in the line before is its own where the page labels both."""
    above = found.get(before) if before is not None else None
    if before is not None and above and not above.text and not caption.credit and caption.image is None:
        del found[before]
        caption = replace(caption, lines=(*above.lines, *caption.lines), credit=above.credit)
    found[caption.lines[-1]] = caption


def _join(
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
    near = before is not None and index - before <= _REACH
    known = found.get(before) if before is not None and near else None
    if before is not None and known and (known.credit is None or not names_anybody(known.credit)):
        image = known.image or line.image
        own = with_qualifiers(at_line(printed, line.start), known.credit)
        found[before] = replace(known, lines=(*known.lines, index), credit=own, image=image)
    elif (
        before is not None
        and near
        and not known
        and before > 0
        and may_carry(lines[before], line, printed, in_body=in_body)
    ):
        above = caption_line(before, lines[before], None, _CREDIT_BELOW)
        found[before] = replace(above, lines=(before, index), credit=at_line(printed, line.start))
    elif line.role is Role.CAPTION or (in_body and is_named(line, printed)):
        found[index] = credit_line(index, line, printed, _LONE_CREDIT)
