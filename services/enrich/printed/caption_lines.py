"""Which lines of an article are captions, and what of each is words and what credit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from services.contracts.caption import Credit, Image
from services.enrich.draft import Line, Role
from services.enrich.printed.byline_lead import opens_like_byline
from services.enrich.printed.caption_words import opens_like_caption, reads_like_caption
from services.enrich.printed.marks import is_byline, is_mark
from services.enrich.printed.page import body_bounds
from services.enrich.printed.prose import collapsed, ends_sentence, is_list_item, word_count
from services.enrich.printed.same import is_same
from services.enrich.steps.credit import credit


@dataclass(frozen=True, slots=True)
class CaptionLine:
    """One caption, at one of its places. Its words are `text[start:end]`; its credit may have a line of its own.

    A credit that stands alone, under a picture without words, has no text.
    """

    lines: tuple[int, ...]
    text: str
    start: int
    end: int
    credit: Credit | None = None
    image: Image | None = None


_LONGEST: Final = 130
"""Words in the longest caption."""
_LONGEST_LINE: Final = 3000
_LONGEST_BEFORE_A_HOUSE: Final = 70
"""Words before a bare agency: some papers sign whole paragraphs so."""
_LONGEST_APART: Final = 35
"""Words in a caption whose credit stands apart, behind a blank line."""
_REACH: Final = 2
"""Lines from a caption to its credit: one word of the page's interface may stand between."""
_FEWEST_WORDS: Final = 2
_FEWEST_DOUBLED: Final = 4
_HEADING_LINES: Final = 4
_WRAPPED = re.compile(r"[\[(](?:photo|image|picture|pictured|caption|foto|bild)\s*:\s*", re.IGNORECASE)
_FEWEST_WRAPPED: Final = 6
_INNER_END = re.compile(r"[^\W\d_]{3}[.!?]\s+(?=[^\W\d_])")


def caption_lines(lines: Sequence[Line]) -> list[CaptionLine]:
    """Find the captions among lines without a role, and read those that the page marks as captions."""
    open_lines = [index for index, line in enumerate(lines) if line.role in {None, Role.CAPTION}]
    first, last = body_bounds(lines) or (0, 0)
    found: dict[int, CaptionLine] = {}
    for position, index in enumerate(open_lines):
        line = lines[index]
        printed = _credit_of(line)
        before = open_lines[position - 1] if position else None
        if printed and printed.start == 0:
            if not _signs_story(line, printed, above_body=index < first):
                _join(found, lines, index, before, printed, in_body=index > first)
        elif _is_caption(line, printed) or (
            first < index < last and line.role is None and reads_like_caption(line.text)
        ):
            found[index] = _caption_line(index, line, printed)
        elif (
            before is not None
            and position > 1
            and _is_doubled(
                lines[before],
                found.get(before),
                line,
                told=index > first or _has_headline(lines, open_lines[: position - 1]),
            )
        ):
            found.setdefault(before, _caption_line(before, lines[before], None))
            found[index] = _caption_line(index, line, None)
    return _with_doubles(found, lines)


def _credit_of(line: Line) -> Credit | None:
    if len(line.text) > _LONGEST_LINE or opens_like_byline(line.text):
        return None
    inner = _wrapped(line.text)
    if inner is None:
        return credit(line.text)
    found = credit(line.text[inner[0] : inner[1]])
    return found and _at(found, inner[0])


def _wrapped(text: str) -> tuple[int, int] | None:
    """Return where the words stand in a caption that is in brackets as a whole: `[Photo: A man walks. Jane Doe/AP]`."""
    opened = _WRAPPED.match(text)
    if not opened or text[-1] not in ")]" or word_count(text[opened.end() :]) < _FEWEST_WRAPPED:
        return None
    return (opened.end(), len(text) - 1) if _INNER_END.search(text, opened.end()) else None


def _signs_story(line: Line, printed: Credit, *, above_body: bool) -> bool:
    """Whether a line that could be a credit is rather a byline: `Jane Doe, Staff Writer`, `Jane Doe and AP`."""
    if line.role is not None or not line.text[0].isalnum() or not is_byline(line.text):
        return False
    known = printed.agencies or printed.distributor or printed.qualifiers
    return not known or (above_body and "/" not in line.text)


