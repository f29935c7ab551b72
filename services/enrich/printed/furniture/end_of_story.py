"""The last paragraph of a story: what stands below it, and below no other, is a page's foot."""

from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.printed.note.notes import is_note
from services.enrich.text.prose import ends_sentence, is_list_item, is_prose

_WIDEST_BOX_LINES: Final = 8
"""Lines of a box within a story that little follows; those that are told for certain to be a box's do not count."""
_MOST_PARAGRAPHS_OF_A_BRIEF: Final = 6
"""Of a longer story, a paragraph outweighs the box above it."""
_LEAST_CHANCE_IN_A_BRIEF: Final = 0.4
"""How likely a paragraph below a box must be of a brief."""
_SHORT_TAIL_LINES: Final = 14
"""Lines behind the densest part of a pasted article; a page's foot has more."""
_LEAST_CHANCE_BELOW_A_LONG_STORY: Final = 0.6
"""How likely it must be of a longer story: teasers read like paragraphs, too."""
_LEAST_CHANCE_RIGHT_BELOW: Final = 0.25
"""How likely a sentence must be of the story right behind its last line, where nothing stands between."""
_SUBHEAD_AND_PARAGRAPH_LINES: Final = 2
"""Lines behind the densest part that may be the story's last: a subhead and what stands below it."""
_NEVER_INSIDE: Final = frozenset({RemovedKind.COMMENTS, RemovedKind.LEGAL, RemovedKind.CONSENT})
"""Furniture that stands below a story, never in it."""

_BELOW_A_BOX: Final = Rule("a sentence of the story below a box", __name__)


def end_of_story(draft: Draft, first: int, last: int) -> int:
    """Return the last line of a story whose densest part is known."""
    return _last_told(draft, _last_of_brief(draft, first, last))


def with_paragraphs(draft: Draft, first: int, last: int) -> Draft:
    """Claim the sentences below a box for the story, whatever they look like to the weights."""
    return draft.with_lines(
        {
            index: line.as_(Role.PARAGRAPH, _BELOW_A_BOX)
            for index, line in enumerate(draft.lines[first : last + 1], first)
            if _is_paragraph(line)
        }
    )


def _is_paragraph(line: Line) -> bool:
    return line.role is None and is_prose(line.text) and not is_list_item(line.text) and not is_note(line.text)


def _last_of_brief(draft: Draft, first: int, last: int) -> int:
    """Return the last paragraph of a story: of a brief, a box of links and a paragraph below it may be all there is.

    Too little to outweigh the box, yet it reads like the story. Long stories are not followed by a mere paragraph,
    unless hardly anything follows them: a pasted article ends where it ends, with a sentence, which among more
    furniture than story looks to the weights like anything but that.
    """
    told = sum(is_prose(draft.lines[index].text) for index in range(first, last + 1))
    pasted = len(draft.lines) - last <= _SHORT_TAIL_LINES
    between = 0
    for index in range(last + 1, len(draft.likely) if pasted or told <= _MOST_PARAGRAPHS_OF_A_BRIEF else 0):
        line = draft.lines[index]
        between += line.rule is None or not line.rule.is_certain
        if between > _WIDEST_BOX_LINES or line.removed in _NEVER_INSIDE:
            break
        reads_so = is_prose(line.text) or (pasted and _states(line.text))
        brief = told <= _MOST_PARAGRAPHS_OF_A_BRIEF
        told_so = pasted and is_prose(line.text) and not is_list_item(line.text)
        least = (0.0 if told_so else _LEAST_CHANCE_IN_A_BRIEF) if brief else _LEAST_CHANCE_BELOW_A_LONG_STORY
        if line.role is None and draft.likely[index].story >= least and reads_so:
            last, between = index, 0
    return last


def _last_told(draft: Draft, last: int) -> int:
    """Return the last paragraph, be it one that is too short to outweigh the subhead above it: nothing stands between.

    A page's foot has a word of its own before its teasers, and these end in no full stop or read like no story.
    """
    for index in range(last + 1, min(last + 1 + _SUBHEAD_AND_PARAGRAPH_LINES, len(draft.likely))):
        line = draft.lines[index]
        if line.role is not None:
            break
        if draft.likely[index].story >= _LEAST_CHANCE_RIGHT_BELOW and _states(line.text):
            return index
    return last


def _states(text: str) -> bool:
    """Whether a line ends as a sentence that asks nothing: teasers ask."""
    return ends_sentence(text) and text[-1] not in "?？"
