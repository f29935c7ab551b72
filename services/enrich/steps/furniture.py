"""What pages print round an article: menus, share lines, related links, cookie notes. Taken out, never thrown away."""

import re
from dataclasses import replace
from typing import Final

from services.contracts.part import RemovedKind
from services.contracts.raw import ContentType
from services.enrich.draft import Draft, Line, Role, Rule
from services.enrich.learned.likelihoods import likelihoods
from services.enrich.printed.body.live_entries import entries
from services.enrich.printed.body.wrapping import unwrapped
from services.enrich.printed.credit.credit import credit
from services.enrich.printed.furniture.boxes import repeated, under_headings
from services.enrich.printed.furniture.phrases import furniture_kind
from services.enrich.printed.note.notes import is_closing_credit, is_note
from services.enrich.text.copied import is_copied_page, is_results
from services.enrich.text.prose import ends_sentence, is_list_item, is_prose, word_count
from services.enrich.text.story_stretch import story_stretch

_MENU_WORDS: Final = 4
_FEWEST_IN_A_MENU: Final = 5
_TIME = re.compile(
    r"(?:(?:stand|updated?|published|aktualisiert|publicerad|uppdaterad|oppdatert|publisert|opdateret|mis à jour"
    r"|publié|actualizado|publicado|aggiornato)\W{1,3}(?:at |um |à |a las |alle |kl\.? )?)?"
    r"\d{1,2}[.:h]\d\d(?:\s*(?:[ap]\.?m\.?|uhr|h))?(?:\s*(?:gmt|utc|bst|c?et|mesz|mez|c?est|edt|[cmp][sd]t|ist))?"
    r"(?:\s*[–—|-]\s*[^\W\d_]{3,12}(?:\W+\d{1,2}\s+min[^\W\d_]*)?)?"
    r"|\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d",
    re.IGNORECASE,
)
"""An hour and little else; how much of a recording has been played."""
_LONGEST_TAIL: Final = 2
"""Lines behind the last paragraph that may still be the article's."""
_WIDEST_BOX: Final = 8
"""Lines of a box within a story that little follows."""
_MOST_OF_A_BRIEF: Final = 6
_LIKELY: Final = 0.4
_SHORT_TAIL: Final = 14
"""Lines behind the densest part of a pasted article; a page's foot has more."""
_SURELY: Final = 0.6
_HARDLY: Final = 0.25
_SUBHEAD_AND_PARAGRAPH: Final = 2
_NEVER_INSIDE: Final = frozenset({RemovedKind.COMMENTS, RemovedKind.LEGAL, RemovedKind.CONSENT})
"""Furniture that stands below a story, never in it."""

_ENTRY: Final = Rule("the heading or the first paragraph of a live blog's entry", entries.__module__)
_PHRASE: Final = Rule("a phrase that pages print round an article, or a time alone", furniture_kind.__module__)
_BOX: Final = Rule("an entry of a box, under its heading", under_headings.__module__)
_REPEATED: Final = Rule("word for word what has stood further up", repeated.__module__)
_BELOW_A_BOX: Final = Rule("a sentence of the story below a box", __name__)
_LABELS: Final = Rule("a run of labels between paragraphs", __name__)
_FOOT: Final = Rule("what follows the story's last paragraph", __name__)


def furniture(draft: Draft) -> Draft:
    """Claim what is not part of the article, each line with the reason. Wrapped lines are made whole before."""
    if draft.raw.content_type is not ContentType.HTML:
        draft = unwrapped(draft)
        draft = replace(draft, likely=likelihoods(draft.lines))
    draft = draft.with_lines(
        {index: draft.lines[index].as_(role, _ENTRY) for index, role in entries(draft.lines).items()}
    )
    kinds = {index: _kind(draft.lines[index].text) for index in draft.unclaimed()}
    draft = draft.with_lines({index: draft.lines[index].out(kind, _PHRASE) for index, kind in kinds.items() if kind})
    bounds = story_stretch(draft)
    if bounds is None:
        return draft
    boxed = {index: (kind, _BOX) for index, kind in under_headings(draft.lines).items() if index > bounds[0]}
    boxed |= {index: (RemovedKind.DUPLICATE, _REPEATED) for index in repeated(draft.lines) if index > bounds[0]}
    draft = draft.with_lines({index: draft.lines[index].out(*why) for index, why in boxed.items()})
    bounds = story_stretch(draft) or bounds
    first, last = bounds[0], _last_told(draft, _last_of_brief(draft, *bounds))
    draft = draft.with_lines(_paragraphs(draft, bounds[1] + 1, last))
    draft = draft.with_lines(_menus_between(draft, first, last))
    return draft.with_lines(_behind(draft, last))


