"""A page's foot: what follows the story's last paragraph, if it is more than an article's own end."""

from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Rule
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.note.closing_credit import is_closing_credit
from services.enrich.printed.note.notes import is_note
from services.enrich.text.copied import is_copied_page, is_results
from services.enrich.text.prose import is_list_item

_LONGEST_TAIL: Final = 2
"""Lines behind the last paragraph that may still be the article's."""

_FOOT: Final = Rule("what follows the story's last paragraph", __name__)


def without_foot(draft: Draft, last: int) -> Draft:
    """Take out what follows the article, below its last line: a page's foot has more lines than an article's end."""
    tail = range(last + 1, len(draft.lines))
    left = [index for index in tail if draft.lines[index].role is None and not _belongs(draft.lines[index])]
    removed = sum(draft.lines[index].removed is not None for index in tail)
    if not removed and (
        not is_copied_page(draft) or is_results(draft) or all(is_list_item(draft.lines[index].text) for index in left)
    ):
        return draft
    if len(left) <= _LONGEST_TAIL and not (removed and len(left) < removed):
        return draft
    changed: dict[int, Line] = {}
    kind = RemovedKind.OTHER
    for index in tail:
        line = draft.lines[index]
        kind = line.removed or kind
        if index in left:
            changed[index] = line.out(kind, _FOOT)
    return draft.with_lines(changed)


def _belongs(line: Line) -> bool:
    return is_closing_credit(line.text) or is_note(line.text) or credit(line.text) is not None
