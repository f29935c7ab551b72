"""What kind of block a line of the body is."""

import re
from collections.abc import Sequence
from typing import Final

from services.contracts.part import BlockKind
from services.enrich.draft import Line, Role
from services.enrich.printed.note.notes import is_note
from services.enrich.text.prose import ends_like_prose, ends_sentence, is_list_item, is_prose, word_count

OF_ROLE: Final = {
    Role.PARAGRAPH: BlockKind.PARAGRAPH,
    Role.SUBHEAD: BlockKind.SUBHEAD,
    Role.LIST_ITEM: BlockKind.LIST_ITEM,
    Role.PULL_QUOTE: BlockKind.PULL_QUOTE,
    Role.NOTE: BlockKind.NOTE,
}
"""Kinds of the lines that an earlier step, or the page itself, has told apart."""

_LONGEST_SUBHEAD_IN_TEXT: Final = 110
"""Characters; two lines of a column."""
_LEAST_CHANCE_OF_A_SUBHEAD: Final = 0.2
"""How likely, by the learned weights, a line must be a subhead for the rules to make one of it."""
_MOST_WORDS_OF_A_SUBHEAD: Final = 15
"""More are a sentence."""
_MOST_WORDS_OF_A_SUBHEAD_THAT_ASKS: Final = 12
"""Of a question: an interview asks longer ones, and these are paragraphs."""
_ASKED: Final = re.compile(r"[A-Z][.:]\s")
"""How interviews mark who speaks: `Q: `, `A. `."""
_MARKS: Final = {'"': '"', "“": "”", "„": "“", "«": "»", "»": "«", "‘": "’", "'": "'"}


def block_kind(lines: Sequence[Line], position: int, subhead: float | None = None) -> BlockKind:
    """Return the kind of the body's line at a position; what follows it decides whether it can be a subhead.

    `subhead` is how likely it is to be one, where that has been learned; then the rules below only rule out.
    """
    line = lines[position]
    if line.role is not None:
        return OF_ROLE[line.role]
    if is_note(line.text):
        return BlockKind.NOTE
    if is_list_item(line.text) and not (line.text[0] == "-" and is_prose(line.text)):
        return BlockKind.SUBHEAD if _is_numbered(lines, position) else BlockKind.LIST_ITEM
    following = lines[position + 1] if position + 1 < len(lines) else None
    likely = subhead is None or subhead >= _LEAST_CHANCE_OF_A_SUBHEAD
    if following and likely and _is_subhead(line) and _may_follow_subhead(following):
        return BlockKind.SUBHEAD
    return BlockKind.PARAGRAPH


def is_quotation(text: str) -> bool:
    """Whether a text is nothing but one quotation."""
    return len(text) > 2 and _MARKS.get(text[0]) == text[-1] and text.count(text[0]) <= 2  # noqa: PLR2004 - the two marks


def _is_subhead(line: Line) -> bool:
    """Short, no full stop, no lead-in colon; a question or a phrase in quotation marks may be one."""
    text = line.text
    words = word_count(text[: 2 * _LONGEST_SUBHEAD_IN_TEXT])
    if (
        not 0 < words <= _MOST_WORDS_OF_A_SUBHEAD
        or len(text) > _LONGEST_SUBHEAD_IN_TEXT
        or text[0].islower()
        or _ASKED.match(text)
    ):
        return False
    if ends_sentence(text):
        return (
            text.rstrip("\"'”’»)")[-1] in "?!？！"
            and words <= _MOST_WORDS_OF_A_SUBHEAD_THAT_ASKS
            and text[0] not in '"“„«'
        )
    return not ends_like_prose(text)


def _is_numbered(lines: Sequence[Line], position: int) -> bool:
    """Whether a line is the subhead of one of several entries, each with its paragraphs: `3. Sylt, Germany`."""
    text = lines[position].text
    if (
        not text[0].isdigit()
        or ends_like_prose(text)
        or word_count(text[:_LONGEST_SUBHEAD_IN_TEXT]) > _MOST_WORDS_OF_A_SUBHEAD_THAT_ASKS
    ):
        return False
    near = [line.text for line in lines[max(position - 1, 0) : position + 2] if line is not lines[position]]
    return position + 1 < len(lines) and is_prose(near[-1]) and not any(is_list_item(other) for other in near)


def _may_follow_subhead(line: Line) -> bool:
    if line.role is not None:
        return line.role in {Role.PARAGRAPH, Role.LIST_ITEM, Role.PULL_QUOTE}
    return (
        ends_like_prose(line.text) or is_list_item(line.text) or word_count(line.text[:600]) > _MOST_WORDS_OF_A_SUBHEAD
    )
