"""Lines that say themselves that they are furniture, wherever on the page they stand."""

from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Rule
from services.enrich.printed.furniture.phrases import furniture_kind
from services.enrich.printed.furniture.time_alone import is_time_alone

_PHRASE: Final = Rule("a phrase that pages print round an article, or a time alone", furniture_kind.__module__)


def without_phrases(draft: Draft) -> Draft:
    """Take out each open line that is one of the phrases of a page, or a time alone."""
    kinds = {index: _kind(draft.lines[index].text) for index in draft.unclaimed()}
    return draft.with_lines({index: draft.lines[index].out(kind, _PHRASE) for index, kind in kinds.items() if kind})


def _kind(text: str) -> RemovedKind | None:
    return RemovedKind.DATE if is_time_alone(text) else furniture_kind(text)
