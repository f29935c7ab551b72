"""What each line of a text is, decided in one place: the rules have proposed, the learned labels weigh."""

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from services.contracts.part import RemovedKind
from services.enrich.draft import Draft, Found, Line, Role, Rule
from services.enrich.learned.classes import Class
from services.enrich.printed.body.block_kind import is_quotation
from services.enrich.printed.body.left_over import is_page
from services.enrich.printed.byline.authors import authors_of
from services.enrich.printed.byline.authors_in_text import people
from services.enrich.printed.byline.byline_lead import opens_like_byline
from services.enrich.printed.byline.byline_line import is_picture_byline
from services.enrich.printed.caption.caption_look import opens_story
from services.enrich.printed.caption.claimed_captions import with_captions
from services.enrich.printed.caption.credits_below import LONE_CREDIT
from services.enrich.printed.credit.whole_credit import is_whole_credit
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.dek.dek_in_text import RULED, may_be_dek, with_dek
from services.enrich.printed.headline.headline_in_text import ABOVE_HEADLINE, with_headline, without_menu
from services.enrich.printed.note.notes import is_note
from services.enrich.printed.section.section_in_text import with_section
from services.enrich.text.copied import is_results
from services.enrich.text.prose import collapsed, ends_sentence, is_list_item

Chances = NDArray[np.float64]

_MUCH_LIKELIER: Final = 0.1
"""How much likelier another line must be the headline for the rules' own to give way."""
_LIKELY: Final = 0.5
"""From so likely on a line is what the rules did not take it for: a headline where they have none, a dek, a caption."""
_LIKELY_BYLINE: Final = 0.4
"""The same of a byline: its names must be read out of it as well."""
_HARDLY_A_BYLINE: Final = 0.3
"""Below it the rules' byline gives way to a likely one."""
_HARDLY: Final = 0.15
"""Below it a line is no dek and no picture's words, whatever the rules propose."""
_RATHER: Final = 0.6
"""From so likely on a line that was taken out is of the story after all."""
_SURELY: Final = 0.8
"""From so likely on a line is not what the rules propose: a caption, a dek, a part of the story."""
_SUBHEAD: Final = 0.5
"""From so likely on a line of the story that nobody has claimed is a subhead."""
_PARAGRAPH: Final = 0.8
"""From so likely on it is a paragraph, and no subhead whatever it looks like; between both the rules decide."""
_EVEN: Final = 0.5
"""From so likely on, by the weights that the rules use, a line of the story is not taken out: both must be sure."""
_STORY: Final = frozenset({None, Role.PARAGRAPH, Role.SUBHEAD})
_KEPT: Final = frozenset({Role.HEADLINE, Role.DEK, Role.BYLINE, Role.DATE, Role.SECTION, Role.NOTE})


def decided(draft: Draft, chances: Chances) -> Draft:
    """Return the draft with its lines as the labels have them, where these are surer than the rules."""
    if not chances.any() or is_results(draft):
        return draft
    return _lines(_byline(_dek(_headline(draft, chances), chances), chances), chances)


def _headline(draft: Draft, chances: Chances) -> Draft:
    """Take another line for the headline where one is much likelier than the rules' own."""
    column = chances[:, Class.HEADLINE]
    best, old = int(column.argmax()), draft.first(Role.HEADLINE)
    if best == old or (old is None and draft.headline is not None):
        return draft
    if column[best] < (_LIKELY if old is None else column[old] + _MUCH_LIKELIER):
        return draft
    if old is not None:
        draft = draft.with_lines({old: draft.lines[old].unclaimed()})
    moved = with_headline(_freed(draft, best), best, _rule(chances[best], Class.HEADLINE))
    return moved if old is None else _headed(moved, best, old)


