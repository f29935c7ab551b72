"""Who wrote it: the byline as printed, and the authors in it."""

from dataclasses import replace
from typing import Final

from services.enrich.draft import Draft, Found, Role
from services.enrich.printed.authors import authors_of, reporters_of
from services.enrich.printed.byline_lead import opens_like_byline
from services.enrich.printed.dateline import printed_dateline
from services.enrich.printed.marks import is_byline, is_date_line, is_picture_byline
from services.enrich.printed.names import is_name
from services.enrich.printed.notes import is_closing_credit
from services.enrich.printed.prose import collapsed, is_prose

_MOST_PARAGRAPHS: Final = 2
"""Paragraphs that may stand above a byline: a dek of two sentences, a lead-in."""
_REACH: Final = 14
_NEAR: Final = 3


def byline(draft: Draft) -> Draft:
    """Claim the byline below the headline, and closing lines that say who reported."""
    draft = _with_closing(draft)
    if draft.byline is None:
        draft = _with_byline(draft)
    authors = draft.authors or draft.facts.authors
    if not authors and draft.byline:
        authors = _people(authors_of(draft.byline.text), draft)
    if not authors:
        closing = [line.text for line in draft.lines if line.role is Role.BYLINE and is_closing_credit(line.text)]
        authors = next((found for text in closing if (found := reporters_of(text))), ())
    return replace(draft, authors=authors)


def _people(names: tuple[str, ...], draft: Draft) -> tuple[str, ...]:
    """Leave out the place behind an author, where the dateline names it, too: `Ada Holt, Port Alder`."""
    if len(names) == 1:
        return names
    opened = [printed_dateline(line.text) for line in draft.lines if line.role is None][:_REACH]
    places = {line.place.casefold() for line in opened if line}
    return (names[0], *(name for name in names[1:] if name.casefold() not in places)) if names else ()


def _with_byline(draft: Draft) -> Draft:
    zone = _zone(draft)
    index = next(
        (index for index in zone if opens_like_byline(draft.lines[index].text) and is_byline(draft.lines[index].text)),
        None,
    )
    if index is None:
        index = next((index for index in zone if _names_alone(draft, index, zone)), None)
    if index is None:
        return draft
    line = draft.lines[index]
    found = Found(collapsed(line.text), "text", (line.start, line.end))
    changed = {index: line.as_(Role.BYLINE)}
    for other in zone:
        same = draft.lines[other].text in {line.text, *authors_of(line.text)}
        if other != index and (same or is_picture_byline(draft.lines[other].text)):
            changed[other] = draft.lines[other].as_(Role.BYLINE)
    return replace(draft.with_lines(changed), byline=found)


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
    if not is_byline(text) or any(is_prose(draft.lines[other].text) for other in before):
        return False
    if not is_name(text):
        return True
    behind = [draft.lines[other] for other in zone if other > index][:_NEAR]
    dated = any(is_date_line(line.text) for line in behind)
    return draft.headline is not None and bool(behind) and (dated or is_prose(behind[0].text))


def _with_closing(draft: Draft) -> Draft:
    found = {
        index: draft.lines[index].as_(Role.BYLINE)
        for index in draft.unclaimed()
        if is_closing_credit(draft.lines[index].text)
    }
    return draft.with_lines(found)