def _at(printed: Credit, offset: int) -> Credit:
    return printed.model_copy(update={"start": (printed.start or 0) + offset, "end": (printed.end or 0) + offset})


def _caption_line(index: int, line: Line, printed: Credit | None) -> CaptionLine:
    inner = _wrapped(line.text)
    start, end = inner or (0, len(line.text))
    words = line.text[start : printed.start if printed else end].rstrip()
    return CaptionLine(
        (index,),
        collapsed(words),
        line.start + start,
        line.start + start + len(words),
        printed and _at(printed, line.start),
        line.image,
    )


def _is_caption(line: Line, printed: Credit | None) -> bool:
    """Whether the page says so, or the line begins or ends as captions do."""
    if line.role is Role.CAPTION or opens_like_caption(line.text):
        return True
    if printed is None:
        return False
    alone = not (printed.photographers or printed.qualifiers or printed.outlet) and len(printed.text.split()) == 1
    if alone and is_list_item(line.text):
        return False
    return 1 <= word_count(line.text[: printed.start]) <= (_LONGEST_BEFORE_A_HOUSE if alone else _LONGEST)


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
    if before is not None and known and known.credit is None:
        image = known.image or line.image
        found[before] = replace(known, lines=(*known.lines, index), credit=_at(printed, line.start), image=image)
    elif before is not None and near and not known and before > 0 and _may_carry(lines[before], line, printed):
        above = _caption_line(before, lines[before], None)
        found[before] = replace(above, lines=(before, index), credit=_at(printed, line.start))
    elif line.role is Role.CAPTION or (in_body and _is_named(line, printed)):
        found[index] = CaptionLine((index,), "", line.start, line.start, _at(printed, line.start), line.image)


def _is_named(line: Line, printed: Credit) -> bool:
    """Whether a line of its own is a credit for certain: it has a name, a keyword or brackets, not an agency alone."""
    return bool(printed.photographers) or not line.text[0].isalnum() or ":" in line.text


def _may_carry(above: Line, line: Line, printed: Credit) -> bool:
    """Whether the line above a credit may be its caption."""
    over = _credit_of(above)
    if is_mark(above.text) or (over and over.start == 0):
        return False
    words = word_count(above.text[:2000])
    named = _is_named(line, printed)
    if line.blank_before:
        return named and _FEWEST_WORDS <= words <= _LONGEST_APART and _is_one_sentence(above.text)
    return (named or words > _FEWEST_DOUBLED) and _FEWEST_WORDS <= words <= _LONGEST


def _is_one_sentence(text: str) -> bool:
    """Whether a line may be a caption that stands apart from its credit: one sentence, and nobody speaks."""
    return text[0] not in '"“„«‘' and text[-1] not in '"”»“’' and not _INNER_END.search(text)


def _is_doubled(above: Line, known: CaptionLine | None, line: Line, *, told: bool) -> bool:
    """Whether two lines are alt text and caption; `told` that the headline, which pages double, too, stands above."""
    words = word_count(line.text[:2000])
    if words > _LONGEST or not is_same(known.text if known else above.text, line.text):
        return False
    return known is not None or (words >= _FEWEST_DOUBLED and (told or ends_sentence(line.text)))


def _has_headline(lines: Sequence[Line], above: Sequence[int]) -> bool:
    """Whether one of the last lines above would do as a headline."""
    near = [lines[index] for index in above[-_HEADING_LINES:]]
    return any(
        word_count(line.text[:400]) >= _FEWEST_DOUBLED
        and line.blank_before
        and not is_mark(line.text)
        and not is_list_item(line.text)
        for line in near
    )


def _with_doubles(found: dict[int, CaptionLine], lines: Sequence[Line]) -> list[CaptionLine]:
    """Add the line before a caption that says the same without the credit: the picture's alt text."""
    taken = {index for caption in found.values() for index in caption.lines}
    for index in sorted(found):
        above = index - 1
        if (
            above >= 0
            and above not in taken
            and lines[above].role is None
            and is_same(lines[above].text, found[index].text)
        ):
            found[above] = _caption_line(above, lines[above], None)
            taken.add(above)
    return [found[index] for index in sorted(found)]
