"""The rows of `make bench` run: tiny, and without what needs the peers' own environment."""

from pathlib import Path

import pytest

from benchmarks.speed.figure import OURS, Figure
from benchmarks.speed.row import Form, Plan, Row
from benchmarks.speed.rows.batches import BATCHES
from benchmarks.speed.rows.crowds import FILTERED
from benchmarks.speed.turns import measured


@pytest.mark.parametrize("row", [BATCHES, FILTERED], ids=lambda row: row.name)
async def test_a_row_measures_ours(row: Row, tmp_path: Path) -> None:
    """Every figure that a target asks for is there, and is more than nothing."""
    outcome = await measured(row, Plan(Form.TINY, tmp_path, None))
    for target in row.targets:
        assert outcome.found[target.of][target.figure].median > 0
    assert Figure.ARTICLES in outcome.found[OURS] or Figure.P99 in outcome.found[OURS]
