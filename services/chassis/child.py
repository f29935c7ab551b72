"""The other side of work done in child processes: a nursery that prepares once and forks a child a connection.

Whatever the nursery has loaded (a model, say) its children share, page by page, until they write to it.
"""

import contextlib
import gc
import os
import resource
import select
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from services.chassis.orphan import die_with_parent
from services.chassis.pipe_frames import packed, read_frame_blocking

READY = b"ready"
Answer = Callable[[bytes], bytes]
_KILL_ME_FIRST = "500"


def nursery(prepare: Callable[[], Answer], listener: int, memory: int) -> None:
    """Prepare, say so on stdout, then fork a child for each connection, until the end of file on stdin.

    A child may allocate `memory` bytes more than the nursery has. What libraries print goes to stderr. Ctrl-C on a
    terminal reaches the whole process group; the parent decides when this ends, so it is ignored here.
    """
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps
    said = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    gc.disable()  # it would look through all that is loaded again and again, for a third of the time it takes
    answer = prepare()
    gc.enable()
    gc.collect()
    gc.freeze()  # a collector that writes to every object would unshare its page
    with socket.socket(fileno=listener) as door:
        with said:  # closed before the first fork: the parent's end would stay open for as long as a child lived
            said.write(packed(READY))
        while True:
            readable, _, _ = select.select([door, sys.stdin], [], [])
            if sys.stdin in readable:
                return
            connection, _ = door.accept()
            if os.fork() == 0:
                door.close()
                os._exit(_child(answer, connection, memory))
            connection.close()


def _child(answer: Answer, connection: socket.socket, memory: int) -> int:
    die_with_parent()
    _bound_memory(memory)
    with connection, connection.makefile("rb") as questions, connection.makefile("wb") as answers:
        try:
            _serve(answer, questions, answers)
        except MemoryError:
            return 137  # as if it had been killed for it
        except (BrokenPipeError, ConnectionResetError):
            return 0
    return 0


def _serve(answer: Answer, questions: BinaryIO, answers: BinaryIO) -> None:
    answers.write(packed(READY + b" %d" % os.getpid()))
    answers.flush()
    while (question := read_frame_blocking(questions)) is not None:
        answers.write(packed(answer(question)))
        answers.flush()


def _bound_memory(more: int) -> None:
    """Let this process grow by `more` bytes only, and be the first to go when the machine itself runs short."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_KILL_ME_FIRST, encoding="ascii")
    with contextlib.suppress(OSError, ValueError):
        data = next(line for line in Path("/proc/self/status").read_text("ascii").splitlines() if "VmData" in line)
        limit = int(data.split()[1]) * 1024 + more
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
