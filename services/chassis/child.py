"""The child's side of work done in another process: questions come on stdin, answers leave on stdout."""

import os
import signal
import sys
from collections.abc import Callable

from services.chassis.frames import packed, read_frame_blocking
from services.chassis.orphan import die_with_parent

READY = b"ready"


def answer_until_eof(prepare: Callable[[], Callable[[bytes], bytes]]) -> None:
    """Prepare once (load a model, say), announce it, then answer each message until the pipe ends.

    What libraries print goes to stderr: stdout carries answers only. Ctrl-C on a terminal reaches the whole
    process group; the parent decides when its children end, so it is ignored here.
    """
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    answer = prepare()
    answers.write(packed(READY))
    answers.flush()
    while (question := read_frame_blocking(sys.stdin.buffer)) is not None:
        answers.write(packed(answer(question)))
        answers.flush()
