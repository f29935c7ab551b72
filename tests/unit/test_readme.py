"""What the README says is what the code has."""

from importlib import import_module

from services.chassis.problems import Kind
from services.standalone.reference import README, with_tables


def test_the_tables_of_settings_and_metrics_are_those_of_the_code() -> None:
    """A setting or metric that comes, goes or changes its sentence changes the README (`make reference`)."""
    text = README.read_text("utf-8")
    assert with_tables(text) == text


def test_nothing_is_left_to_be_filled_in() -> None:
    """No marker of a section that was to be written later."""
    text = README.read_text("utf-8")
    assert "@@" not in text
    assert "TODO" not in text


def test_every_problem_ingest_may_answer_is_named_with_its_status() -> None:
    """A caller finds each slug in the README, behind the status it comes with."""
    text = README.read_text("utf-8")
    listed = text[text.index("- **Errors**") : text.index("- **Description.**")]
    modules = ("services.ingest.problems", "services.chassis.problems", "services.chassis.access")
    kinds = {kind for name in modules for kind in vars(import_module(name)).values() if isinstance(kind, Kind)}
    for kind in kinds:
        if kind.slug == "unreadable-article":
            continue  # `copydesk enrich` says so; over HTTP such an article is accepted, then a dead letter
        clause = next(part for part in listed.split(";") if f"{int(kind.status)} " in part)
        assert kind.slug in clause, kind.slug
