"""`python -m benchmarks.chaos`: break everything that can be broken, and count."""

import argparse
import asyncio
import random
import shutil
import signal
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import uvloop

from benchmarks.chaos.faulty import Defect
from benchmarks.chaos.plan import Plan
from benchmarks.chaos.report import failures, table
from benchmarks.chaos.run import Outcome, run

_INTERRUPTED = 130
_POWER = (
    "SIGKILL does not show what loss of power does: what a killed process had written, the kernel still writes.\n"
    "What a disk has acknowledged and then forgets is not found out here."
)


def main() -> int:
    """Run once; return 0 if nothing was lost and nothing doubled."""
    asked = _arguments().parse_args()
    seed = random.SystemRandom().randrange(1_000_000) if asked.seed is None else asked.seed
    plan = Plan(seed, timedelta(minutes=asked.minutes), asked.defect)
    folder = Path(tempfile.mkdtemp(prefix="copydesk-chaos-"))
    print(f"chaos: seed {seed}, {asked.minutes:g} minutes, everything in {folder}", file=sys.stderr, flush=True)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        outcome = runner.run(_until_told(plan, folder))
    if outcome is None:
        print("interrupted: nothing has been reconciled", file=sys.stderr)
        if not asked.keep:
            shutil.rmtree(folder, ignore_errors=True)
        return _INTERRUPTED
    print(table(outcome))
    print(f"\n{_POWER}\n")
    wrong = failures(outcome)
    for what in wrong:
        print(f"FAILED  {what}")
    print("FAILED" if wrong else "PASSED: nothing lost, nothing twice", flush=True)
    if asked.keep or (wrong and not asked.defect):
        print(f"logs, data and the producers' accounts are in {folder}", file=sys.stderr)
    else:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if wrong else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.chaos", description=sys.modules["benchmarks.chaos"].__doc__
    )
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument(
        "--minutes",
        type=float,
        default=3.0,
        help="how long it takes, about (default: 3); every enriched article is kept until the end, some 10 KB each",
    )
    parser.add_argument("--seed", type=int, help="repeat the schedule of faults of an earlier run")
    parser.add_argument("--defect", type=Defect, choices=list(Defect), help="break our own code first: it must fail")
    parser.add_argument("--keep", action="store_true", help="keep logs and data also if it passes")
    return parser


async def _until_told(plan: Plan, folder: Path) -> Outcome | None:
    """Run; return None if Ctrl-C or SIGTERM came first, with everything ended in good order."""
    task = asyncio.create_task(run(plan, folder))
    loop = asyncio.get_running_loop()
    told: list[signal.Signals] = []

    def stop(sign: signal.Signals) -> None:
        told.append(sign)
        task.cancel()

    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop, sign)
    try:
        return await task
    except asyncio.CancelledError:
        if not told:
            raise
        print(f"told to end by {told[0].name}", file=sys.stderr)
        return None


if __name__ == "__main__":
    sys.exit(main())
