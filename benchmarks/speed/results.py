"""`benchmarks/results.csv`: one line a figure of a side of a row; lines are only ever added."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from benchmarks.speed.figure import OURS, Figure, Spread, rounded
from benchmarks.speed.processes import ROOT
from benchmarks.speed.turns import Outcome

RESULTS: Final = ROOT / "benchmarks" / "results.csv"
_NOISE: Final = 0.10
"""Two runs of one program on a quiet machine differ by less."""
_LEAST: Final = {Figure.P50: 1.0, Figure.P99: 5.0}
"""Milliseconds by which a time differs from run to run however short it is."""


@dataclass(frozen=True, slots=True)
class Run:
    """What all lines of a run share."""

    date: str
    commit: str
    machine: str
    versions: str
    load: float
    """How busy others kept the machine at the start, as processes that wanted to run."""
    form: str


@dataclass(frozen=True, slots=True)
class Line(Run):
    """One figure of one side."""

    row: str
    side: str
    figure: str
    """Name of a Figure."""
    median: float
    low: float
    high: float
    turns: int
    notes: str

    @property
    def spread(self) -> Spread:
        """The figure itself."""
        return Spread(self.median, self.low, self.high)


def lines(run: Run, outcome: Outcome) -> Iterator[Line]:
    """Turn what a row came to into lines."""
    notes = "; ".join(dict.fromkeys(outcome.notes))
    for side, figures in outcome.found.items():
        for figure, spread in figures.items():
            values = (spread.median, spread.low, spread.high)
            median, low, high = (float(f"{value:.6g}") for value in values)
            yield Line(
                **asdict(run),
                row=outcome.row.name,
                side=side,
                figure=figure.name,
                median=median,
                low=low,
                high=high,
                turns=outcome.turns,
                notes=notes,
            )


def append(added: Iterable[Line], file: Path = RESULTS) -> None:
    """Add lines; the first ever bring their heading."""
    is_new = not file.exists()
    with file.open("a", encoding="utf-8", newline="") as output:
        writer = csv.DictWriter(output, [field.name for field in fields(Line)], lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerows(asdict(line) for line in added)


def read(file: Path = RESULTS) -> list[Line]:
    """Return all lines, oldest first."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as source:
        return [_line(row) for row in csv.DictReader(source)]


def _line(row: dict[str, Any]) -> Line:
    numbers = {name: float(row[name]) for name in ("load", "median", "low", "high")}
    return Line(**{**row, **numbers, "turns": int(row["turns"])})


def worse(new: Iterable[Line], before: Iterable[Line]) -> Iterator[str]:
    """Say which of our figures are worse than the last of the same kind of machine and the same form of run."""
    last = {_same(line): line for line in before}
    for line in new:
        old = last.get(_same(line))
        if line.side != OURS or old is None:
            continue
        figure = Figure[line.figure]
        lost = (old.median - line.median) * (1 if figure.more_is_better else -1)
        beyond = line.median < old.low if figure.more_is_better else line.median > old.high
        if beyond and lost > max(_NOISE * old.median, _LEAST.get(figure, 0.0)):
            was = f"{rounded(old.median)} at {old.commit} on {old.date[:10]}"
            yield f"{line.row}: {figure.label} {rounded(line.median)} {figure.unit}, was {was}"


def _same(line: Line) -> tuple[str, ...]:
    return line.machine, line.form, line.row, line.side, line.figure
