"""The picture above the story: the line that is left there, where no credit says that it is a caption."""

import re
from dataclasses import replace
from typing import Final

from services.contracts.caption import Caption
from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.printed.byline.marks import is_mark
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.printed.note.notes import is_note
from services.enrich.text.prose import collapsed, ends_sentence, is_capitals, is_list_item, is_prose, word_count

_FEWEST_WORDS: Final = 6
_MOST_WORDS: Final = 35
_LIKELY: Final = 0.5
_UNLIKELY: Final = 0.3
_MOST_ABOVE: Final = 6
"""Lines above the headline: below a whole page's menus, what is left over may be anything."""
_FEWEST_RUNNING: Final = 3
_MOST_COMMAS: Final = 4
_OF_PAGES = re.compile(r"[|@/»›>]|[:?!…]$|[.!?] \w")
"""Signs of a page's own lines; a second sentence is a dek's."""
_HEADS: Final = frozenset({Role.DEK, Role.BYLINE, Role.DATE})

_ALONE: Final = Rule("the one line of words left between headline and story", __name__)


def lead_picture(draft: Draft) -> Draft:
    """Claim the one line between headline and story that is neither dek nor byline nor furniture, if it reads so.

    Papers set the words of the first picture there. More than one such line is a list of links; with a caption above
    the story, the picture has been found already. Pages in HTML say themselves what their captions are.
    """
    at = draft.first(Role.HEADLINE)
    if at is None or not draft.likely or at > _MOST_ABOVE:
        return draft
    above = range(at + 1, _story(draft, at))
    if any(draft.lines[index].role is Role.CAPTION for index in above):
        return draft
    left = [index for index in above if _is_left(draft.lines[index]) and draft.likely[index].story < _UNLIKELY]
    if len(left) != 1 or not any(draft.lines[index].role in _HEADS for index in above):
        return draft
    line = draft.lines[left[0]]
    found = Caption(
        text=collapsed(line.text), start=line.start, end=line.end, spans=((line.start, line.end),), occurrences=1
    )
    claimed = line.as_(Role.CAPTION, _ALONE)
    return replace(draft.with_lines({left[0]: claimed}), captions=(found, *draft.captions))


def _story(draft: Draft, at: int) -> int:
    """Return the first line below the headline that is surely of the story, or the headline itself if none is."""
    for index in range(at + 1, len(draft.lines)):
        line = draft.lines[index]
        told = line.role is None and draft.likely[index].story >= _LIKELY and is_prose(line.text)
        if told or line.role is Role.PARAGRAPH:
            return index
    return at


def _is_left(line: Line) -> bool:
    """Whether a line is one sentence of words that no step has claimed for anything else."""
    text = line.text
    if line.role is not None and line.removed is not RemovedKind.OTHER:
        return False
    if line.role is None and ends_sentence(text):  # it may yet be the first paragraph
        return False
    if not _FEWEST_WORDS <= word_count(text[:400]) <= _MOST_WORDS or _OF_PAGES.search(text):
        return False
    running = sum(map(str.islower, text.split())) >= _FEWEST_RUNNING and text.count(",") <= _MOST_COMMAS
    plain = running and text[0].isupper() and not is_capitals(text) and not is_list_item(text)
    return plain and not is_mark(text) and not is_note(text) and not is_whole_credit(text)
