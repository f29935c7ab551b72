"""Which lines of an article are captions, and what of each is words and what credit."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from services.contracts.caption import Credit
from services.contracts.part import RemovedKind
from services.enrich.draft import Line, Role
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.caption.caption_line import CaptionLine, at_line, caption_line, credit_line, credit_of
from services.enrich.printed.caption.caption_look import (
    looks_like_alt,
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
from services.enrich.printed.caption.own_words import label_end, opens_like_agency, opens_like_caption
from services.enrich.text.densest import body_bounds
from services.enrich.text.prose import ends_sentence, is_list_item, word_count
from services.enrich.text.same import is_retold, is_same

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
            found[index] = caption_line(index, line, leading)
            continue
        printed = _credit(above, line, is_last=index >= last > first)
        lone = lone_name(above, line) if not printed and first < index < last and before == index - 1 else None
        if lone:
            _join(found, lines, index, before, lone, in_body=True)
            continue
        if printed and printed.start == 0:
            if _is_labelled(lines, open_lines[position + 1 : position + 2]):
                found[index] = credit_line(index, line, printed)
            elif _is_near(line, index, first, last) and not signs_story(line, printed, above_body=index < first):
                _join(found, lines, index, before, printed, in_body=index > first)
        elif line.removed is not RemovedKind.DUPLICATE and (
            (_is_caption(line, printed) and _is_near(line, index, first, last))
            or _tells(lines, index, first, last, below_one=before in found)
        ):
            _keep(found, caption_line(index, line, printed), before)
        elif before is not None and position > 1 and index > first - _FAR_ABOVE and (not line.removed or index <= last):
            known = found.get(before)
            if is_same(known.text if known else lines[before].text, line.text) and may_double(
                line,
                known=known is not None,
                told=index > first or has_headline(lines, open_lines[max(0, position - _ABOVE) : position - 1]),
            ):
                found.setdefault(before, caption_line(before, lines[before], None))
                found[index] = caption_line(index, line, None)
    return _with_alts(_with_doubles(found, lines), lines)


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


def _is_caption(line: Line, printed: Credit | None) -> bool:
    """Whether the page says so, or the line begins or ends as captions do."""
    if line.role is Role.CAPTION or opens_like_caption(line.text):
        return True
    if printed is None:
        return False
    alone = not (printed.photographers or printed.qualifiers or printed.outlet) and len(printed.text.split()) == 1
    if is_list_item(line.text) and (alone or not (printed.agencies or printed.qualifiers)):
        return False
    if alone and opens_story(line.text[:_LONGEST_LINE]):  # the agency signs what it has told
        return False
    return 1 <= word_count(line.text[: printed.start]) <= (_LONGEST_BEFORE_A_HOUSE if alone else _LONGEST)


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
        above = caption_line(before, lines[before], None)
        found[before] = replace(above, lines=(before, index), credit=at_line(printed, line.start))
    elif line.role is Role.CAPTION or (in_body and is_named(line, printed)):
        found[index] = credit_line(index, line, printed)


def _with_doubles(found: dict[int, CaptionLine], lines: Sequence[Line]) -> dict[int, CaptionLine]:
    """Add the line before a caption that says the same without the credit: the picture's alt text."""
    taken = {index for caption in found.values() for index in caption.lines}
    for index in sorted(found):
        above = _line_above(lines, found[index].lines[0])
        if above is not None and above not in taken and is_same(lines[above].text, found[index].text):
            found[above] = caption_line(above, lines[above], None)
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
