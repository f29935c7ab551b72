"""Taking an article through the steps: RawArticle in, EnrichedArticle out."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from services.contracts.enriched import EnrichedArticle
from services.contracts.raw import RawArticle
from services.enrich.compose import Envelope, compose
from services.enrich.draft import Draft
from services.enrich.set_behind import Furniture
from services.enrich.step import Step


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an article: itself, how long each step took, and why any failed."""

    article: EnrichedArticle
    seconds: dict[str, float] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    """Step name to error class, for the log; the article itself names only the steps."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A draft behind a step, how long that took, and the error if it failed: then the draft is as it was."""

    step: Step
    draft: Draft
    seconds: float
    failure: Exception | None = None


class UnreadableError(Exception):
    """A required step could not make an article of the input. It is the input's fault: trying again is no use."""


def enrich(raw: RawArticle, envelope: Envelope, steps: Iterable[Step], furniture: Furniture = Furniture.FULL) -> Result:
    """Take one raw article through all steps.

    Raises UnreadableError when a required step fails. An optional step that fails leaves the draft as it was,
    and its name in `degraded`.
    """
    draft = Draft(raw=raw)
    seconds: dict[str, float] = {}
    failures: dict[str, str] = {}
    provenance: dict[str, str] = {}
    for passed in passes(draft, steps):
        draft, name = passed.draft, passed.step.name
        seconds[name] = passed.seconds
        if passed.failure:
            failures[name] = type(passed.failure).__name__
        else:
            model = draft.models.get(name)
            provenance[name] = f"{passed.step.version}+{model}" if model else passed.step.version
    degraded = (*failures, *(name for name in draft.degraded if name not in failures))
    article = compose(draft, envelope, degraded=degraded, provenance=provenance, furniture=furniture)
    return Result(article, seconds, failures)


def passes(draft: Draft, steps: Iterable[Step]) -> Iterator[Passed]:
    """Yield the draft behind each step. Raises UnreadableError when a required one fails."""
    for step in steps:
        began = time.perf_counter()
        failure = None
        try:
            draft = step.run(draft)
        except MemoryError:
            raise  # the process is out of memory: whatever it did next would be in doubt
        except Exception as error:
            if step.required:
                message = f"{step.name}: {error}"
                raise UnreadableError(message) from error
            failure = error
        yield Passed(step, draft, time.perf_counter() - began, failure)
