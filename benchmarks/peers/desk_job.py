"""The same job for all frameworks: enrich an article with all steps and the same model, and write it down as JSON."""

from functools import cache

from benchmarks.envelope import ENVELOPE
from services.contracts.raw import RawArticle
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.step import Step

RESULTS = "results"
"""The stream that finished articles go to."""


@cache
def steps() -> tuple[Step, ...]:
    """Load everything, once a process."""
    return pipeline(load_model("fast"))


def enriched(text: str) -> str:
    """Enrich an article."""
    return enrich(RawArticle(content=text), ENVELOPE, steps()).article.model_dump_json()
