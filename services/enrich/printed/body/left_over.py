"""What is left of the page among the story's lines, and is not of the story."""

from typing import Final

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.printed.note.notes import is_note
from services.enrich.text.copied import is_copied_page, is_results
from services.enrich.text.prose import ends_like_prose, is_list_item, word_count
from services.enrich.text.story_stretch import story_stretch

_MOST_WORDS_OF_A_SCRAP: Final = 4
"""Between headline and story; a first paragraph has more."""
_FEWEST_LINES_BESIDE_A_STORY: Final = 5
"""Lines beside the story that a page has at least; a pasted article has hardly any, and keeps what is doubtful."""
_LEAST_CHANCE_INSIDE: Final = 0.1
"""How likely a line must be of the story within its densest stretch: its neighbours speak for it."""
_LEAST_CHANCE_OUTSIDE: Final = 0.3
"""How likely outside of it."""
SURE_SUBHEAD: Final = 0.5
"""How likely a line must be a subhead to be one, whatever else it looks like."""

_SCRAP: Final = Rule("a few words left between headline and story", __name__)
_SIGNATURE: Final = Rule("an author's name and no more", __name__)
_UNLIKELY: Final = Rule("unlikely, by the learned weights, to be of the story it stands in or beside", __name__)


def without_left_over(draft: Draft) -> Draft:
    """Take out scraps of the page, authors' names, and what does not read like the story."""
    draft = draft.with_lines(_scraps(draft))
    draft = draft.with_lines(_signatures(draft))
    return draft.with_lines(_unlikely(draft))


def is_page(draft: Draft, more: int = 0) -> bool:
    """Whether so much was taken out that the text is a page's, not an article's that was pasted."""
    return more + sum(line.role is Role.REMOVED for line in draft.lines) >= _FEWEST_LINES_BESIDE_A_STORY


def _scraps(draft: Draft) -> dict[int, Line]:
    """Find what is left of the page between headline and story: a house's name, a button, a number."""
    if draft.first(Role.HEADLINE) is None or is_results(draft):
        return {}
    changed: dict[int, Line] = {}
    for index in draft.unclaimed():
        line = draft.lines[index]
        if is_note(line.text):
            continue
        if (
            ends_like_prose(line.text)
            or word_count(line.text[:400]) > _MOST_WORDS_OF_A_SCRAP
            or is_list_item(line.text)
        ):
            break
        changed[index] = line.out(RemovedKind.OTHER, _SCRAP)
    return changed


def _signatures(draft: Draft) -> dict[int, Line]:
    """Find the lines that are an author's name and no more: live blogs sign each entry, some papers the last line."""
    names = {name.casefold() for name in draft.authors}
    return {
        index: draft.lines[index].out(RemovedKind.SIGN_OFF, _SIGNATURE)
        for index in (draft.unclaimed() if names else ())
        if draft.lines[index].text.casefold() in names
    }


def _unlikely(draft: Draft) -> dict[int, Line]:
    """Find the lines of a page that do not read like the story they stand in or beside; copy of a desk is all story."""
    bounds = story_stretch(draft) if draft.likely and is_copied_page(draft) else None
    if bounds is None:
        return {}
    first, last = bounds
    found = [
        index
        for index in draft.unclaimed()
        if draft.likely[index].story < (_LEAST_CHANCE_INSIDE if first <= index <= last else _LEAST_CHANCE_OUTSIDE)
        and not is_note(draft.lines[index].text)
        and not (first < index < last and _heads_story(draft, index))
    ]
    if not is_page(draft, len(found)) or is_results(draft):
        return {}
    return {index: draft.lines[index].out(RemovedKind.OTHER, _UNLIKELY) for index in found}


def _heads_story(draft: Draft, index: int) -> bool:
    """Whether a line looks like a subhead and stands between paragraphs of the story, whatever else it looks like."""
    near = (draft.likely[index - 1].story, draft.likely[index + 1].story)
    free = draft.lines[index - 1].role is None and draft.lines[index + 1].role is None
    return draft.likely[index].subhead >= SURE_SUBHEAD and free and min(near) >= SURE_SUBHEAD
