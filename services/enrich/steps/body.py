"""The body: what the other steps have left, in blocks; and everything that was taken out."""

from bisect import bisect_right
from dataclasses import replace
from typing import Final

from services.contracts.part import Block, BlockKind, Removed, RemovedKind
from services.enrich.draft import Draft, Likely, Line, Role, Rule
from services.enrich.printed.body.block_kind import OF_ROLE, block_kind, is_quotation
from services.enrich.printed.note.notes import is_note
from services.enrich.text.copied import is_copied_page, is_results
from services.enrich.text.prose import collapsed, ends_like_prose, is_list_item, word_count
from services.enrich.text.story_stretch import story_stretch

_MOST_PULL_QUOTES: Final = 40
"""Quotations that are looked for elsewhere in the body: the search reads all of it each time."""
_FEWEST_QUOTED_WORDS: Final = 4
_LONGEST_QUOTATION: Final = 600
"""Characters of one that is for display."""
_SCRAP_WORDS: Final = 4
_FEWEST_OF_A_PAGE: Final = 5
"""Lines beside the story that a page has at least; a pasted article has hardly any, and keeps what is doubtful."""
_LEAST_INSIDE: Final = 0.1
_LEAST_OUTSIDE: Final = 0.3
"""How likely a line must be to belong to the story, within its densest stretch and outside it."""
_SURE_SUBHEAD: Final = 0.5

_SCRAP: Final = Rule("a few words left between headline and story", __name__)
_SIGNATURE: Final = Rule("an author's name and no more", __name__)
_UNLIKELY: Final = Rule("unlikely, by the learned weights, to be of the story it stands in or beside", __name__)


def body(draft: Draft) -> Draft:
    """Make blocks of the lines left, note what was removed, and place the captions among the blocks."""
    draft = draft.with_lines(_scraps(draft))
    draft = draft.with_lines(_signatures(draft))
    draft = draft.with_lines(_unlikely(draft))
    kept = [index for index, line in enumerate(draft.lines) if line.role is None or line.role in OF_ROLE]
    learned = draft.likely if _removed_lines(draft) >= _FEWEST_OF_A_PAGE else ()
    blocks = _blocks([draft.lines[index] for index in kept], [learned[index] for index in kept if learned])
    starts = [block.start for block in blocks]
    captions = tuple(
        caption.model_copy(update={"after_block": bisect_right(starts, caption.spans[0][0]) - 1})
        if bisect_right(starts, caption.spans[0][0])
        else caption
        for caption in draft.captions
    )
    return replace(draft, body=tuple(blocks), captions=captions, removed=_removed(draft), lede=_lede(draft, blocks))


def _scraps(draft: Draft) -> dict[int, Line]:
    """Find what is left of the page between headline and story: a house's name, a button, a number."""
    if draft.first(Role.HEADLINE) is None or is_results(draft):
        return {}
    changed: dict[int, Line] = {}
    for index in draft.unclaimed():
        line = draft.lines[index]
        if is_note(line.text):
            continue
        if ends_like_prose(line.text) or word_count(line.text[:400]) > _SCRAP_WORDS or is_list_item(line.text):
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
        if draft.likely[index].story < (_LEAST_INSIDE if first <= index <= last else _LEAST_OUTSIDE)
        and not is_note(draft.lines[index].text)
        and not (first < index < last and _heads_story(draft, index))
    ]
    if len(found) + _removed_lines(draft) < _FEWEST_OF_A_PAGE or is_results(draft):
        return {}
    return {index: draft.lines[index].out(RemovedKind.OTHER, _UNLIKELY) for index in found}


def _heads_story(draft: Draft, index: int) -> bool:
    """Whether a line looks like a subhead and stands between paragraphs of the story, whatever else it looks like."""
    near = (draft.likely[index - 1].story, draft.likely[index + 1].story)
    free = draft.lines[index - 1].role is None and draft.lines[index + 1].role is None
    return draft.likely[index].subhead >= _SURE_SUBHEAD and free and min(near) >= _SURE_SUBHEAD


def _removed_lines(draft: Draft) -> int:
    return sum(line.role is Role.REMOVED for line in draft.lines)


def _blocks(story: list[Line], likely: list[Likely]) -> list[Block]:
    kinds = [
        block_kind(story, position, likely[position].subhead if likely else None) for position in range(len(story))
    ]
    sure = {position for position, each in enumerate(likely) if each.subhead >= _SURE_SUBHEAD}
    for position in _pull_quotes(story, kinds):
        if kinds[position] is BlockKind.SUBHEAD and position in sure:
            continue
        kinds[position] = BlockKind.PULL_QUOTE
    return [
        Block(kind=kind, text=collapsed(line.text), start=line.start, end=line.end)
        for kind, line in zip(kinds, story, strict=True)
    ]


def _pull_quotes(story: list[Line], kinds: list[BlockKind]) -> list[int]:
    """Find the quotations that stand alone and are said again in a paragraph: they are display, not speech."""
    free = [place for place, line in enumerate(story) if line.role is not Role.SUBHEAD]
    alone = [place for place in free if len(story[place].text) < _LONGEST_QUOTATION and is_quotation(story[place].text)]
    apart = set(alone)
    whole = "\n".join(
        line.text for place, line in enumerate(story) if place not in apart and kinds[place] is BlockKind.PARAGRAPH
    )
    return [
        place
        for place in alone[:_MOST_PULL_QUOTES]
        if word_count(story[place].text) >= _FEWEST_QUOTED_WORDS and story[place].text[1:-1].rstrip(".,") in whole
    ]


def _removed(draft: Draft) -> tuple[Removed, ...]:
    return tuple(
        Removed(text=collapsed(line.text), start=line.start, end=line.end, kind=line.removed or RemovedKind.OTHER)
        for line in draft.lines
        if line.role is Role.REMOVED
    )


def _lede(draft: Draft, blocks: list[Block]) -> str | None:
    first = next((block for block in blocks if block.kind is BlockKind.PARAGRAPH), None)
    if first is None:
        return None
    opening = draft.dateline
    if opening and opening.start == first.start:
        return collapsed(draft.text[opening.end : first.end]) or None
    return first.text
