"""The byline of a text: where it stands below the headline, and what is claimed with it."""

from dataclasses import replace
from typing import Final

from services.enrich.draft import Draft, Found, Role, Rule
from services.enrich.printed.byline.authors import authors_of, reporters_of, without_authors
from services.enrich.printed.byline.authors_in_text import people
from services.enrich.printed.byline.byline_lead import is_lone_lead, opens_like_byline
from services.enrich.printed.byline.byline_line import is_byline, is_picture_byline
from services.enrich.printed.byline.byline_zone import above_story, around_headline
from services.enrich.printed.byline.names_alone import are_names_alone
from services.enrich.text.prose import collapsed, is_prose

_NEAR_HEADLINE: Final = Rule("a byline by its lead, or names alone, near the headline", __name__)
_AGAIN: Final = Rule("the same byline or author again, or who took the pictures", __name__)

_REPORTERS_WITHIN_LINES: Final = 3
"""Lines below the headline of a live blog in which it says who reports."""
_MOST_LINES_OF_A_BYLINE: Final = 12
"""Lines below a `By` that stands alone, those with the authors' roles included."""
_MOST_CHARACTERS_OF_A_ROLE: Final = 60
"""`Senior diplomatic correspondent and deputy bureau chief` and a little more."""


def with_byline(draft: Draft) -> Draft:
    """Claim the byline near the headline: by how it begins, as names alone, or for what stands above the story."""
    zone, gap = around_headline(draft), above_story(draft)
    wide = sorted({*zone, *gap})
    index = next((index for index in wide if _opens(draft.lines[index].text)), None)
    if index is None:
        index = next((index for index in zone if are_names_alone(draft, index, zone)), None)
    if index is None:
        index = next((index for index in gap if is_byline(draft.lines[index].text)), None)
    return draft if index is None else _claimed(draft, index, wide)


def with_reporters_above(draft: Draft) -> Draft:
    """Take for the byline who reported, where that stands right below the headline: live blogs are signed so."""
    head = draft.first(Role.HEADLINE)
    if head is None:
        return draft
    for line in draft.lines[head + 1 : head + 1 + _REPORTERS_WITHIN_LINES]:
        if line.role is Role.BYLINE and (names := reporters_of(line.text)):
            found = Found(collapsed(line.text), "text", (line.start, line.end))
            return replace(draft, byline=found, authors=draft.authors or names)
        if line.role is None and is_prose(line.text):
            break
    return draft


def _opens(text: str) -> bool:
    return is_lone_lead(text) or (opens_like_byline(text) and is_byline(text))


def _claimed(draft: Draft, index: int, wide: list[int]) -> Draft:
    """Claim the byline that begins in a line, and in the lines about it what says the same again."""
    block = _block(draft, index)
    first, last = draft.lines[block[0]], draft.lines[block[-1]]
    found = Found(collapsed(draft.text[first.start : last.end]), "text", (first.start, last.end))
    names = tuple(name for at in block for name in authors_of(draft.lines[at].text))
    changed = {at: draft.lines[at].as_(Role.BYLINE, _NEAR_HEADLINE) for at in block}
    for other in wide:
        same = draft.lines[other].text in {first.text, *names}
        if other not in changed and (same or is_picture_byline(draft.lines[other].text)):
            changed[other] = draft.lines[other].as_(Role.BYLINE, _AGAIN)
    return replace(draft.with_lines(changed), byline=found, authors=draft.authors or people(names, draft))


def _block(draft: Draft, index: int) -> list[int]:
    """Return the lines of a byline whose `By` stands alone: each author has a line of its own below it."""
    block = [index]
    if not is_lone_lead(draft.lines[index].text.split("\n", 1)[0]):
        return block
    for other in range(index + 1, min(index + 1 + _MOST_LINES_OF_A_BYLINE, len(draft.lines))):
        line = draft.lines[other]
        if line.role is not None or not (_names_people(line.text) or _is_role(line.text)):
            break
        block.append(other)
    return block


def _names_people(text: str) -> bool:
    return is_byline(text) and bool(authors_of(text))


def _is_role(text: str) -> bool:
    """Whether a line is what the author named above it is, and no more."""
    short = len(text) < _MOST_CHARACTERS_OF_A_ROLE
    return short and not authors_of(text) and not without_authors(text).strip(" .,|")
