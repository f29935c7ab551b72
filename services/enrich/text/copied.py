"""Whether a text was copied with what its page prints round the story."""

import re
from itertools import islice
from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Role
from services.enrich.languages.vocabulary import pattern

_SCORE_LOOK_CHARACTERS: Final = 120
"""Characters of a line in which a score is looked for: a line of results is short."""
_FEWEST_SCORES: Final = 3
"""A story tells a score or two in its sentences."""
_FIGURE: Final = re.compile(r"\d")
_SCORES: Final = re.compile(
    r"[^\W\d_]{3}\)? \d{1,3},? [A-Z][^\W\d_][\w .'’-]{1,30} \d{1,3}(?!\w)"  # Antwerp 2 Raith 1
    r"|[^\W\d_]\)?(?: \d{1,3}){3}(?!\w)"  # Antwerp 17 9 5
    r"|(?<!\d)\d{1,3}[-–]\d{1,2} \d{1,2}[-–]\d{1,2}(?!\w)"  # 6-3 7-5
    r"|\A\s*\d{2,3} [A-Z][\w.'’ -]{3,40}(?:\([\w. ]{2,24}\) )?\d\d \d\d(?!\d)"  # 134 Ada Olsen 69 65
    rf"|\(\s?\d{{1,3}}(?:{pattern('text.ordinal_endings')}|['’])"  # Olsen (23rd)
    rf"|\d(?: (?:{pattern('text.overs')}))? \([A-Z][\w. '’-]{{1,30}} \d{{1,3}}[,;)–-]"  # 3 (Olsen 23), 259 (Olsen 81;
)
_OF_PAGES: Final = frozenset(RemovedKind) - {
    RemovedKind.OTHER,
    RemovedKind.DATE,
    RemovedKind.SIGN_OFF,
    RemovedKind.DUPLICATE,
}


def is_copied_page(draft: Draft) -> bool:
    """Whether a line says itself that it is a page's furniture, or goes with a picture.

    Copy that comes from an agency or a desk has none: its short lines are results, tables and lists, not menus.
    """
    removed = (line.removed for line in draft.lines if line.role is Role.REMOVED)
    return bool(draft.captions) or any(kind in _OF_PAGES for kind in removed)


def is_results(draft: Draft) -> bool:
    """Whether a text that is no copied page lists scores, times or standings: then its short lines are the story."""
    if is_copied_page(draft):
        return False
    found = (
        line for line in draft.lines if line.role is not Role.CAPTION and _is_score(line.text[:_SCORE_LOOK_CHARACTERS])
    )
    return sum(1 for _ in islice(found, _FEWEST_SCORES)) == _FEWEST_SCORES


def _is_score(text: str) -> bool:
    return bool(_FIGURE.search(text) and _SCORES.search(text))
