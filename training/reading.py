"""What the network under training says of sentences, with how sure it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from services.enrich.recogniser.casing import shapes
from training.dice import seeded
from training.labels import LABELS
from training.network import EXITS, Network
from training.prose import prose
from training.windows import APART, OPEN, PIECES

_BATCH: Final = 16
_KINDS: Final = sorted({label[2:] for label in LABELS if label != "O"})


@dataclass(frozen=True, slots=True)
class Guess:
    """A name: its first token and the end, its type, and the chance of that (0 to 1)."""

    start: int
    end: int
    kind: str
    sure: float


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence's tokens, for each the chance that it is in no name, and the names."""

    tokens: tuple[str, ...]
    nothing: list[float]
    guesses: list[Guess]


def read(network: Network, tokenizer: Tokenizer, sentences: Sequence[tuple[str, ...]]) -> Iterator[Read]:
    """Yield each sentence as the deepest exit reads it among its neighbours."""
    windows = list(_windows(tokenizer, sentences))
    for low in range(0, len(windows), _BATCH):
        batch = windows[low : low + _BATCH]
        longest = max(len(one.pieces) for one in batch)
        pieces, printed = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(2))
        for row, one in enumerate(batch):
            pieces[row, : len(one.pieces)] = torch.tensor(one.pieces)
            printed[row, : len(one.printed)] = torch.tensor(one.printed)
        with torch.inference_mode():
            chances = network(pieces, printed)[max(EXITS)].softmax(-1).numpy()
        for one, rows in zip(batch, chances, strict=True):
            for tokens, firsts in one.sentences:
                yield _read(tokens, rows[firsts])


@dataclass(slots=True)
class _Window:
    pieces: list[int]
    printed: list[int]
    sentences: list[tuple[tuple[str, ...], list[int]]]
    """Tokens, and the place of the first piece of each."""


def _windows(tokenizer: Tokenizer, sentences: Sequence[tuple[str, ...]]) -> Iterator[_Window]:
    window = _Window([OPEN], [0], [])
    for tokens in sentences:
        text, at = prose(tokens, seeded(0))
        encoded = tokenizer.encode(text, add_special_tokens=False)
        starts = [start for start, _ in encoded.offsets]
        firsts = np.searchsorted(starts, at)
        if not starts or len(starts) > PIECES - 2 or firsts[-1] >= len(starts):
            continue
        if window.sentences and len(window.pieces) + len(starts) + 1 > PIECES:
            yield _closed(window)
            window = _Window([OPEN], [0], [])
        window.sentences.append((tokens, [int(first) + len(window.pieces) for first in firsts]))
        window.pieces += encoded.ids
        window.printed += shapes(text, encoded.offsets)
    if window.sentences:
        yield _closed(window)


def _closed(window: _Window) -> _Window:
    return _Window([*window.pieces, APART], [*window.printed, 0], window.sentences)


_BEGINS: Final = np.array([[label[:1] == part for label in LABELS] for part in "OBI"], np.float32).T
_OF_KIND: Final = np.array([[label[2:] == kind for label in LABELS] for kind in _KINDS], np.float32).T


def _read(tokens: tuple[str, ...], chances: NDArray[np.float32]) -> Read:
    parts = (chances @ _BEGINS).argmax(-1)
    kinds = chances @ _OF_KIND
    guesses = []
    start = -1
    for at, part in enumerate([*parts, 0]):
        if start >= 0 and part != _INSIDE:
            score = np.log(kinds[start:at] + 1e-6).mean(0)
            best = int(score.argmax())
            guesses.append(Guess(start, at, _KINDS[best], float(np.exp(score[best]))))
            start = -1
        if part and start < 0:
            start = at
    return Read(tokens, chances[:, 0].tolist(), guesses)


_INSIDE: Final = 2
