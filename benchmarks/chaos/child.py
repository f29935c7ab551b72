"""What workers run in place of `services.enrich.worker.reading_child` here: the same, but for articles that are poison.

A marker in the content says what happens; see `benchmarks.chaos.articles.wicked`.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.chaos.articles import marker
from benchmarks.chaos.schedule import POSTED, Fault
from services.chassis.child import nursery
from services.enrich.worker import reading_child as child

FOLDER: Final = "CHAOS_FOLDER"
"""Environment variable: where an article that stumbles once leaves a note that it has."""
_BLOCK: Final = 16 * 1024 * 1024


def main(model_name: str, furniture: str, memory: int, listener: int) -> None:
    """Do as `services.enrich.worker.reading_child` does."""
    nursery(lambda: prepare(model_name, furniture), listener, memory)


def prepare(model_name: str, furniture: str) -> Callable[[bytes], bytes]:
    """Return what enriches an article, unless the article forbids it."""
    worker = os.getppid()
    answer = child.prepare(model_name, furniture=furniture)
    markers = {fault: marker(fault).encode() for fault in POSTED}

    def wicked(question: bytes) -> bytes:
        for fault, word in markers.items():
            if word in question:
                _suffer(fault, question, worker)
        return answer(question)

    return wicked


def _suffer(fault: Fault, question: bytes, worker: int) -> None:
    match fault:
        case Fault.KILLS_WORKER:
            os.kill(worker, signal.SIGKILL)
            signal.pause()
        case Fault.KILLS_CHILD:
            os.kill(os.getpid(), signal.SIGKILL)
        case Fault.HANGS:
            signal.pause()
        case Fault.EATS_MEMORY:
            eaten = []
            while True:
                eaten.append(b"\xff" * _BLOCK)
        case _:
            _stumble(question)


def _stumble(question: bytes) -> None:
    """Die the first time the article is seen, over all processes."""
    name = question.partition(marker(Fault.STUMBLES).encode())[2].split(b".")[0].decode().strip()
    try:
        (Path(os.environ[FOLDER]) / f"stumbled-{name}").open("x").close()
    except FileExistsError:
        return
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
