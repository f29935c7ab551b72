"""Boxes in the middle of a story: links under a heading that is furniture, and lines that the page prints again."""

from collections.abc import Sequence
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Rule
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.furniture.numbered_box import numbered_boxes
from services.enrich.text.prose import collapsed, ends_sentence, is_list_item, is_prose, word_count

_LISTING: Final = frozenset(
    {RemovedKind.RELATED, RemovedKind.NEWSLETTER, RemovedKind.TAGS, RemovedKind.COMMENTS, RemovedKind.SHARE}
)
"""Kinds of furniture that stand above a list of their own."""
_MOST_LINES_OF_A_BOX: Final = 14
"""Lines under a heading; a list of links seldom has more, and a page's foot ends it anyway."""
_FEWEST_REPEATED_WORDS: Final = 6
"""Words of what is a second copy if it stands twice; shorter lines come again for many reasons."""
_LONGEST_REPEATED: Final = 1200
"""Characters; longer paragraphs are not printed in boxes, and would take time to compare."""
_MOST_WORDS_OF_A_TAG: Final = 4
"""Of a topic under the heading of topics: names of people and places."""

_BOX: Final = Rule("an entry of a box, under its heading", __name__)
_COUNTED: Final = Rule("an entry of a box that counts its entries", __name__, is_certain=True)
_REPEATED: Final = Rule("word for word what has stood further up", __name__)


def without_boxes(draft: Draft, first: int) -> Draft:
    """Take out, below the first line of the story, the entries of boxes and what the page prints again."""
    boxed = {index: (kind, _BOX) for index, kind in under_headings(draft.lines).items()}
    boxed |= dict.fromkeys(numbered_boxes(draft.lines), (RemovedKind.RELATED, _COUNTED))
    boxed |= dict.fromkeys(repeated(draft.lines), (RemovedKind.DUPLICATE, _REPEATED))
    return draft.with_lines({index: draft.lines[index].out(*why) for index, why in boxed.items() if index > first})


def under_headings(lines: Sequence[Line]) -> dict[int, RemovedKind]:
    """Return the open lines that belong to the furniture above them: bullets, and teasers set tight below it."""
    found: dict[int, RemovedKind] = {}
    kind: RemovedKind | None = None
    count = 0
    for index, line in enumerate(lines):
        if line.removed is not None:
            kind, count = line.removed if line.removed in _LISTING else None, 0
            continue
        count += 1
        if kind is None or line.role is not None or count > _MOST_LINES_OF_A_BOX or not _is_entry(line, kind):
            kind = None
            continue
        if index + 1 < len(lines) and _is_credit(lines[index + 1]):  # a picture's caption: the story goes on
            kind = None
            continue
        found[index] = kind
    return found


def repeated(lines: Sequence[Line]) -> list[int]:
    """Return the open lines in the story that have stood in it before, word for word, and not just above.

    A caption stands twice in a row; what stands again further down is a page's second copy of a box.
    """
    seen: dict[str, int] = {}
    found: list[int] = []
    for index, line in enumerate(lines):
        if line.role is not None or len(line.text) > _LONGEST_REPEATED:
            continue
        text = collapsed(line.text).casefold()
        last = seen.get(text)
        if last is not None and index - last > 1 and word_count(text) >= _FEWEST_REPEATED_WORDS:
            found.append(last if _heads_story(lines, index) and not _heads_story(lines, last) else index)
        seen[text] = index
    return found


def _heads_story(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph stands below a line: of a subhead and its entry in the contents, only the former's does."""
    return index + 1 < len(lines) and lines[index + 1].role is None and is_prose(lines[index + 1].text)


def _is_credit(line: Line) -> bool:
    """Whether a line is a picture's credit in brackets, as it stands below the caption."""
    return line.text[0] in "([" and line.text[-1] in ")]" and credit(line.text) is not None


def _is_entry(line: Line, kind: RemovedKind) -> bool:
    if line.blank_before or ends_sentence(line.text):
        return is_list_item(line.text)
    tag = kind is RemovedKind.TAGS and word_count(line.text[:_LONGEST_REPEATED]) <= _MOST_WORDS_OF_A_TAG
    return kind is RemovedKind.RELATED or tag or is_list_item(line.text)
