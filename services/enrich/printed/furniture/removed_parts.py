"""What was taken out, for all to see."""

from services.contracts.part import Removed, RemovedKind
from services.enrich.draft import Draft, Role
from services.enrich.text.prose import collapsed


def removed_parts(draft: Draft) -> tuple[Removed, ...]:
    """Return each line that was taken out, with the reason."""
    return tuple(
        Removed(text=collapsed(line.text), start=line.start, end=line.end, kind=line.removed or RemovedKind.OTHER)
        for line in draft.lines
        if line.role is Role.REMOVED
    )
