"""`python -m benchmarks.speed`: measure the rows of the table beside their peers, and keep what came of it."""

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import uvloop

from benchmarks.speed import machine, peers, table
from benchmarks.speed.processes import ROOT
from benchmarks.speed.results import Line, Run, append, lines, read, worse
from benchmarks.speed.row import Form, Plan, Row, SkipRowError
from benchmarks.speed.rows import ROWS
from benchmarks.speed.table import PAGE
from benchmarks.speed.turns import measured


def main() -> int:
    """Run the rows that are asked for; return 1 if one failed."""
    asked = _arguments().parse_args()
    if asked.table:
        table.write()
        return 0
    rows = [row for row in ROWS if not asked.rows or row.name in asked.rows]
    python = peers.environment()
    folder = ROOT / ".copydesk" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=folder))  # beside the checkout: its disk is what is measured
    plan = Plan(
        Form.WHOLE if asked.whole else Form.SHORT,
        scratch,
        python,
        asked.eval,
        asked.minutes,
        PAGE.parent if asked.flame else None,
    )
    before, keep = read(), not (asked.dry or asked.flame)
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            found, failed = runner.run(_all(rows, plan, keep=keep))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if keep:
        table.write()
    told = list(worse(found, before))
    print("\nWorse than the last time on this kind of machine:" if told else "\nNothing got worse.")
    print(*(f"  {line}" for line in told), sep="\n")
    return 1 if failed else 0


async def _all(rows: list[Row], plan: Plan, *, keep: bool) -> tuple[list[Line], int]:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    run = Run(now, machine.commit(), machine.kind(), machine.versions(), machine.load(), plan.form.name.lower())
    print(f"{run.machine}\n{run.versions}\ncommit {run.commit}, {run.form} form\n")
    if run.load > table.BUSY:
        print(f"Others keep this machine busy ({run.load} of {os.cpu_count()} cores): rates are too low.\n")
    found: list[Line] = []
    failed = 0
    for row in rows:
        began = time.monotonic()
        try:
            outcome = await measured(row, plan)
        except SkipRowError as why:
            print(f"{row.name}: left out, {why}\n")
            continue
        except Exception as error:  # noqa: BLE001 - the other rows are measured all the same
            failed += 1
            print(f"{row.name}: FAILED, {type(error).__name__}: {error}\n", flush=True)
            continue
        print(*table.told(outcome), f"  {time.monotonic() - began:.0f} s\n", sep="\n", flush=True)
        new = list(lines(run, outcome))
        if keep:  # at once: a run that is broken off has measured what it has measured
            append(new)
        found += new
    return found, failed


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"some of {', '.join(row.name for row in ROWS)}")
    parser.add_argument("--whole", action="store_true", help="twenty minutes in place of two")
    parser.add_argument("--eval", type=Path, help="a folder of pages to read in place of invented ones")
    parser.add_argument("--minutes", type=float, help="how long the day of the largest news API lasts")
    parser.add_argument("--dry", action="store_true", help="keep nothing of it")
    parser.add_argument(
        "--flame", action="store_true", help="draw docs/flame-*.svg of ours; slows it, keeps no figures"
    )
    parser.add_argument("--table", action="store_true", help="only write the table of docs/performance.md anew")
    return parser


if __name__ == "__main__":
    sys.exit(main())
