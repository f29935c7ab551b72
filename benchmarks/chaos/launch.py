"""Run one of our services, or any command, so that it ends when chaos does, even while it is stopped.

    python -m benchmarks.chaos.launch ingest|enrich|feed [DEFECT]
    python -m benchmarks.chaos.launch /path/of/command ARGUMENT...

The death signal is SIGKILL: no other reaches a process that SIGSTOP holds.
"""

import importlib
import os
import sys

from services.chassis.orphan import die_with_parent


def main(arguments: list[str]) -> int:
    """Become the command, or run the service."""
    die_with_parent()
    if "/" in arguments[0]:
        os.execv(arguments[0], arguments)  # noqa: S606 - it is what this is for
    name, *defects = arguments
    if defects:
        from benchmarks.chaos.faulty import Defect, break_code  # noqa: PLC0415 - a sound service loads none of it

        break_code(Defect(defects[0]))
    return int(importlib.import_module(f"services.{name}.__main__").main())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
