"""Windows of pieces to train on: a few sentences that stand together, as the model will meet them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from random import Random
from typing import Final

from tokenizers import Tokenizer

from services.enrich.recogniser.casing import shapes
from training.augment import augmented
from training.corpus import Sentence
from training.dice import often
from training.furniture import credit
from training.labels import ANY, TARGET
from training.names import Names
from training.prose import prose
from training.results import results

PIECES: Final = 128
OPEN, APART = 101, 102
"""[CLS] and [SEP], as the base numbers them; [SEP] also stands where a paragraph ends."""
_WEIGHTS: Final = {
    "uner_ewt": 2,
    "gum_news": 2,
    "re3d": 2,
    "wikigold": 2,
    "gum_interview": 2,
    "btc": 0.4,
    "wnut17": 0.4,
    "voa": 0.7,
}
"""Corpora read twice an epoch, the closest to the task and annotated by hand; and tweets, of which less will do."""
_ENDS_PARAGRAPH, _CREDIT, _RESULTS = 0.3, 0.02, 0.006


@dataclass(frozen=True, slots=True)
class Window:
    """Numbers of pieces, shapes and targets, and where in the text the pieces stand."""

    pieces: list[int]
    shapes: list[int]
    targets: list[int]


def encode(tokenizer: Tokenizer, sentence: Sentence, chance: Random) -> Window:
    """Return the sentence's pieces: the first piece of a token carries its tag, the others go on with it."""
    text, at = prose(sentence.tokens, chance)
    read = tokenizer.encode(text, add_special_tokens=False)
    targets: list[int] = []
    token, before = 0, -1
    for start, _ in read.offsets:
        while token + 1 < len(at) and at[token + 1] <= start:
            token += 1
        tag = sentence.tags[token]
        targets.append(TARGET[f"I-{tag[2:]}" if token == before and tag[:2] == "B-" else tag])
        before = token
    return Window(list(read.ids), shapes(text, read.offsets), targets)


def epoch(sentences: Sequence[Sentence], tokenizer: Tokenizer, names: Names, chance: Random) -> Iterator[Window]:
    """Yield all sentences once, augmented, joined with their neighbours to windows, in any order."""
    blocks = [sentences[at : at + _RUN] for at in range(0, len(sentences), _RUN)]
    blocks = [block for block in blocks for _ in range(_times(block[0].source, chance))]
    chance.shuffle(blocks)
    for block in blocks:
        read: Iterator[Window] = (encode(tokenizer, augmented(one, names, chance), chance) for one in block)
        if often(chance, _CREDIT * _RUN):
            read = chain(read, [encode(tokenizer, credit(names, chance), chance)])
        if often(chance, _RESULTS * _RUN):
            read = chain(read, [encode(tokenizer, results(names, chance), chance)])
        yield from joined(read, chance)


def _times(source: str, chance: Random) -> int:
    weight = _WEIGHTS.get(source, 1)
    return int(weight) + often(chance, weight % 1)


_RUN: Final = 12


def joined(read: Iterator[Window], chance: Random) -> Iterator[Window]:
    """Join windows up to a length that varies, some as paragraphs of their own."""
    limit = chance.choice([40, PIECES, PIECES, PIECES])
    pieces, printed, targets = [OPEN], [0], [TARGET[ANY]]
    for one in read:
        if len(pieces) > 1 and len(pieces) + len(one.pieces) + 2 > limit:
            yield _closed(pieces, printed, targets)
            pieces, printed, targets = [OPEN], [0], [TARGET[ANY]]
        elif len(pieces) > 1 and often(chance, _ENDS_PARAGRAPH):
            pieces, printed, targets = [*pieces, APART], [*printed, 0], [*targets, TARGET[ANY]]
        pieces, printed, targets = pieces + one.pieces, printed + one.shapes, targets + one.targets
    if len(pieces) > 1:
        yield _closed(pieces, printed, targets)


def _closed(pieces: list[int], printed: list[int], targets: list[int]) -> Window:
    cut = PIECES - 1
    return Window([*pieces[:cut], APART], [*printed[:cut], 0], [*targets[:cut], TARGET[ANY]])
