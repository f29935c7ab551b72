"""Who wrote it: the byline as printed, and the authors in it."""

from dataclasses import replace
from itertools import islice
from typing import Final

from services.enrich.draft import Draft, Found, Role, Rule
from services.enrich.gazetteer.places import called, find
from services.enrich.printed.byline.authors import authors_of, reporters_of, without_authors
from services.enrich.printed.byline.byline_lead import is_lone_lead, opens_like_byline
from services.enrich.printed.byline.byline_line import is_byline, is_picture_byline, is_reporter_somewhere
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.note.notes import is_closing_credit
from services.enrich.text.names import in_title_case, is_name
from services.enrich.text.prose import collapsed, is_prose

_MOST_PARAGRAPHS: Final = 2
"""Paragraphs that may stand above a byline: a dek of two sentences, a lead-in."""
_REACH: Final = 14
_NEAR: Final = 3
_WIDEST: Final = 40
"""Lines below the headline in which the story begins: pictures, buttons and notes may stand before it."""
_STORY: Final = 0.5
_MOST_AUTHORS: Final = 12
"""Lines of a byline, those with the authors' roles included."""
_LONGEST_ROLE: Final = 60
_LARGE: Final = 100_000

_NEAR_HEADLINE: Final = Rule("a byline by its lead, or names alone, near the headline", __name__)
_AGAIN: Final = Rule("the same byline or author again, or who took the pictures", __name__)
_CLOSING: Final = Rule("a closing line that says who reported or edited", is_closing_credit.__module__)


def byline(draft: Draft) -> Draft:
    """Claim the byline below the headline, and closing lines that say who reported."""
    draft = _with_closing(draft)
    if draft.byline is None:
        draft = _with_reporters_above(draft)
    if draft.byline is None:
        draft = _with_byline(draft)
    authors = draft.authors or draft.facts.authors
    if not authors and draft.byline:
        authors = _people(authors_of(draft.byline.text), draft)
    if not authors:
        closing = [line.text for line in draft.lines if line.role is Role.BYLINE and is_closing_credit(line.text)]
        authors = next((found for text in closing if (found := reporters_of(text))), ())
    return replace(draft, authors=authors)


def _with_reporters_above(draft: Draft) -> Draft:
    """Take for the byline who reported, where that stands right below the headline: live blogs are signed so."""
    head = draft.first(Role.HEADLINE)
    if head is None:
        return draft
    for line in draft.lines[head + 1 : head + 1 + _NEAR]:
        if line.role is Role.BYLINE and (names := reporters_of(line.text)):
            found = Found(collapsed(line.text), "text", (line.start, line.end))
            return replace(draft, byline=found, authors=draft.authors or names)
        if line.role is None and is_prose(line.text):
            break
    return draft


def _people(names: tuple[str, ...], draft: Draft) -> tuple[str, ...]:
    """Leave out the place behind an author, where the dateline names it, too: `Ada Holt, Port Alder`."""
    if len(names) == 1:
        return names
    opening = islice((line.text for line in draft.lines if line.role is None), _REACH)
    places = {opened.place.casefold() for opened in map(printed_dateline, opening) if opened}
    return (names[0], *(name for name in names[1:] if name.casefold() not in places)) if names else ()


def _with_byline(draft: Draft) -> Draft:
    zone = _zone(draft)
    gap = _above_story(draft)
    wide = sorted({*zone, *gap})
    opened = (index for index in wide if _opens(draft.lines[index].text))
    index = next(opened, None)
    if index is None:
        index = next((index for index in zone if _names_alone(draft, index, zone)), None)
    if index is None:
        index = next((index for index in gap if is_byline(draft.lines[index].text)), None)
    if index is None:
        return draft
    block = _block(draft, index)
    first, last = draft.lines[block[0]], draft.lines[block[-1]]
    found = Found(collapsed(draft.text[first.start : last.end]), "text", (first.start, last.end))
    names = tuple(name for at in block for name in authors_of(draft.lines[at].text))
    changed = {at: draft.lines[at].as_(Role.BYLINE, _NEAR_HEADLINE) for at in block}
    for other in wide:
        same = draft.lines[other].text in {first.text, *names}
        if other not in changed and (same or is_picture_byline(draft.lines[other].text)):
            changed[other] = draft.lines[other].as_(Role.BYLINE, _AGAIN)
    return replace(draft.with_lines(changed), byline=found, authors=draft.authors or _people(names, draft))


