"""Our own reading, timed from outside: `python -m … html|text MODEL FILE`, a file of JSON with pages or texts.

Jobs: `all` takes each through every step, down to its JSON; `nameless` leaves out the two steps about names; `alone` is
the recogniser by itself; `steps` says to standard error where the time of the last `all` went.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from typing import Final

from benchmarks.envelope import ENVELOPE
from benchmarks.peers.timed import Job, serve
from services.contracts.raw import ContentType, RawArticle
from services.enrich.enriching import UnreadableError, enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model
from services.enrich.step import Step

_NAMES: Final = frozenset({"entities", "quotes"})
"""The steps about names: what is read without them can be held against extraction alone."""
_KINDS: Final = {"html": ContentType.HTML, "text": ContentType.TEXT}


def main(kind: ContentType, model_name: str, file: str) -> None:
    """Load everything, then read whenever told to."""
    model = load_model(model_name)
    steps = pipeline(model)
    nameless = tuple(step for step in steps if step.name not in _NAMES)
    spent: Counter[str] = Counter()

    def whole(contents: list[str]) -> None:
        spent.clear()
        spent.update(_read(contents, kind, steps))

    jobs: dict[str, Job] = {
        "all": whole,
        "nameless": lambda contents: _read(contents, kind, nameless).clear(),
        "steps": lambda _: print(json.dumps(dict(spent)), file=sys.stderr, flush=True),
    }
    if model:
        jobs["alone"] = lambda contents: model.recognise(contents).clear()
    serve(jobs, file)


def _read(contents: Iterable[str], kind: ContentType, steps: tuple[Step, ...]) -> Counter[str]:
    spent: Counter[str] = Counter()
    for content in contents:
        try:
            result = enrich(RawArticle(content=content, content_type=kind), ENVELOPE, steps)
        except UnreadableError:
            continue
        spent.update(result.seconds)
        result.article.model_dump_json()
    return spent


if __name__ == "__main__":
    main(_KINDS[sys.argv[1]], sys.argv[2], sys.argv[3])
