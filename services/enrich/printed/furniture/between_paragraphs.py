"""What a page prints between the paragraphs of a story, the same each time: `Article content`, `Advertisement 3`."""

from collections import Counter
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Rule
from services.enrich.text.names import is_name
from services.enrich.text.prose import ends_like_prose, is_list_item, is_prose, word_count

_FEWEST_TIMES: Final = 3
"""Times a page prints such a line; a subhead or a refrain may come twice."""
_MOST_WORDS_BETWEEN: Final = 4
"""Words of such a line; a longer one that is repeated is a refrain."""
_MOST_CHARACTERS_BETWEEN: Final = 40
"""The same in characters."""

_BETWEEN: Final = Rule("the same few words between paragraphs, time and again", __name__)


def without_what_stands_between(draft: Draft) -> Draft:
    """Take out the few words that stand between paragraphs time and again; who speaks in an interview is named so, too.

    They are out before it is weighed where the story ends: next to them no paragraph looks like one of a story.
    """
    lines = draft.lines
    found = [index for index in draft.unclaimed() if _is_label(lines[index]) and _is_beside_prose(lines, index)]
    times = Counter(lines[index].text.casefold() for index in found)
    return draft.with_lines(
        {
            index: lines[index].out(RemovedKind.OTHER, _BETWEEN)
            for index in found
            if times[lines[index].text.casefold()] >= _FEWEST_TIMES
        }
    )


def _is_label(line: Line) -> bool:
    text = line.text
    if len(text) > _MOST_CHARACTERS_BETWEEN or word_count(text) > _MOST_WORDS_BETWEEN:
        return False
    return not (ends_like_prose(text) or is_list_item(text) or is_name(text))


def _is_beside_prose(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a paragraph stands right above or right below a line."""
    return any(is_prose(line.text) for line in (*lines[max(index - 1, 0) : index], *lines[index + 1 : index + 2]))
