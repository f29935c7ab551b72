"""The section in plain text: the label right above the headline."""

from dataclasses import replace
from typing import Final

from services.enrich.draft import Draft, Found, Role, Rule
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.section.section_labels import is_section_label, section_of
from services.enrich.text.prose import collapsed

_LABEL: Final = Rule("the label right above the headline", __name__)


def with_section(draft: Draft, headline_at: int) -> Draft:
    """Claim the label right above the headline, whatever has been taken out between them."""
    above = [index for index in draft.unclaimed() if index < headline_at]
    if draft.section is not None or not above or not _may_name_section(draft.lines[above[-1]].text):
        return draft
    line = draft.lines[above[-1]]
    name = section_of(line.text)
    start = line.start + line.text.rindex(name)
    draft = replace(draft, section=Found(collapsed(name), "text", (start, start + len(name))))
    return draft.with_lines({above[-1]: line.as_(Role.SECTION, _LABEL)})


def _may_name_section(text: str) -> bool:
    """Whether a line is a section's label; a byline, as short and in capitals, is for its own step to claim."""
    return is_section_label(text) and not opens_like_byline(text)
