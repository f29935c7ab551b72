"""What a row came to, for people: on the terminal, and as the table of docs/performance.md."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from benchmarks.speed.figure import OURS, STEP, Figure, Spread, Target, rounded
from benchmarks.speed.processes import ROOT
from benchmarks.speed.results import Line, read
from benchmarks.speed.row import Row
from benchmarks.speed.rows import ROWS
from benchmarks.speed.turns import Outcome

PAGE: Final = ROOT / "docs" / "performance.md"
_BEGIN: Final = "<!-- table: make bench -->\n"
_END: Final = "<!-- /table -->\n"
BUSY: Final = 0.3
"""Processes of others that want to run: above it a row says so."""
_MOST: Final = 8
"""Steps that are told; the others take next to nothing."""
_HEAD: Final = "| what | against | wanted | found | Copydesk | the other | run |\n|---|---|---|---|---|---|---|\n"

_HEAD_OF_ALL: Final = "| row | program | all its figures | what they are of |\n|---|---|---|---|\n"


def told(outcome: Outcome) -> Iterator[str]:
    """Yield lines for a terminal: each side's figures, then each target."""
    yield f"{outcome.row.name}: {outcome.row.says}"
    steps = {side: figures for side, figures in outcome.found.items() if side.startswith(STEP)}
    for side, figures in outcome.found.items():
        if side in steps:
            continue
        yield f"  {side:30} " + ", ".join(f"{one.label} {spread} {one.unit}" for one, spread in figures.items())
    for target in outcome.row.targets:
        ours = outcome.found[target.of].get(target.figure)
        theirs = outcome.found.get(target.against or "", {}).get(target.figure)
        yield f"  {_verdict(target, ours, theirs)}"
    if steps:
        shares = sorted(((figures[Figure.SHARE].median, side) for side, figures in steps.items()), reverse=True)
        yield "  time by step: " + ", ".join(
            f"{side.removeprefix(STEP)} {share:.0f} %" for share, side in shares[:_MOST]
        )
    yield from (f"  note: {note}" for note in dict.fromkeys(outcome.notes))


def _verdict(target: Target, ours: Spread | None, theirs: Spread | None) -> str:
    found = target.found(ours.median, theirs.median if theirs else None) if ours else None
    what = f"{target.figure.label} against {target.against}" if target.against else target.figure.label
    if found is None:
        return f"{what}: not measured"
    return f"{what}: {rounded(found)}, wanted {target.wanted}{'' if target.is_met(found) else '   MISSED'}"


def write(page: Path = PAGE) -> None:
    """Put the table of the newest results into the page."""
    text = page.read_text("utf-8")
    before, rest = text.split(_BEGIN)
    _, behind = rest.split(_END)
    page.write_text(f"{before}{_BEGIN}{rendered(read())}{_END}{behind}", "utf-8")


def rendered(results: Iterable[Line]) -> str:
    """Return the table: of each row the newest figures, those of whole runs before those of short ones."""
    newest: dict[tuple[str, str, Figure], Line] = {}
    for line in sorted(results, key=lambda one: (one.form == "whole", one.date)):
        newest[line.row, line.side, Figure[line.figure]] = line
    table = "".join(_printed(row, target, newest) for row in ROWS for target in row.targets)
    steps = "".join(_steps(row, newest) for row in ROWS)
    every = "".join(_all_sides(row, newest) for row in ROWS)
    return f"{_HEAD}{table}{steps}\n{_HEAD_OF_ALL}{every}"


def _printed(row: Row, target: Target, newest: dict[tuple[str, str, Figure], Line]) -> str:
    ours = newest.get((row.name, target.of, target.figure))
    theirs = newest.get((row.name, target.against or "", target.figure))
    found = target.found(ours.median, theirs.median if theirs else None) if ours else None
    told = "not measured" if found is None else rounded(found) if target.is_met(found) else f"**{rounded(found)}**"
    cells = (
        *(
            row.says if target.of == OURS else f"{row.says}: {target.of}",
            target.against or "",
            f"{target.figure.label} {target.wanted}",
            told,
        ),
        *((f"{one.spread} {target.figure.unit}" if one else "") for one in (ours, theirs)),
        _when(ours) if ours else "",
    )
    return "| " + " | ".join(cells) + " |\n"


def _when(line: Line) -> str:
    busy = f", machine busy ({line.load:g})" if line.load > BUSY else ""
    return f"{line.date[:10]}, {line.commit}, {line.form}{busy}"


def _all_sides(row: Row, newest: dict[tuple[str, str, Figure], Line]) -> str:
    """Return all that is known of each program of a row, whether something is wanted of it or not."""
    sides: dict[str, list[Line]] = {}
    for (name, side, _), line in newest.items():
        if name == row.name and not side.startswith(STEP):
            sides.setdefault(side, []).append(line)
    told = {
        side: ", ".join(f"{Figure[one.figure].label} {one.spread} {Figure[one.figure].unit}" for one in lines)
        for side, lines in sides.items()
    }
    notes = {side: lines[0].notes for side, lines in sides.items()}
    return "".join(f"| {row.name} | {side} | {figures} | {notes[side]} |\n" for side, figures in told.items())


def _steps(row: Row, newest: dict[tuple[str, str, Figure], Line]) -> str:
    """Return a sentence on where the time of a row goes, if its steps are known."""
    lines = [line for (name, side, _), line in newest.items() if name == row.name and side.startswith(STEP)]
    last = max((line.date for line in lines), default="")  # steps that there once were are told no more
    shares = sorted(((line.median, line.side.removeprefix(STEP)) for line in lines if line.date == last), reverse=True)
    most = shares[:_MOST]
    told = ", ".join(f"{step} {share:.0f} %" for share, step in most)
    return f"\n**{row.says}**, time by step: {told}.\n" if most else ""
