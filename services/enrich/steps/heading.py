"""Section, headline and dek: the block above the story."""

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Found, Line, Role, Rule
from services.enrich.learned.learned_dek import learned_dek
from services.enrich.printed.byline.marks import is_mark
from services.enrich.printed.dek.dek_in_text import ruled_dek
from services.enrich.printed.headline.headline_line import headline_index, without_house
from services.enrich.printed.note.notes import is_note
from services.enrich.printed.section.labels import is_section_label, section_of
from services.enrich.text.copied import is_copied_page, is_results
from services.enrich.text.prose import collapsed, is_capitals, is_prose, word_count
from services.enrich.text.story_stretch import story_stretch

_SHORTEST_HEADLINE: Final = 4
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

_CAPITALS: Final = Rule("copy that opens with its headline in capitals", __name__)
_LEARNED: Final = Rule(
    "the likeliest line, by the learned weights, of those that may be a headline", headline_index.__module__
)
_SCORED: Final = Rule("the line that most speaks for", headline_index.__module__)
_AGAIN: Final = Rule("the headline again", __name__)
_ABOVE_HEADLINE: Final = Rule("what stands above the headline and is no section", __name__)
_LABEL: Final = Rule("the label right above the headline", is_section_label.__module__)
_RULED: Final = Rule("between headline and byline, date or picture, or no sentence below them", ruled_dek.__module__)
_WEIGHED: Final = Rule("a dek by the learned weights", learned_dek.__module__)


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
    at, rule = _slugged(draft, zone), _CAPITALS
    if at is None:
        learned = [likely.headline for likely in draft.likely]
        at, rule = headline_index(draft.lines, zone, learned), _LEARNED if learned else _SCORED
    if at is None:
        return draft
    draft = _with_headline(draft, at, rule)
    draft = _with_section(draft, at)
    return _with_dek(draft, at)


def _slugged(draft: Draft, zone: list[int]) -> int | None:
    """Return the first line of copy that opens with its headline in capitals, as agencies send it: `TENNIS - …`."""
    if is_copied_page(draft) or not zone or zone[0] != next(iter(draft.unclaimed()), None):
        return None
    text = draft.lines[zone[0]].text
    shouted = is_capitals(text) and not is_section_label(text)
    return zone[0] if shouted and _SHORTEST_HEADLINE <= word_count(text) <= _LONGEST_HEADLINE else None


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


def _with_headline(draft: Draft, at: int, rule: Rule) -> Draft:
    line = draft.lines[at]
    changed = {at: line.as_(Role.HEADLINE, rule)}
    folded = line.text.casefold()
    for index in draft.unclaimed():
        if index != at and draft.lines[index].text.casefold() == folded:
            changed[index] = draft.lines[index].out(RemovedKind.DUPLICATE, _AGAIN)
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
        index: draft.lines[index].out(RemovedKind.DUPLICATE, _AGAIN)
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
        index: draft.lines[index].out(RemovedKind.MENU, _ABOVE_HEADLINE)
        for index in above
        if not is_mark(draft.lines[index].text) and not is_note(draft.lines[index].text)
    }
    label = above[-1] if above else None
    if draft.section is not None or label is None or not is_section_label(draft.lines[label].text):
        return draft.with_lines(changed)
    line = draft.lines[label]
    changed[label] = line.as_(Role.SECTION, _LABEL)
    name = section_of(line.text)
    start = line.start + line.text.rindex(name)
    draft = replace(draft, section=Found(collapsed(name), "text", (start, start + len(name))))
    return draft.with_lines(changed)


def _with_dek(draft: Draft, at: int) -> Draft:
    if draft.dek is not None or is_results(draft):
        return draft
    ruled = index = ruled_dek(draft, at)
    if draft.likely:
        index = learned_dek(draft.lines, draft.likely, at, index)
    if index is None:
        return draft
    line = draft.lines[index]
    return replace(
        draft.with_lines({index: line.as_(Role.DEK, _RULED if index == ruled else _WEIGHED)}), dek=_found(line)
    )


def _found(line: Line) -> Found:
    return Found(collapsed(line.text), "text", (line.start, line.end))
