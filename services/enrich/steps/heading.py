"""Section, headline and dek: the block above the story."""

from typing import Final

from services.enrich.draft import Draft, Rule
from services.enrich.learned.learned_dek import learned_dek
from services.enrich.printed.dek.dek_in_text import RULED, ruled_dek, with_dek
from services.enrich.printed.headline.headline_in_text import headline_in_text, with_headline, without_menu
from services.enrich.printed.section.section_in_text import with_section
from services.enrich.text.copied import is_results

_WEIGHED: Final = Rule("a dek by the learned weights", learned_dek.__module__)


def heading(draft: Draft) -> Draft:
    """Claim the heading block; what the page has said of itself stays as it is."""
    if draft.headline is not None or (found := headline_in_text(draft)) is None:
        return draft
    at, rule = found
    draft = with_headline(draft, at, rule)
    draft = without_menu(with_section(draft, at), at)
    return draft if draft.dek is not None or is_results(draft) else _with_dek(draft, at)


def _with_dek(draft: Draft, at: int) -> Draft:
    """Claim the dek that the rules find, unless the learned weights know better."""
    ruled = ruled_dek(draft, at)
    index = learned_dek(draft.lines, draft.likely, at, ruled) if draft.likely else ruled
    return draft if index is None else with_dek(draft, index, RULED if index == ruled else _WEIGHED)
