"""The lines in which a dateline may stand."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from services.enrich.draft import Draft, Line, Role
from services.enrich.printed.dateline.dateline_parts import PrintedDateline
from services.enrich.printed.dateline.printed_dateline import printed_dateline
from services.enrich.text.prose import is_prose

_MOST_OPENINGS: Final = 3
"""Paragraphs in which a dateline may stand: a lead-in may come before it."""


def dateline_lines(draft: Draft) -> Iterator[tuple[Line, PrintedDateline]]:
    """Yield the first paragraphs that open with what looks like a dateline."""
    story = (line for line in draft.lines if line.role in {None, Role.PARAGRAPH})
    read = ((line, printed_dateline(line.text)) for line in story)
    openings = islice(((line, printed) for line, printed in read if printed or is_prose(line.text)), _MOST_OPENINGS)
    yield from ((line, printed) for line, printed in openings if printed)