def _last_of_brief(draft: Draft, first: int, last: int) -> int:
    """Return the last paragraph of a story: of a brief, a box of links and a paragraph below it may be all there is.

    Too little to outweigh the box, yet it reads like the story. Long stories are not followed by a mere paragraph,
    unless hardly anything follows them: a pasted article ends where it ends, with a sentence, which among more
    furniture than story looks to the weights like anything but that.
    """
    told = sum(is_prose(draft.lines[index].text) for index in range(first, last + 1))
    pasted = len(draft.lines) - last <= _SHORT_TAIL
    for index in range(last + 1, len(draft.likely) if pasted or told <= _MOST_OF_A_BRIEF else 0):
        line = draft.lines[index]
        if index > last + _WIDEST_BOX or line.removed in _NEVER_INSIDE:
            break
        reads_so = is_prose(line.text) or (pasted and _states(line.text))
        brief = told <= _MOST_OF_A_BRIEF
        told_so = pasted and is_prose(line.text) and not is_list_item(line.text)
        least = (0.0 if told_so else _LIKELY) if brief else _SURELY
        if line.role is None and draft.likely[index].story >= least and reads_so:
            last = index
    return last


def _paragraphs(draft: Draft, first: int, last: int) -> dict[int, Line]:
    """Claim the sentences below a box for the story, whatever they look like to the weights."""
    return {
        index: line.as_(Role.PARAGRAPH, _BELOW_A_BOX)
        for index, line in enumerate(draft.lines[first : last + 1], first)
        if line.role is None and is_prose(line.text) and not is_list_item(line.text) and not is_note(line.text)
    }


def _last_told(draft: Draft, last: int) -> int:
    """Return the last paragraph, be it one that is too short to outweigh the subhead above it: nothing stands between.

    A page's foot has a word of its own before its teasers, and these end in no full stop or read like no story.
    """
    for index in range(last + 1, min(last + 1 + _SUBHEAD_AND_PARAGRAPH, len(draft.likely))):
        line = draft.lines[index]
        if line.role is not None:
            break
        if draft.likely[index].story >= _HARDLY and _states(line.text):
            return index
    return last


def _states(text: str) -> bool:
    """Whether a line ends as a sentence that asks nothing: teasers ask."""
    return ends_sentence(text) and text[-1] not in "?？"


def _kind(text: str) -> RemovedKind | None:
    """Return why a line is taken out by itself; live blogs print the time of each entry on a line of its own."""
    return RemovedKind.DATE if _TIME.fullmatch(text) else furniture_kind(text)


def _menus_between(draft: Draft, first: int, last: int) -> dict[int, Line]:
    """Find runs of labels between paragraphs: link lists, boxes of related links."""
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
    return changed


def _is_label(line: Line) -> bool:
    return not ends_sentence(line.text) and not is_list_item(line.text) and word_count(line.text[:200]) <= _MENU_WORDS


def _taken(draft: Draft, run: list[int]) -> dict[int, Line]:
    tight = sum(not draft.lines[index].blank_before for index in run[1:])
    if len(run) < _FEWEST_IN_A_MENU or tight < len(run) // 2:
        return {}
    return {index: draft.lines[index].out(RemovedKind.MENU, _LABELS) for index in run}


def _behind(draft: Draft, last: int) -> dict[int, Line]:
    """Claim what follows the article: a page's foot has more lines than an article's end."""
    tail = range(last + 1, len(draft.lines))
    left = [index for index in tail if draft.lines[index].role is None and not _belongs(draft.lines[index])]
    removed = sum(draft.lines[index].removed is not None for index in tail)
    if not removed and (
        not is_copied_page(draft) or is_results(draft) or all(is_list_item(draft.lines[index].text) for index in left)
    ):
        return {}
    if len(left) <= _LONGEST_TAIL and not (removed and len(left) < removed):
        return {}
    changed: dict[int, Line] = {}
    kind = RemovedKind.OTHER
    for index in tail:
        line = draft.lines[index]
        kind = line.removed or kind
        if index in left:
            changed[index] = line.out(kind, _FOOT)
    return changed


def _belongs(line: Line) -> bool:
    return is_closing_credit(line.text) or is_note(line.text) or credit(line.text) is not None
