"""Ending when whoever started us is gone, so that a killed parent leaves nothing behind.

As a program, `python -m services.chassis.orphan COMMAND...`, it ties any command to its parent's life: on Linux the
request to be signalled survives exec, so that the process *becomes* the command.
"""

import asyncio
import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Final

PARENT: Final = "COPYDESK_PARENT"
_PR_SET_PDEATHSIG: Final = 1
_LOOK_EVERY_SECONDS: Final = 1.0


def die_with_parent(sign: signal.Signals = signal.SIGKILL) -> None:
    """Ask to be sent `sign` when the parent dies: by the kernel on Linux, by a watching thread elsewhere.

    On Linux the signal follows the *thread* that forked us: a parent must start children from a thread that lives
    as long as itself. A parent that was gone before this was called cannot be told from another one, unless its
    process id is in COPYDESK_PARENT: then this process ends at once.
    """
    parent = int(os.environ.get(PARENT, "0")) or os.getppid()
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, int(sign))
        if os.getppid() != parent:
            os.kill(os.getpid(), sign)
        return
    threading.Thread(target=_watch, args=(parent, sign), name="watch parent", daemon=True).start()


def _watch(parent: int, sign: signal.Signals) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_EVERY_SECONDS)
    os.kill(os.getpid(), sign)


def on_lifeline_cut(descriptor: int, cut: Callable[[], None]) -> None:
    """Call `cut` at the end of file of a pipe whose other end only the parent holds. Works on any Unix."""
    loop = asyncio.get_running_loop()

    def readable() -> None:
        if not os.read(descriptor, 64):
            loop.remove_reader(descriptor)
            cut()

    loop.add_reader(descriptor, readable)


def main(command: list[str]) -> None:
    """Become the command, asked to be sent SIGTERM when the parent dies."""
    die_with_parent(signal.SIGTERM)
    os.environ.pop(PARENT, None)  # it was meant for this process, not for what the command starts
    os.execv(command[0], command)  # noqa: S606 - it is what this program is for


if __name__ == "__main__":
    main(sys.argv[1:])
