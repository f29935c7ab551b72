"""The steps in their order: RawArticle in, EnrichedArticle out."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import RawArticle
from services.enrich.compose import Envelope, compose
from services.enrich.draft import Draft
from services.enrich.gazetteer.own import NOTHING_OWN, OwnNames
from services.enrich.recogniser.model import Model
from services.enrich.steps.body import body
from services.enrich.steps.byline import byline
from services.enrich.steps.captions import captions
from services.enrich.steps.dateline import dateline
from services.enrich.steps.dates import dates
from services.enrich.steps.entities import entities
from services.enrich.steps.fingerprint import fingerprint
from services.enrich.steps.furniture import furniture
from services.enrich.steps.heading import heading
from services.enrich.steps.keywords import keywords
from services.enrich.steps.kind import kind
from services.enrich.steps.language import language
from services.enrich.steps.lead_picture import lead_picture
from services.enrich.steps.quotes import quotes
from services.enrich.steps.read import read
from services.enrich.steps.stated import stated
from services.enrich.steps.truncated import truncated


@dataclass(frozen=True, slots=True)
class Step:
    """A step, its name in `provenance` and `degraded`, and the version of its rules."""

    name: str
    version: str
    run: Callable[[Draft], Draft]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an article: itself, how long each step took, and why any failed."""

    article: EnrichedArticle
    seconds: dict[str, float] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    """Step name to error class, for the log; the article itself names only the steps."""


class UnreadableError(Exception):
    """A required step could not make an article of the input. It is the input's fault: trying again is no use."""


def pipeline(model: Model | None, own: OwnNames = NOTHING_OWN) -> tuple[Step, ...]:
    """Put the steps in order, each bound to what it needs: a recogniser, and a newsroom's own names."""
    return (
        Step("read", "1", read, required=True),
        Step("furniture", "1", furniture),
        Step("captions", "1", captions),
        Step("heading", "1", heading),
        Step("byline", "1", byline),
        Step("dateline", "1", dateline),
        Step("dates", "1", dates),
        Step("lead_picture", "1", lead_picture),
        Step("stated", "1", stated, required=True),
        Step("body", "1", body, required=True),
        Step("kind", "1", kind),
        Step("truncated", "1", truncated),
        Step("fingerprint", "1", fingerprint),
        Step("language", "1", language),
        Step("keywords", "1", keywords),
        Step("entities", "1", partial(entities, model=model, own=own)),
        Step("quotes", "1", quotes),
    )


def enrich(raw: RawArticle, envelope: Envelope, steps: Iterable[Step]) -> Result:
    """Take one raw article through all steps.

    Raises UnreadableError when a required step fails. An optional step that fails leaves the draft as it was,
    and its name in `degraded`.
    """
    draft = Draft(raw=raw)
    seconds: dict[str, float] = {}
    failures: dict[str, str] = {}
    provenance: dict[str, str] = {}
    for step in steps:
        began = time.perf_counter()
        try:
            draft = step.run(draft)
        except MemoryError:
            raise  # the process is out of memory: whatever it did next would be in doubt
        except Exception as error:
            if step.required:
                message = f"{step.name}: {error}"
                raise UnreadableError(message) from error
            failures[step.name] = type(error).__name__
        else:
            model = draft.models.get(step.name)
            provenance[step.name] = f"{step.version}+{model}" if model else step.version
        seconds[step.name] = time.perf_counter() - began
    degraded = (*failures, *(name for name in draft.degraded if name not in failures))
    article = compose(draft, envelope, degraded=degraded, provenance=provenance)
    return Result(article, seconds, failures)
