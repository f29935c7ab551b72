"""Takes an invented article through the steps that read plain text, for the tests of those steps."""

from collections.abc import Callable
from typing import Final

from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import RawArticle
from services.enrich.compose import Envelope
from services.enrich.draft import Draft
from services.enrich.enriching import enrich
from services.enrich.step import Step
from services.enrich.steps.body import body
from services.enrich.steps.byline import byline
from services.enrich.steps.captions import captions
from services.enrich.steps.date_lines import date_lines
from services.enrich.steps.dateline import dateline
from services.enrich.steps.dates import dates
from services.enrich.steps.decide import decide
from services.enrich.steps.furniture import furniture
from services.enrich.steps.heading import heading
from services.enrich.steps.keywords import keywords
from services.enrich.steps.lead_picture import lead_picture
from services.enrich.steps.read import read
from services.enrich.steps.stated import stated
from services.enrich.steps.unlikely import unlikely

_STEPS: Final[tuple[Callable[[Draft], Draft], ...]] = (
    read,
    furniture,
    captions,
    heading,
    byline,
    dateline,
    date_lines,
    lead_picture,
    unlikely,
    decide,
    dates,
    stated,
    body,
    keywords,
)


def desk(content: str, **known: str) -> EnrichedArticle:
    """Return what the structure steps make of a text, all of them required, so that none can fail unseen."""
    raw = RawArticle.model_validate({"content": content, **known})
    steps = [Step(step, because="a test asks for it", reads="", required=True) for step in _STEPS]
    return enrich(raw, Envelope("a", 1, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"), steps).article


def story(*parts: str) -> str:
    """Return parts set apart by blank lines, as articles are pasted."""
    return "\n\n".join(parts) + "\n"


PARAGRAPHS: Final = (
    "The town council voted on Tuesday to close the old harbour bridge for two years while engineers replace it.",
    "Ferries will carry commuters across the inlet every ten minutes, the council said in a statement after the vote.",
    '"We have waited for this decision since the storm of 2011," said Marta Lindqvist, who runs a bakery on the quay.',
)
"""Three paragraphs that no step should take for anything else."""
