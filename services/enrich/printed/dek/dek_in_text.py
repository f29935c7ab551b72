"""The dek in plain text: by what stands round it."""

from dataclasses import replace
from typing import Final

from services.enrich.draft import Draft, Found, Line, Role, Rule
from services.enrich.printed.byline.byline_line import is_mark, is_reporter_somewhere
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.note.notes import is_note
from services.enrich.text.copied import is_copied_page
from services.enrich.text.prose import collapsed, ends_sentence, is_list_item, word_count

_MOST_WORDS_OF_A_DEK: Final = 60
"""Two long sentences; more are a paragraph, also above a byline."""
_MOST_WORDS_OF_AN_UNSIGNED_DEK: Final = 30
"""With no byline below it longer ones are first paragraphs."""
_FEWEST_WORDS_OF_A_DEK: Final = 4
"""Labels and buttons below the headline have fewer."""
_DEK_WITHIN_CHARACTERS: Final = 1000
"""More than sixty words take, in any language."""
_SUMMARY_WITHIN_LINES: Final = 12
"""Lines below the headline in which a copied page prints its summary, behind what it prints of itself."""
_STORY_WITHIN_LINES: Final = 40
"""Lines below the headline in which the story begins."""
_LEAST_CHANCE_THAT_THE_STORY_BEGINS: Final = 0.4
"""From so likely on a line is the beginning of the story."""
_DEK_WITHIN_LINES: Final = 7
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
    ][: _DEK_WITHIN_LINES + 1]
    words = [place for place, line in enumerate(below) if line.role is None and not is_mark(line.text)]
    if not words or not may_be_dek(below[words[0]]):
        return None
    first = words[0]
    signed = [place for place, line in enumerate(below) if line.role is None and is_mark(line.text)]
    pictured = [place for place, line in enumerate(below) if line.role is Role.CAPTION]
    if (signed and signed[0] < first) or not ends_sentence(below[first].text):
        takes = not ends_sentence(below[first].text) and len(words) > 1
    elif signed:
        takes = sum(place < signed[0] for place in words) == 1
    else:
        short = word_count(below[first].text) <= _MOST_WORDS_OF_AN_UNSIGNED_DEK
        takes = bool(pictured) and first < pictured[0] and short and words[1:2] != [first + 1]
    return draft.lines.index(below[first]) if takes else None


def _summary(draft: Draft, at: int) -> int | None:
    """Return the first sentence between headline and story that does not read like the story."""
    found = None
    for index in range(at + 1, min(at + 1 + _STORY_WITHIN_LINES, len(draft.lines) if draft.likely else 0)):
        line = draft.lines[index]
        if line.role is Role.PARAGRAPH:
            return found
        if line.role is not None or is_mark(line.text):
            continue
        if draft.likely[index].story >= _LEAST_CHANCE_THAT_THE_STORY_BEGINS:
            return found
        near = index <= at + _SUMMARY_WITHIN_LINES and found is None
        if near and may_be_dek(line) and ends_sentence(line.text) and not is_note(line.text):
            found = index
    return None


def may_be_dek(line: Line) -> bool:
    """Whether a line has a dek's length and is no credit, point, heading of points, dateline or place of a reporter."""
    text = line.text
    if text[-1] in ":：":
        return False
    return _FEWEST_WORDS_OF_A_DEK <= word_count(text[:_DEK_WITHIN_CHARACTERS]) <= _MOST_WORDS_OF_A_DEK and not (
        is_whole_credit(text) or is_list_item(text) or printed_dateline(text) or is_reporter_somewhere(text)
    )
