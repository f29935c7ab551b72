"""The dek in plain text: by what stands round it."""

from dataclasses import replace
from typing import Final

from services.enrich.draft import Draft, Found, Line, Role, Rule
from services.enrich.printed.byline.marks import is_mark, is_reporter_somewhere
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.note.notes import is_note
from services.enrich.text.copied import is_copied_page
from services.enrich.text.prose import collapsed, ends_sentence, is_list_item, word_count

_LONGEST_DEK: Final = 60
_LONGEST_DEK_UNSIGNED: Final = 30
"""Words of a dek with no byline below it: longer ones are first paragraphs."""
_SHORTEST_DEK: Final = 4
_NEAR_SUMMARY: Final = 12
_WIDEST: Final = 40
_LEAST_STORY: Final = 0.4
_NEAR: Final = 7
"""Lines below the headline in which byline, date or picture end the heading."""

RULED: Final = Rule("between headline and byline, date or picture, or no sentence below them", __name__)


def with_dek(draft: Draft, at: int, rule: Rule) -> Draft:
    """Claim a line as the dek."""
    line = draft.lines[at]
    dek = Found(collapsed(line.text), "text", (line.start, line.end))
    return replace(draft.with_lines({at: line.as_(Role.DEK, rule)}), dek=dek)


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
