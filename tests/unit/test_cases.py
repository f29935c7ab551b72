"""Cases from bug reports: what was read wrong once is read right. `make case` makes their files."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.case import CASES, wanted
from services.contracts.raw import RawArticle


@pytest.mark.parametrize("file", sorted(CASES.glob("*.json")), ids=lambda file: file.stem)
def test_a_case_is_read_as_its_report_wants_it(file: Path) -> None:
    """Each field that the case names is read so; what it does not name may be anything."""
    case: dict[str, Any] = json.loads(file.read_text("utf-8"))
    assert case["why"], "a case says what was reported"
    assert case["wanted"], "a case wants something"
    read = wanted(RawArticle.model_validate(case["input"]))
    assert {name: read[name] for name in case["wanted"]} == case["wanted"]