def _opens(text: str) -> bool:
    return is_lone_lead(text) or (opens_like_byline(text) and is_byline(text))


def _block(draft: Draft, index: int) -> list[int]:
    """Return the lines of a byline whose `By` stands alone: each author has a line of its own below it."""
    block = [index]
    if not is_lone_lead(draft.lines[index].text.split("\n", 1)[0]):
        return block
    for other in range(index + 1, min(index + 1 + _MOST_AUTHORS, len(draft.lines))):
        line = draft.lines[other]
        if line.role is not None or not (_names_people(line.text) or _is_role(line.text)):
            break
        block.append(other)
    return block


def _names_people(text: str) -> bool:
    return is_byline(text) and bool(authors_of(text))


def _is_role(text: str) -> bool:
    """Whether a line is what the author named above it is, and no more."""
    return len(text) < _LONGEST_ROLE and not authors_of(text) and not without_authors(text).strip(" .,|")


def _above_story(draft: Draft) -> list[int]:
    """Return the open lines between the headline and the story that has been learned to be one."""
    head = draft.first(Role.HEADLINE)
    if head is None or not draft.likely:
        return []
    gap: list[int] = []
    for index in range(head + 1, min(head + 1 + _WIDEST, len(draft.lines))):
        line, likely = draft.lines[index], draft.likely[index]
        if line.role is None and likely.story >= _STORY and is_prose(line.text) and not is_byline(line.text):
            return gap
        if line.role is None and likely.story < _STORY:
            gap.append(index)
    return []


def _zone(draft: Draft) -> list[int]:
    """Return the open lines around the headline: below it until the story is well under way, and just above it."""
    head = next((index for index, line in enumerate(draft.lines) if line.role is Role.HEADLINE), -1)
    zone: list[int] = []
    paragraphs = 0
    for index in draft.unclaimed():
        if index < head:
            continue
        if is_prose(draft.lines[index].text) and not is_byline(draft.lines[index].text):
            paragraphs += 1
            if paragraphs >= _MOST_PARAGRAPHS:
                break
        zone.append(index)
        if len(zone) >= _REACH:
            break
    return zone


def _names_alone(draft: Draft, index: int, zone: list[int]) -> bool:
    """Whether a line is a byline without `By`: names, before any paragraph, and some sign that they are no subhead."""
    text = draft.lines[index].text
    before = [other for other in zone if other < index]
    if is_reporter_somewhere(text) and draft.headline is not None and len(before) <= 1:
        return any(is_date_line(draft.lines[other].text) for other in zone if index < other <= index + _NEAR)
    if not is_byline(text) or _is_dateline(text) or any(is_prose(draft.lines[other].text) for other in before):
        return False
    if not is_name(text):
        return True
    if _is_town(text):
        return False
    behind = [draft.lines[other] for other in zone if other > index][:_NEAR]
    behind = [line for line in behind if not _is_town(line.text)]
    dated = any(is_date_line(line.text) for line in behind)
    return draft.headline is not None and bool(behind) and (dated or is_prose(behind[0].text))


def _is_dateline(text: str) -> bool:
    """Whether a line is a town and a day, as wires print them: `NEW YORK 1996-08-31` is nobody."""
    line = printed_dateline(text)
    return line is not None and line.date is not None and find(in_title_case(line.place)) is not None


def _is_town(text: str) -> bool:
    """Whether a line names a large town, as some papers print below an author where she is: `Rio de Janeiro`."""
    return len(text) <= _LONGEST_ROLE and any(place.population >= _LARGE for place in called(text))


def _with_closing(draft: Draft) -> Draft:
    found = {
        index: draft.lines[index].as_(Role.BYLINE, _CLOSING)
        for index in draft.unclaimed()
        if is_closing_credit(draft.lines[index].text)
    }
    return draft.with_lines(found)
