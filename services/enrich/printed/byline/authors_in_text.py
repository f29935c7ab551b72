"""The authors of a text, where its byline has been found or only its end says who reported."""

from dataclasses import replace
from itertools import islice
from typing import Final

from services.enrich.draft import Draft, Role
from services.enrich.printed.byline.authors import authors_of, reporters_of
from services.enrich.printed.byline.caseless_names import caseless_names
from services.enrich.printed.dateline.dateline_lines import dateline_lines
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.printed.note.closing_credit import is_closing_credit

_DATELINE_WITHIN_LINES: Final = 14
"""Open lines from the top among which the story's first paragraph is, and with it the dateline."""


def with_authors(draft: Draft) -> Draft:
    """Name the authors: as the page or the byline's own lines told, else out of byline, dateline or end."""
    authors = draft.authors or draft.facts.authors
    if not authors and draft.byline:
        authors = people(authors_of(draft.byline.text), draft)
    if not authors and (reporters := _reporters(draft)):
        authors = tuple(caseless_names(reporters, told=True))
    if not authors:
        closing = [line.text for line in draft.lines if line.role is Role.BYLINE and is_closing_credit(line.text)]
        authors = next((found for text in closing if (found := reporters_of(text))), ())
    return replace(draft, authors=authors)


def _reporters(draft: Draft) -> str | None:
    """Return the names of the reporters in the dateline, as printed."""
    return next((printed.reporters for _, printed in dateline_lines(draft)), None)


def people(names: tuple[str, ...], draft: Draft) -> tuple[str, ...]:
    """Leave out the place behind an author, where the dateline names it, too: `Ada Holt, Port Alder`."""
    if len(names) == 1:
        return names
    opening = islice((line.text for line in draft.lines if line.role is None), _DATELINE_WITHIN_LINES)
    places = {opened.place.casefold() for opened in map(printed_dateline, opening) if opened}
    return (names[0], *(name for name in names[1:] if name.casefold() not in places)) if names else ()
