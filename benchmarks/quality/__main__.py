"""`python -m benchmarks.quality [--eval FOLDER]`: the table over our samples; a drop below a floor fails."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Final

from benchmarks.envelope import ENVELOPE
from benchmarks.quality.foreign import add, tables
from benchmarks.quality.gold import golds, sample
from benchmarks.quality.marking import Marks, marks
from benchmarks.quality.tally import Tally
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.step import Step
from services.enrich.worker.settings import EnrichSettings

_FLOORS: Final = Path(__file__).parent / "floors.json"


def main() -> int:
    """Print the tables; return 1 if a score of ours is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--eval", type=Path, help="a folder of gold, pages and texts, for a table over them")
    parser.add_argument("--folds", type=int, default=1, help="part the gold by site into so many, and tell the worst")
    parser.add_argument("--model", default=EnrichSettings.model_fields["model"].default, help="recogniser of names")
    parser.add_argument("--misses", action="store_true", help="name the samples that lose a mark, field by field")
    asked = parser.parse_args()
    steps = pipeline(load_model(asked.model))
    total, missed = _samples(steps)
    floors = json.loads(_FLOORS.read_text("utf-8"))
    _print(total, floors)
    if asked.misses:
        print(*(f"{field:12} {', '.join(names)}" for field, names in missed.items()), sep="\n")
    if asked.eval:
        for name, folds in tables(asked.eval, steps, asked.folds):
            print(f"\n{name}")
            print(*of_folds(folds), sep="\n")
    return 1 if below(total, floors) else 0


def of_folds(folds: list[Marks]) -> Iterator[str]:
    """Yield a line a field: the score of all; over folds by site their mean and the worst, if there are several."""
    total: Marks = {}
    for each in folds:
        add(total, each)
    for field, tally in total.items():
        scores = [each[field].score for each in folds if field in each and each[field].wanted]
        spread = f"  folds {mean(scores):.3f}, worst {min(scores):.3f}" if len(scores) > 1 else ""
        yield f"  {field:12} {tally.score:.3f}  of {tally.wanted:g}{spread}"


def _samples(steps: tuple[Step, ...]) -> tuple[Marks, dict[str, list[str]]]:
    total: Marks = {}
    missed: dict[str, list[str]] = {}
    for gold in golds():
        found = marks(gold, enrich(sample(gold), ENVELOPE, steps).article)
        for field, tally in found.items():
            total[field] = total.get(field, Tally()) + tally
            if tally.score < 1:
                missed.setdefault(field, []).append(gold.sample[:3] + (f"-{gold.line}" if gold.line else ""))
    return total, missed


def below(total: Marks, floors: dict[str, float]) -> list[str]:
    """Return the fields that are below their floor; one without a floor has to be perfect."""
    return [field for field, tally in total.items() if tally.score < floors.get(field, 1.0)]


def _print(total: Marks, floors: dict[str, float]) -> None:
    found = below(total, floors)
    print(f"{'our samples':12} score  floor   right  given  wanted")
    for field, tally in total.items():
        counts = f"{tally.right:6g} {tally.given:6g} {tally.wanted:7g}"
        told = "   BELOW ITS FLOOR" if field in found else ""
        print(f"{field:12} {tally.score:.3f}  {floors.get(field, 1.0):.3f}  {counts}{told}")


if __name__ == "__main__":
    raise SystemExit(main())
