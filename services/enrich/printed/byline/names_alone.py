"""Bylines without a `By`: names alone, which are as often a subhead, a town or a caption."""

from typing import Final

from services.enrich.draft import Draft
from services.enrich.gazetteer.places import LARGE_PEOPLE, called, find
from services.enrich.printed.byline.byline_line import is_byline, is_reporter_somewhere
from services.enrich.printed.date.date_line import is_date_line
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.text.names import in_title_case, is_name
from services.enrich.text.prose import is_prose

_SIGN_WITHIN_LINES: Final = 3
"""Lines behind a name in which a date or the story shows that it is the author's."""
_MOST_CHARACTERS_OF_A_TOWN: Final = 60
"""Of a longer line it is not asked whether it is a town: that takes time."""


def are_names_alone(draft: Draft, index: int, zone: list[int]) -> bool:
    """Whether a line is names, before any paragraph, and some sign shows that they are no subhead."""
    text = draft.lines[index].text
    before = [other for other in zone if other < index]
    if is_reporter_somewhere(text) and draft.headline is not None and len(before) <= 1:
        near = (other for other in zone if index < other <= index + _SIGN_WITHIN_LINES)
        return any(is_date_line(draft.lines[other].text) for other in near)
    if not is_byline(text) or _is_dateline(text) or any(is_prose(draft.lines[other].text) for other in before):
        return False
    if not is_name(text):
        return True
    if _is_town(text):
        return False
    behind = [draft.lines[other] for other in zone if other > index][:_SIGN_WITHIN_LINES]
    behind = [line for line in behind if not _is_town(line.text)]
    dated = any(is_date_line(line.text) for line in behind)
    return draft.headline is not None and bool(behind) and (dated or is_prose(behind[0].text))


def _is_dateline(text: str) -> bool:
    """Whether a line is a town and a day, as wires print them: `NEW YORK 1996-08-31` is nobody."""
    line = printed_dateline(text)
    return line is not None and line.date is not None and find(in_title_case(line.place)) is not None


def _is_town(text: str) -> bool:
    """Whether a line names a large town, as some papers print below an author where she is: `Rio de Janeiro`."""
    return len(text) <= _MOST_CHARACTERS_OF_A_TOWN and any(place.population >= LARGE_PEOPLE for place in called(text))
