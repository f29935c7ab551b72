"""What pages print round an article: menus, share lines, related links, cookie notes. Taken out, never thrown away."""

from dataclasses import replace

from services.contracts.raw import ContentType
from services.enrich.draft import Draft
from services.enrich.learned.likelihoods import likelihoods
from services.enrich.printed.body.live_entries import with_entries
from services.enrich.printed.body.wrapping import unwrapped
from services.enrich.printed.furniture.between_paragraphs import without_what_stands_between
from services.enrich.printed.furniture.boxes import without_boxes
from services.enrich.printed.furniture.end_of_story import end_of_story, with_paragraphs
from services.enrich.printed.furniture.foot import without_foot
from services.enrich.printed.furniture.runs_of_labels import without_menus
from services.enrich.printed.furniture.told_by_itself import without_phrases
from services.enrich.printed.furniture.wire_lines import without_wire_lines
from services.enrich.text.story_stretch import story_stretch


def furniture(draft: Draft) -> Draft:
    """Claim what is not part of the article, each line with the reason. Wrapped lines are made whole before."""
    if draft.raw.content_type is not ContentType.HTML:
        draft = without_what_stands_between(unwrapped(without_wire_lines(draft)))
        draft = replace(draft, likely=likelihoods(draft.lines))
    draft = without_phrases(with_entries(draft))
    bounds = story_stretch(draft)
    if bounds is None:
        return draft
    draft = without_boxes(draft, bounds[0])
    first, densest_last = story_stretch(draft) or bounds
    last = end_of_story(draft, first, densest_last)
    draft = with_paragraphs(draft, densest_last + 1, last)
    draft = without_menus(draft, first, last)
    return without_foot(draft, last)
