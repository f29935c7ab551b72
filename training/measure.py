"""Strict F1 of what is published, on sentences that were held back: same characters, same type, or it is wrong."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from services.enrich.recogniser.label_types import TYPES
from services.enrich.recogniser.onnx_model import load
from training.corpus import Sentence, spans
from training.dice import seeded
from training.labels import NAMES
from training.prose import prose

_APART: Final = 40
"""Sentences that are read at once: held-back neighbours, as an article's sentences are."""


def measured(folder: Path, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return F1 over persons, organizations and places for each source, and for all together."""
    model = load(folder)
    kinds = {TYPES[name] for name in NAMES}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for low in range(0, len(sentences), _APART):
        block = sentences[low : low + _APART]
        printed = [prose(one.tokens, seeded(0)) for one in block]
        for one, (_, at), found in zip(block, printed, model.recognise([text for text, _ in printed]), strict=True):
            mine = {(name.start, name.end, name.type) for name in found if name.type in kinds}
            theirs = {
                (at[start], at[end - 1] + len(one.tokens[end - 1]), TYPES[kind])
                for start, end, kind in spans(one.tags)
                if kind in NAMES
            }
            for name in (one.source, "all"):
                counts[name].update(right=len(mine & theirs), found=len(mine), there=len(theirs))
    return {name: 2 * one["right"] / max(1, one["found"] + one["there"]) for name, one in sorted(counts.items())}