def _headed(draft: Draft, at: int, old: int) -> Draft:
    """Read what stands about a headline once more that has moved: its section above, the old one as dek or credit."""
    above = {index: line.unclaimed() for index, line in enumerate(draft.lines[:at]) if line.rule == ABOVE_HEADLINE}
    draft = without_menu(with_section(draft.with_lines(above), at), at)
    between = draft.lines[at + 1 : old]
    if is_whole_credit(draft.lines[old].text):
        return draft.with_lines({old: draft.lines[old].out(RemovedKind.OTHER, LONE_CREDIT)})
    below = at < old and all(line.role is Role.REMOVED for line in between) and may_be_dek(draft.lines[old])
    return with_dek(draft, old, RULED) if below and draft.dek is None else draft


def _freed(draft: Draft, at: int) -> Draft:
    """Return the draft without the dek or byline that a line was taken for."""
    if draft.lines[at].role is Role.DEK:
        return replace(draft, dek=None)
    return replace(draft, byline=None, authors=()) if draft.lines[at].role is Role.BYLINE else draft


def _dek(draft: Draft, chances: Chances) -> Draft:
    """Give back what is hardly the dek and surely another part; take what is likely to be it where there is none.

    Of most pages that the labels were learned from it is not known whether they have a dek: that one is none of the
    article's parts they cannot tell.
    """
    column = chances[:, Class.DEK]
    best, old = int(column.argmax()), draft.first(Role.DEK)
    if old is not None and column[old] < _HARDLY and np.delete(chances[old], Class.REMOVED).max() >= _SURELY:
        draft, old = replace(draft.with_lines({old: draft.lines[old].unclaimed()}), dek=None), None
    line = draft.lines[best]
    fits = line.role not in _KEPT | {Role.CAPTION} and may_be_dek(line) and not opens_story(line.text)
    free = draft.dek is None and fits
    return with_dek(draft, best, _rule(chances[best], Class.DEK)) if free and column[best] >= _LIKELY else draft


def _byline(draft: Draft, chances: Chances) -> Draft:
    """Take another line for the byline where the rules have none, or one that is hardly likely to be it."""
    column = chances[:, Class.BYLINE]
    best = int(column.argmax())
    signed = [index for index, line in enumerate(draft.lines) if line.role is Role.BYLINE and draft.byline]
    if draft.byline is not None and max((column[index] for index in signed), default=1) >= _HARDLY_A_BYLINE:
        return draft
    line = draft.lines[best]
    taken = line.role in {Role.HEADLINE, Role.DEK} or (ends_sentence(line.text) and not opens_like_byline(line.text))
    if taken or column[best] < _LIKELY_BYLINE or not (names := authors_of(line.text)):
        return draft
    draft = draft.with_lines({index: draft.lines[index].unclaimed() for index in signed})
    draft = _signed(draft, best, _rule(chances[best], Class.BYLINE))
    found = Found(collapsed(line.text), "text", (line.start, line.end))
    return replace(draft, byline=found, authors=people(names, draft))


def _signed(draft: Draft, at: int, rule: Rule) -> Draft:
    """Make a line the byline; if it was taken for a caption, the photographer below it is none's credit any more."""
    line, below = draft.lines[at], draft.lines[at + 1 : at + 2]
    signed = draft.with_lines({at: line.as_(Role.BYLINE, rule)})
    if line.role is not Role.CAPTION:
        return signed
    if below and below[0].role is Role.CAPTION and is_picture_byline(below[0].text):
        signed = signed.with_lines({at + 1: below[0].as_(Role.BYLINE, rule)})
    return with_captions(signed)


def _lines(draft: Draft, chances: Chances) -> Draft:
    """Tell captions, story and furniture apart; where captions come or go, all are read anew."""
    pictured, page = _pictured(draft, chances), is_page(draft)
    changed: dict[int, Line] = {}
    for index, line in enumerate(draft.lines):
        own = chances[index]
        if not own.any() or line.role in _KEPT or line.removed is RemovedKind.DUPLICATE or is_date_line(line.text):
            continue
        if line.rule is not None and line.rule.is_certain:
            continue
        above = changed.get(index - 1, draft.lines[index - 1]) if index else None
        new = _as_labelled(line, own, pictured[index], above)
        if line.role is None and not page and new.role is not Role.CAPTION:
            continue  # copy of a desk is all story, and its short lines are what the rules make of them
        if new.role is Role.REMOVED and line.role is None and (_goes_on(above, line) or _is_likely(draft, index)):
            continue
        if new is not line:
            changed[index] = new
    anew = any(Role.CAPTION in {draft.lines[index].role, line.role} for index, line in changed.items())
    draft = draft.with_lines(changed)
    return with_captions(draft) if anew else draft


