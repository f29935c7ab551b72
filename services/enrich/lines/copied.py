"""Whether a text was copied with what its page prints round the story."""

from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Role

_FEWEST: Final = 3
_OF_PAGES: Final = frozenset(RemovedKind) - {
    RemovedKind.OTHER,
    RemovedKind.DATE,
    RemovedKind.SIGN_OFF,
    RemovedKind.DUPLICATE,
}


def is_copied_page(draft: Draft) -> bool:
    """Whether some lines say themselves that they are a page's furniture.

    Copy that comes from an agency or a desk has none: its short lines are results, tables and lists, not menus.
    """
    found = (line for line in draft.lines if line.role is Role.REMOVED and line.removed in _OF_PAGES)
    return sum(1 for _ in found) >= _FEWEST
