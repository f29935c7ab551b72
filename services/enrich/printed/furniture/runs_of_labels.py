"""Runs of labels between a story's paragraphs: link lists, boxes of related links."""

from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Rule
from services.enrich.text.prose import ends_sentence, is_list_item, word_count

_MOST_WORDS_OF_A_LABEL_IN_A_RUN: Final = 4
"""More are a teaser or a subhead."""
_FEWEST_LABELS_OF_A_MENU: Final = 5
"""Fewer may be subheads, scores or the lines of a poem."""

_LABELS: Final = Rule("a run of labels between paragraphs", __name__)


def without_menus(draft: Draft, first: int, last: int) -> Draft:
    """Take out the runs of labels between the first and the last line of a story."""
    changed: dict[int, Line] = {}
    run: list[int] = []
    for index in range(first, last + 1):
        line = draft.lines[index]
        if line.role is None and _is_label(line):
            run.append(index)
            continue
        if line.role is None:
            changed |= _taken(draft, run)
            run = []
    return draft.with_lines(changed)


def _is_label(line: Line) -> bool:
    return (
        not ends_sentence(line.text)
        and not is_list_item(line.text)
        and word_count(line.text[:200]) <= _MOST_WORDS_OF_A_LABEL_IN_A_RUN
    )


def _taken(draft: Draft, run: list[int]) -> dict[int, Line]:
    tight = sum(not draft.lines[index].blank_before for index in run[1:])
    if len(run) < _FEWEST_LABELS_OF_A_MENU or tight < len(run) // 2:
        return {}
    return {index: draft.lines[index].out(RemovedKind.MENU, _LABELS) for index in run}
