"""The worker's nursery: it loads the model, its children enrich one article at a time each."""

import sys
from collections.abc import Callable
from pathlib import Path

from services.chassis.child import nursery


def main(model_name: str, furniture: str, memory: int, own: Path | None, listener: int) -> None:
    """Load the model and the newsroom's own names, then fork children until the worker closes the pipe."""
    nursery(lambda: prepare(model_name, own, furniture), listener, memory)


def prepare(model_name: str, own: Path | None = None, furniture: str = "full") -> Callable[[bytes], bytes]:
    """Load all that is needed; return what turns a Question into an Answer, both as JSON."""
    from services.enrich.worker.answering import answering  # noqa: PLC0415 - while a nursery prepares, the collector rests

    return answering(model_name, own, furniture)


if __name__ == "__main__":
    model, around, allowed, *gazetteer, pipe = sys.argv[1:]
    main(model, around, int(allowed), Path(gazetteer[0]) if gazetteer else None, int(pipe))
