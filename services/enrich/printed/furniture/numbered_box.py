"""Boxes that count their entries: `1.` a headline, its picture's words, a sentence, a label; `2.` the next."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Line
from services.enrich.text.prose import ends_sentence, word_count

_NUMBERED: Final = re.compile(r"([1-9]\d?)\s?[.)]\s")
_FEWEST_ENTRIES: Final = 2
"""A heading with one number below it may head anything."""
_MOST_LINES_OF_AN_ENTRY: Final = 5
"""Headline, the words of a picture, a sentence and a section or two."""
_MOST_WORDS_OF_A_LINE: Final = 30
"""Of a sentence that makes one read on; a paragraph of a story has more, or is one of several."""
_MOST_WORDS_OF_A_LABEL: Final = 4
"""Behind the last headline, where no next number tells that the box goes on."""


def numbered_boxes(lines: Sequence[Line]) -> list[int]:
    """Return the open lines under headings of links whose entries are counted, from one on."""
    heads = [index for index, line in enumerate(lines) if line.removed is RemovedKind.RELATED]
    return [index for head in heads for index in _entries(lines, head) if lines[index].role is None]


def _entries(lines: Sequence[Line], heading: int) -> range:
    starts: list[int] = []
    index, entry_ends = heading + 1, heading + 2
    while index < min(entry_ends, len(lines)) and _fits(lines[index]):
        if _number(lines[index]) == len(starts) + 1:
            starts.append(index)
            entry_ends = index + 1 + _MOST_LINES_OF_AN_ENTRY
        index += 1
    if len(starts) < _FEWEST_ENTRIES:
        return range(0)
    end = starts[-1] + 1
    while end < index and not ends_sentence(lines[end].text) and word_count(lines[end].text) <= _MOST_WORDS_OF_A_LABEL:
        end += 1
    return range(heading + 1, end)


def _fits(line: Line) -> bool:
    free = line.role is None or line.removed is RemovedKind.RELATED
    return free and word_count(line.text[:1000]) <= _MOST_WORDS_OF_A_LINE


def _number(line: Line) -> int | None:
    found = _NUMBERED.match(line.text)
    return int(found[1]) if found else None
