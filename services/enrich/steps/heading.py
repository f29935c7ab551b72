"""Section, headline and dek: the block above the story."""

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Found, Line, Role
from services.enrich.learned.learned_dek import learned_dek
from services.enrich.printed.byline.marks import is_mark, is_reporter_somewhere
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.headline.headline_line import headline_index, without_house
from services.enrich.printed.note.notes import is_note
from services.enrich.printed.section.labels import is_section_label, section_of
from services.enrich.text.copied import is_copied_page, is_results
from services.enrich.text.prose import collapsed, ends_sentence, is_capitals, is_list_item, is_prose, word_count
from services.enrich.text.story_stretch import story_stretch

_LONGEST_DEK: Final = 60
_LONGEST_DEK_UNSIGNED: Final = 30
"""Words of a dek with no byline below it: longer ones are first paragraphs."""
_SHORTEST_DEK: Final = 4
_NEAR_SUMMARY: Final = 12
_WIDEST: Final = 40
_LEAST_STORY: Final = 0.4
_NEAR: Final = 7
"""Lines below the headline in which byline, date or picture end the heading."""
_MOST_ABOVE: Final = 1000
"""Lines above the story, or of a page without one, among which the headline is looked for."""
_TOP: Final = 8
"""Lines among which copy without a page's furniture has its headline: results and tables may stand above its prose."""
_NEAR_MARK: Final = 3
_LONGEST_HEADLINE: Final = 30
_CRUMB = re.compile(r"(\d)\.\s+(?=[^\W\d_]|[\"“„«])")
_PREFIX = re.compile(
    r"(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|RECAST|ADVISORY)(?: \d{1,2})?-)+(?=\S)"
    r"|(?:UPDATE|WRAPUP|WRAP) \d{1,2}\s*[:–—-]\s*(?=\S)"
)


def heading(draft: Draft) -> Draft:
    """Claim the heading block; what the page has said of itself stays as it is."""
    if draft.headline is not None:
        return draft
    bounds = story_stretch(draft)
    body_at = _first_paragraph(draft, *bounds) if bounds else len(draft.lines)
    open_lines = draft.unclaimed()
    above = [index for index in open_lines if index < body_at]
    zone = above[-_MOST_ABOVE:] if bounds else above[:_MOST_ABOVE]
    zone += _sentences_above_marks(draft, [index for index in open_lines if index >= body_at])
    if not is_copied_page(draft):
        top = open_lines[: 1 if is_results(draft) else _TOP]
        zone = [index for index in zone if index in top]
    if draft.likely:
        zone = sorted({*zone, *_pictured(draft, body_at)})
    at = _slugged(draft, zone)
    if at is None:
        at = headline_index(draft.lines, zone, [likely.headline for likely in draft.likely])
    if at is None:
        return draft
    draft = _with_headline(draft, at)
    draft = _with_section(draft, at)
    return _with_dek(draft, at)


def _slugged(draft: Draft, zone: list[int]) -> int | None:
    """Return the first line of copy that opens with its headline in capitals, as agencies send it: `TENNIS - …`."""
    if is_copied_page(draft) or not zone or zone[0] != next(iter(draft.unclaimed()), None):
        return None
    text = draft.lines[zone[0]].text
    shouted = is_capitals(text) and not is_section_label(text)
    return zone[0] if shouted and _SHORTEST_DEK <= word_count(text) <= _LONGEST_HEADLINE else None


def _pictured(draft: Draft, body_at: int) -> list[int]:
    """Return the lines above the story taken for captions: the headline is many a picture's alternative text.

    Only those that no credit goes with.
    """
    signed = {start for caption in draft.captions if caption.credit for start, _ in caption.spans}
    return [
        index
        for index in range(min(body_at, len(draft.lines)))
        if draft.lines[index].role is Role.CAPTION and draft.lines[index].start not in signed
    ]


def _first_paragraph(draft: Draft, first: int, last: int) -> int:
    """Return where the prose of the story begins: short lines that open it may be the heading."""
    return next((index for index in range(first, last + 1) if is_prose(draft.lines[index].text)), first)


def _sentences_above_marks(draft: Draft, story: list[int]) -> list[int]:
    """Return the first lines of the story that belong to the heading: some headlines are sentences.

    A byline or a date close below shows it, or a question mark where nothing else could be the headline.
    """
    near = story[: _NEAR_MARK + 1]
    marks = [place for place, index in enumerate(near) if place and is_mark(draft.lines[index].text)]
    if not marks and near and draft.lines[near[0]].text.endswith(("?", "？")):
        marks = [1]
    taken = near[: marks[0]] if marks else []
    return [index for index in taken if word_count(draft.lines[index].text[:400]) <= _LONGEST_HEADLINE]


def _with_headline(draft: Draft, at: int) -> Draft:
    line = draft.lines[at]
    changed = {at: line.as_(Role.HEADLINE)}
    folded = line.text.casefold()
    for index in draft.unclaimed():
        if index != at and draft.lines[index].text.casefold() == folded:
            changed[index] = draft.lines[index].out(RemovedKind.DUPLICATE)
    draft = replace(_without_caption(draft, line), headline=_headline(line, _crumb_end(draft, at)))
    return draft.with_lines(changed)


