"""Our own reading, timed from outside: `python -m … html|text MODEL FILE`, a file of JSON with pages or texts.

Jobs: `all` takes each through every step, down to its JSON; `nameless` leaves out the two steps about names; `alone` is
the recogniser by itself; `steps` says to standard error where the time goes. What remembers lines is emptied before
each: no article of a newsroom is read twice.
"""

import gc
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Final

from benchmarks.envelope import ENVELOPE
from benchmarks.peers.timed import serve
from services.contracts.raw import ContentType, RawArticle
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.step import Step

NAMES: Final = frozenset({"entities", "quotes"})
"""The steps about names: what is read without them can be held against extraction alone."""


def main(kind: str, model_name: str, file: Path) -> None:
    """Load everything, then read whenever told to."""
    contents: list[str] = json.loads(file.read_text("utf-8"))
    raws = [RawArticle(content=one, content_type=_KINDS[kind]) for one in contents]
    model = load_model(model_name)
    steps = pipeline(model)
    nameless = tuple(step for step in steps if step.name not in NAMES)
    spent: Counter[str] = Counter()
    jobs: dict[str, Callable[[], None]] = {
        "all": lambda: _read(raws, steps, spent),
        "nameless": lambda: _read(raws, nameless, Counter()),
        "steps": lambda: print(json.dumps(dict(spent)), file=sys.stderr, flush=True),
    }
    if model:
        jobs["alone"] = lambda: _alone(model.recognise, contents)
    serve(jobs, forget)


_KINDS: Final = {"html": ContentType.HTML, "text": ContentType.TEXT}


def _read(raws: Iterable[RawArticle], steps: Iterable[Step], spent: Counter[str]) -> None:
    for raw in raws:
        try:
            result = enrich(raw, ENVELOPE, steps)
        except UnreadableError:
            continue
        spent.update(result.seconds)
        result.article.model_dump_json()


def _alone(recognise: Callable[[list[str]], object], texts: list[str]) -> None:
    recognise(texts)


def forget() -> None:
    """Empty what remembers lines; tables, which have no bound, stay."""
    for kept in gc.get_objects():
        if isinstance(kept, _lru_cache_wrapper) and kept.cache_parameters()["maxsize"] is not None:
            kept.cache_clear()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
