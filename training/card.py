"""The model card: what it was made from, under which licences, and what it can do."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from training.corpus import Sentence
from training.encoder import PACKAGE
from training.publish import VERSION
from training.silver import SOURCE

_TEXT: Final = Path(__file__).with_name("card.md")


def card(sentences: Sequence[Sentence], scores: Mapping[str, float], minutes: float) -> str:
    """Return the card, with the figures of this training filled in."""
    words: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for one in sentences:
        (held if one.held else words)[one.source] += len(one.tokens)
    rows = [f"| {source} | {words[source]:,} | {held[source]:,} |" for source in sorted({*words, *held})]
    measured = [f"| {source} | {100 * score:.1f} |" for source, score in sorted(scores.items())]
    filled = {
        "VERSION": VERSION,
        "PACKAGE": PACKAGE,
        "MINUTES": f"{minutes:g}",
        "WORDS": f"{sum(count for source, count in words.items() if source != SOURCE):,}",
        "COUNTS": "\n".join(rows),
        "SCORES": "\n".join(measured),
    }
    text = _TEXT.read_text("utf-8")
    for name, value in filled.items():
        text = text.replace(f"@{name}@", value)
    return text