def _goes_on(above: Line | None, line: Line) -> bool:
    """Whether a line is a sentence right below one of the story."""
    return above is not None and above.role in _STORY and ends_sentence(line.text)


def _is_likely(draft: Draft, index: int) -> bool:
    return bool(draft.likely) and draft.likely[index].story >= _EVEN


def _pictured(draft: Draft, chances: Chances) -> NDArray[np.float64]:
    """Return how likely each line is a picture's words; those claimed as one picture's speak for each other."""
    found: NDArray[np.float64] = chances[:, Class.CAPTION] + chances[:, Class.CREDIT]
    found = np.where(chances.max(axis=1, initial=0) < _SURELY, np.maximum(found, _HARDLY), found)
    first = 0
    for index, line in enumerate(draft.lines):
        if line.role is not Role.CAPTION:
            first = index + 1
        else:
            found[first : index + 1] = found[first : index + 1].max()
    return found


def _as_labelled(line: Line, own: NDArray[np.float64], pictured: float, above: Line | None) -> Line:
    told = own[Class.PARAGRAPH] + own[Class.SUBHEAD]
    if line.role is Role.CAPTION:
        if pictured >= _HARDLY:
            return line
        return _no_caption(line, own) if told >= own[Class.REMOVED] else _out(line, own)
    if pictured >= _LIKELY and not opens_story(line.text):
        return _of_picture(line, own, above)
    if line.role is Role.REMOVED:
        return _told(line, own) if told >= _RATHER else line
    if line.role is not None or is_note(line.text):
        return line
    return _out(line, own) if own[Class.REMOVED] >= _SURELY else _open(line, own)


def _of_picture(line: Line, own: NDArray[np.float64], above: Line | None) -> Line:
    """Return a caption; a credit alone only below one: without its caption it credits nothing."""
    if own[Class.CAPTION] >= own[Class.CREDIT]:
        return line.as_(Role.CAPTION, _rule(own, Class.CAPTION))
    below_one = above is not None and above.role is Role.CAPTION and is_whole_credit(line.text)
    return line.as_(Role.CAPTION, _rule(own, Class.CREDIT)) if below_one else line


def _no_caption(line: Line, own: NDArray[np.float64]) -> Line:
    """Return a line of the story that was taken for a caption: left open, it would be taken for one again."""
    told = _told(line, own)
    if told.role is not None or is_list_item(line.text) or is_quotation(line.text):
        return told
    return line.as_(Role.PARAGRAPH, _rule(own, Class.PARAGRAPH))


def _told(line: Line, own: NDArray[np.float64]) -> Line:
    """Return a line of the story that was taken for something else, for the rules to say which part it is."""
    if own[Class.SUBHEAD] >= _SUBHEAD:
        return line.as_(Role.SUBHEAD, _rule(own, Class.SUBHEAD))
    return line.unclaimed()


def _open(line: Line, own: NDArray[np.float64]) -> Line:
    """Return a line of the story as what it surely is: lists and quotations are told by their own marks."""
    if is_list_item(line.text) or is_quotation(line.text):
        return line
    if own[Class.SUBHEAD] >= _SUBHEAD:
        return line.as_(Role.SUBHEAD, _rule(own, Class.SUBHEAD))
    return line.as_(Role.PARAGRAPH, _rule(own, Class.PARAGRAPH)) if own[Class.PARAGRAPH] >= _PARAGRAPH else line


def _out(line: Line, own: NDArray[np.float64]) -> Line:
    return line.out(RemovedKind.OTHER, _rule(own, Class.REMOVED))


def _rule(own: NDArray[np.float64], kind: Class) -> Rule:
    return Rule(f"{own[kind]:.2f} likely, by the learned labels, to be a {kind.name.lower()}", __name__)
