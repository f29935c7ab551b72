"""The picture above the story: the line that is left there, where no credit says that it is a caption."""

from dataclasses import replace

from services.enrich.draft import Draft, Role
from services.enrich.printed.caption.lead_caption import ALONE, lead_caption, whole_line


def lead_picture(draft: Draft) -> Draft:
    """Claim the words of the first picture, where they stand between headline and story and nothing else does."""
    at = lead_caption(draft.lines, draft.likely)
    if at is None:
        return draft
    line = draft.lines[at]
    return replace(draft.with_lines({at: line.as_(Role.CAPTION, ALONE)}), captions=(whole_line(line), *draft.captions))
