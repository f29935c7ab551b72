"""`copydesk explain`: each line of an article with its role, and the step and the rule that gave it."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final

from services.chassis.problems import ProblemError
from services.enrich.enriching import UnreadableError
from services.enrich.explaining import Explained, explain
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.standalone.enrich import raw_article

_WIDEST: Final = 96
"""Characters of a line that are shown: enough to know it again."""


def explain_file(file: Path, *, model: str, as_json: bool) -> int:
    """Print who claimed what in a file; return the exit status, 1 for what is no article, told in one sentence."""
    try:
        lines = explain(raw_article(file), pipeline(load_model(model)))
    except (ProblemError, UnreadableError) as error:
        print(f"copydesk explain: {file}: {error}", file=sys.stderr)
        return 1
    if as_json:
        print(json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=1))
        return 0
    for number, line in enumerate(lines, 1):
        print(*_shown(number, line), sep="\n")
    return 0


def _shown(number: int, line: Explained) -> Iterator[str]:
    text = " ".join(line.text.split())
    yield f"{number:4}  {line.became:20}  {text if len(text) <= _WIDEST else f'{text[: _WIDEST - 1]}…'}"
    for claim in reversed(line.claims):
        said = claim.role or "given back"
        yield f"      {'':20}  {claim.step}: {said}, for {claim.why}  ({claim.file})"
