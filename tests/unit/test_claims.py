"""Each step is held, over all samples, to what the pipeline says of it: what it reads, claims, fills and takes."""

from dataclasses import fields, replace
from functools import cache

import pytest

from services.contracts.raw import RawArticle
from services.enrich.draft import Draft, Line, Role
from services.enrich.enriching import passes
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.step import Step
from tests.unit.samples import samples

pytestmark = pytest.mark.model
ALWAYS_READ = ("raw", "text", "lines")


@cache
def steps() -> tuple[Step, ...]:
    """All steps, with the recogniser that the project comes with."""
    return pipeline(load_model("fast"))


@cache
def walks() -> list[list[tuple[Step, Draft, Draft]]]:
    """Each sample's way through the pipeline: step, draft before, draft behind."""
    found = []
    for raw in samples():
        before, walk = Draft(raw=raw), []
        for passed in passes(before, steps()):
            assert passed.failure is None, passed.failure
            walk.append((passed.step, before, passed.draft))
            before = passed.draft
        found.append(walk)
    return found


def same(before: Line, behind: Line) -> bool:
    """Whether a line has been left as it was."""
    return (before.role, before.removed) == (behind.role, behind.removed)


def claimed(before: Draft, behind: Draft) -> list[tuple[Line | None, Line]]:
    """The lines of which a step has changed the role, each with what it was; wrapped lines are new ones."""
    known = {(line.start, line.end): line for line in before.lines}
    pairs = [(known.get((line.start, line.end)), line) for line in behind.lines]
    return [(old, new) for old, new in pairs if (new.role is not None if old is None else not same(old, new))]


def test_the_samples_show_every_kind_of_claim() -> None:
    """Were one missing, the tests below would hold nobody to it."""
    seen = {line.role for walk in walks() for _, _, draft in walk for line in draft.lines if line.role}
    assert seen >= {Role.SECTION, Role.HEADLINE, Role.DEK, Role.BYLINE, Role.DATE, Role.CAPTION, Role.REMOVED}


@pytest.mark.parametrize("name", [step.name for step in pipeline(None)])
def test_a_step_claims_what_it_says_and_takes_from_whom_it_says(name: str) -> None:
    """A line gets a role of the step's, by a rule, and was free before or of a role that it may take."""
    for walk in walks():
        for step, before, behind in walk:
            for old, new in claimed(before, behind) if step.name == name else ():
                if new.role is None:  # given back, for the body to take
                    assert old is not None
                    assert old.role in step.takes_from
                    continue
                assert new.role in step.claims, new
                assert new.rule is not None, new
                assert old is None or old.role is None or old.role in step.takes_from, (old, new)


@pytest.mark.parametrize("name", [step.name for step in pipeline(None)])
def test_a_step_fills_what_it_says_and_nothing_else(name: str) -> None:
    """Any other field of the draft is behind it as it was before."""
    for walk in walks():
        for step, before, behind in walk:
            if step.name == name:
                changed = {
                    each.name for each in fields(Draft) if getattr(before, each.name) != getattr(behind, each.name)
                }
                assert changed <= {*step.fills.split(), "lines"}, changed


@pytest.mark.parametrize("name", [step.name for step in pipeline(None)])
def test_a_step_looks_at_what_it_says_and_at_nothing_else(name: str) -> None:
    """With every other field of the draft empty, it fills in the same and claims the same."""
    for walk in walks():
        for step, before, behind in walk:
            if step.name == name:
                seen = {each: getattr(before, each) for each in (*ALWAYS_READ, *step.reads.split()) if each != "raw"}
                alone = step.run(replace(Draft(raw=before.raw), **seen))
                for each in (*step.fills.split(), "lines"):
                    assert getattr(alone, each) == getattr(behind, each), each


def test_every_step_says_why_it_stands_where_it_does() -> None:
    """The order is the algorithm: each place in it has its reason, and no two the same."""
    reasons = [step.because for step in pipeline(None)]
    assert all(len(reason.split()) > 4 for reason in reasons)
    assert len(set(reasons)) == len(reasons)


def test_a_stated_headline_is_claimed_and_the_one_we_took_goes_back() -> None:
    """What the producer states is claimed by its rule; the line that we had taken is free for the body."""
    story = "\n\n".join(
        ["Bridge to close", "By Ada Holt", *["The bridge over the Alder will close for repairs on Monday."] * 3]
    )
    raw = RawArticle(content=story, headline="By Ada Holt")
    drafts = {passed.step.name: passed.draft for passed in passes(Draft(raw=raw), steps())}
    lines = drafts["stated"].lines
    assert [line.rule.why for line in lines if line.role is Role.HEADLINE and line.rule] == [
        "the line says what the producer has stated"
    ]
    assert lines[0].role is None
