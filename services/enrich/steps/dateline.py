"""The place that opens the story, as agencies print it: `KYIV --`, `LONDON, Nov. 4 (Reuters) –`."""

from dataclasses import replace

from services.enrich.draft import Draft
from services.enrich.entities.link.dateline_town import placed_dateline
from services.enrich.printed.dateline.dateline_lines import dateline_lines


def dateline(draft: Draft) -> Draft:
    """Read the opening stretch of the first paragraph; the paragraph itself stays with the body."""
    read = (placed_dateline(printed, line) for line, printed in dateline_lines(draft))
    return replace(draft, dateline=next(filter(None, read), None))