def _without_caption(draft: Draft, line: Line) -> Draft:
    """Drop the caption that the headline was taken for; the lines on which it stands again are duplicates."""
    if line.role is not Role.CAPTION:
        return draft
    taken = [caption for caption in draft.captions if any(_overlap(span, line) for span in caption.spans)]
    starts = [each.start for each in draft.lines]
    again = {bisect_right(starts, span[0]) - 1 for caption in taken for span in caption.spans}
    changed = {
        index: draft.lines[index].out(RemovedKind.DUPLICATE)
        for index in again
        if draft.lines[index].role is Role.CAPTION and draft.lines[index] is not line
    }
    kept = tuple(caption for caption in draft.captions if caption not in taken)
    return replace(draft.with_lines(changed), captions=kept)


def _overlap(span: tuple[int, int], line: Line) -> bool:
    return span[0] < line.end and line.start < span[1]


def _crumb_end(draft: Draft, at: int) -> int:
    """Return where the words begin of a headline that is the last crumb of a numbered path: `4. Bridge to close`."""
    number = _CRUMB.match(draft.lines[at].text)
    above = _CRUMB.match(draft.lines[at - 1].text) if number and at else None
    return number.end() if number and above and int(above[1]) + 1 == int(number[1]) else 0


def _headline(line: Line, start: int) -> Found:
    """Return the headline without what an agency puts before it for editors: `UPDATE 2-`. Papers drop that, too."""
    prefix = _PREFIX.match(line.text, start)
    start = prefix.end() if prefix else start
    end = start + len(without_house(line.text[start:]))
    return Found(collapsed(line.text[start:end]), "text", (line.start + start, line.start + end))


def _with_section(draft: Draft, at: int) -> Draft:
    above = [index for index in draft.unclaimed() if index < at]
    changed = {
        index: draft.lines[index].out(RemovedKind.MENU)
        for index in above
        if not is_mark(draft.lines[index].text) and not is_note(draft.lines[index].text)
    }
    label = above[-1] if above else None
    if draft.section is not None or label is None or not is_section_label(draft.lines[label].text):
        return draft.with_lines(changed)
    line = draft.lines[label]
    changed[label] = line.as_(Role.SECTION)
    name = section_of(line.text)
    start = line.start + line.text.rindex(name)
    draft = replace(draft, section=Found(collapsed(name), "text", (start, start + len(name))))
    return draft.with_lines(changed)


def _with_dek(draft: Draft, at: int) -> Draft:
    if draft.dek is not None or is_results(draft):
        return draft
    index = ruled_dek(draft, at)
    if draft.likely:
        index = learned_dek(draft.lines, draft.likely, at, index)
    if index is None:
        return draft
    line = draft.lines[index]
    return replace(draft.with_lines({index: line.as_(Role.DEK)}), dek=_found(line))


def ruled_dek(draft: Draft, at: int) -> int | None:
    """Return the dek of the headline at `at` by what stands round it; the learned weights may know better."""
    index = _dek(draft, at)
    return _summary(draft, at) if index is None and is_copied_page(draft) else index


def _dek(draft: Draft, at: int) -> int | None:
    """Return the line between headline and byline, date or picture; or, below them, one that is no sentence."""
    below = [
        draft.lines[index]
        for index in range(at + 1, len(draft.lines))
        if draft.lines[index].role in {None, Role.CAPTION}
    ][: _NEAR + 1]
    words = [place for place, line in enumerate(below) if line.role is None and not is_mark(line.text)]
    if not words or not _may_be_dek(below[words[0]]):
        return None
    first = words[0]
    signed = [place for place, line in enumerate(below) if line.role is None and is_mark(line.text)]
    pictured = [place for place, line in enumerate(below) if line.role is Role.CAPTION]
    if (signed and signed[0] < first) or not ends_sentence(below[first].text):
        takes = not ends_sentence(below[first].text) and len(words) > 1
    elif signed:
        takes = sum(place < signed[0] for place in words) == 1
    else:
        short = word_count(below[first].text) <= _LONGEST_DEK_UNSIGNED
        takes = bool(pictured) and first < pictured[0] and short and words[1:2] != [first + 1]
    return draft.lines.index(below[first]) if takes else None


def _summary(draft: Draft, at: int) -> int | None:
    """Return the first sentence between headline and story that does not read like the story."""
    found = None
    for index in range(at + 1, min(at + 1 + _WIDEST, len(draft.lines) if draft.likely else 0)):
        line = draft.lines[index]
        if line.role is Role.PARAGRAPH:
            return found
        if line.role is not None or is_mark(line.text):
            continue
        if draft.likely[index].story >= _LEAST_STORY:
            return found
        near = index <= at + _NEAR_SUMMARY and found is None
        if near and _may_be_dek(line) and ends_sentence(line.text) and not is_note(line.text):
            found = index
    return None


def _may_be_dek(line: Line) -> bool:
    text = line.text
    return _SHORTEST_DEK <= word_count(text[:1000]) <= _LONGEST_DEK and not (
        is_whole_credit(text) or is_list_item(text) or printed_dateline(text) or is_reporter_somewhere(text)
    )


def _found(line: Line) -> Found:
    return Found(collapsed(line.text), "text", (line.start, line.end))
