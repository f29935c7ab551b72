"""The words of the picture above the story: the line that is left there, where no credit says that it is a caption."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.caption import Caption
from services.contracts.part import RemovedKind
from services.enrich.draft import Likely, Line, Role, Rule
from services.enrich.printed.byline.byline_line import is_mark
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.printed.note.notes import is_note
from services.enrich.text.prose import collapsed, ends_sentence, is_capitals, is_list_item, is_prose, word_count

_FEWEST_WORDS_OF_A_LEAD_CAPTION: Final = 6
"""Fewer words left above a story are a link or a section."""
_MOST_WORDS_OF_A_LEAD_CAPTION: Final = 35
"""More words left above a story are its first paragraph or a box."""
_CHARACTERS_OF_A_LEAD_CAPTION: Final = 400
"""As far as its words are counted: more of them are too many anyway."""
_FEWEST_RUNNING_WORDS: Final = 3
"""Words in small letters: a title or a menu has hardly any."""
_MOST_COMMAS: Final = 4
"""Between words; a list of subjects has more."""
_SURE_OF_THE_STORY: Final = 0.5
"""Chance of prose being the story's from which it is where the story begins."""
_UNSURE_OF_THE_STORY: Final = 0.3
"""Chance of a line being the story's from which on it may be its first sentence, and no caption."""
_MOST_LINES_ABOVE_THE_HEADLINE: Final = 6
"""Below a whole page's menus, what is left over may be anything."""
_OF_PAGES = re.compile(r"[|@/»›>]|[:?!…]$|[.!?] \w")
"""Signs of a page's own lines; a second sentence is a dek's."""
_HEADS: Final = frozenset({Role.DEK, Role.BYLINE, Role.DATE})

ALONE: Final = Rule("the one line of words left between headline and story", __name__)


def lead_caption(lines: Sequence[Line], likely: Sequence[Likely]) -> int | None:
    """Return the one line between headline and story that is neither dek nor byline nor furniture, if it reads so.

    Papers set the words of the first picture there. More than one such line is a list of links; with a caption above
    the story, the picture has been found already. Pages in HTML say themselves what their captions are.
    """
    at = next((index for index, line in enumerate(lines) if line.role is Role.HEADLINE), None)
    if at is None or not likely or at > _MOST_LINES_ABOVE_THE_HEADLINE:
        return None
    above = range(at + 1, _story(lines, likely, at))
    if any(lines[index].role is Role.CAPTION for index in above):
        return None
    left = [index for index in above if _is_left(lines[index]) and likely[index].story < _UNSURE_OF_THE_STORY]
    if len(left) != 1 or not any(lines[index].role in _HEADS for index in above):
        return None
    return left[0]


def whole_line(line: Line) -> Caption:
    """Return a line as a caption that has no credit."""
    return Caption(
        text=collapsed(line.text), start=line.start, end=line.end, spans=((line.start, line.end),), occurrences=1
    )


def _story(lines: Sequence[Line], likely: Sequence[Likely], at: int) -> int:
    """Return the first line below the headline that is surely of the story, or the headline itself if none is."""
    for index in range(at + 1, len(lines)):
        line = lines[index]
        told = line.role is None and likely[index].story >= _SURE_OF_THE_STORY and is_prose(line.text)
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
    words = word_count(text[:_CHARACTERS_OF_A_LEAD_CAPTION])
    if not _FEWEST_WORDS_OF_A_LEAD_CAPTION <= words <= _MOST_WORDS_OF_A_LEAD_CAPTION or _OF_PAGES.search(text):
        return False
    running = sum(map(str.islower, text.split())) >= _FEWEST_RUNNING_WORDS and text.count(",") <= _MOST_COMMAS
    plain = running and text[0].isupper() and not is_capitals(text) and not is_list_item(text)
    return plain and not is_mark(text) and not is_note(text) and not is_whole_credit(text)
