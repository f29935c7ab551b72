"""Who may import whom."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.structure import arrows, imports, modules, upward

SERVICES = Path(__file__).parents[2] / "services"
MAY_IMPORT = {
    "contracts": set[str](),
    "chassis": set[str](),
    "ingest": {"contracts", "chassis"},
    "enrich": {"contracts", "chassis"},
    "feed": {"contracts", "chassis"},
    "standalone": {"contracts", "chassis", "ingest", "enrich", "feed"},
}
ENRICH = SERVICES / "enrich"
KNOWS_NO = {
    "boosted": {
        "languages",
        "gazetteer",
        "text",
        "page",
        "printed",
        "learned",
        "entities",
        "quotes",
        "steps",
        "worker",
    },
    "languages": {"gazetteer", "text", "page", "printed", "learned", "entities", "quotes", "steps", "worker"},
    "gazetteer": {"text", "page", "printed", "learned", "entities", "quotes", "steps", "worker"},
    "text": {"page", "printed", "learned", "entities", "quotes", "steps", "worker"},
    "page": {"printed", "learned", "entities", "quotes", "steps", "worker"},
    "printed": {"learned", "entities", "quotes", "steps", "worker"},
    "learned": {"entities", "quotes", "steps", "worker"},
    "recogniser": {"printed", "learned", "entities", "quotes", "steps", "worker"},
    "entities": {"learned", "quotes", "steps", "worker"},
    "quotes": {"learned", "steps", "worker"},
    "steps": {"worker"},
}
"""Rooms of the reading side, and the floors above each: mechanics know no field, fields know no step."""
NO_IO = {"aiohttp", "redis", "structlog", "logging", "asyncio", "socket", "subprocess", "requests", "prometheus_client"}
VAGUE = {"utils", "util", "helpers", "helper", "common", "core", "base", "manager", "misc"}


def imported(file: Path) -> Iterator[str]:
    """Every module a file imports, at whatever depth."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("part", sorted(MAY_IMPORT))
def test_a_part_imports_only_what_it_may(part: str) -> None:
    """Contracts and chassis know nothing of ours; services know those two and not each other."""
    for file in (SERVICES / part).rglob("*.py"):
        for module in imported(file):
            if module.startswith("services."):
                other = module.split(".")[1]
                assert other == part or other in MAY_IMPORT[part], f"{file} imports {module}"


def test_every_part_has_its_rule() -> None:
    """A new folder needs a rule."""
    assert {path.name for path in SERVICES.iterdir() if (path / "__init__.py").exists()} == set(MAY_IMPORT)


@pytest.mark.parametrize("room", sorted(KNOWS_NO))
def test_a_room_of_the_reading_side_knows_nothing_above_it(room: str) -> None:
    """Whoever changes a floor need not look at those below it."""
    for file in (ENRICH / room).rglob("*.py"):
        above = {module.split(".")[2] for module in imported(file) if module.startswith("services.enrich.")}
        assert not above & KNOWS_NO[room], f"{file} imports {above & KNOWS_NO[room]}"


def test_nobody_imports_a_step_but_the_pipeline() -> None:
    """What steps share stands in the rooms below them; a step is put in order, never called by another."""
    for file in SERVICES.rglob("*.py"):
        steps = {module for module in imported(file) if module.startswith("services.enrich.steps.")}
        assert file.name == "pipeline.py" or not steps, f"{file} imports {steps}"


@pytest.mark.parametrize("folder", ["services.enrich", "services.enrich.printed", "services.enrich.entities"])
def test_no_import_leads_up(folder: str) -> None:
    """The rooms of a folder have an order in which each stands above all that it imports."""
    assert not upward(arrows(folder, imports(modules(SERVICES.parent))))


@pytest.mark.parametrize("folder", ["contracts", "enrich/steps"])
def test_contracts_and_steps_do_no_io(folder: str) -> None:
    """Models and steps are pure: they reach no network, no Redis, no logger."""
    for file in (SERVICES / folder).rglob("*.py"):
        assert not {module.split(".")[0] for module in imported(file)} & NO_IO, file


def test_the_black_box_tests_import_nothing_of_ours() -> None:
    """End-to-end tests see what a user sees."""
    for file in (Path(__file__).parents[1] / "e2e").rglob("*.py"):
        assert not any(module.startswith("services") for module in imported(file)), file


def test_no_module_is_called_after_nothing() -> None:
    """A file holds what its name says; these names say nothing."""
    assert not [file for file in SERVICES.rglob("*.py") if file.stem in VAGUE]


def test_no_module_is_long() -> None:
    """One idea a file: none over 250 lines."""
    long = {str(file): count for file in SERVICES.rglob("*.py") if (count := len(file.read_text().splitlines())) > 250}
    assert not long
