"""Training against the clock, with a checkpoint every two minutes."""

import sys
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Final

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.corpus import Sentence
from training.labels import ANY, TARGET, allowed
from training.names import Names
from training.network import Network
from training.windows import Window, epoch

_BATCH: Final = 12
_RATE, _NEW_RATE = 1e-4, 1e-3
"""Peak learning rates: of what was trained before, and of the shapes and the labels, which start from nothing."""
_WARM: Final = 0.05
_SAVE_EVERY: Final = timedelta(minutes=2)
_LOUD: Final = 20


def train(network: Network, batches: Iterator[Sequence[Window]], budget: timedelta, save: Path) -> Network:
    """Train every exit of the network until the time is over; the learning rate falls with what is left of it."""
    optimizer = torch.optim.AdamW(_groups(network), weight_decay=0.01, fused=True)
    loose = torch.tensor(allowed(), dtype=torch.float).log()
    began = saved = time.monotonic()
    network.train()
    total, seen = 0.0, 0
    for step in count(1):
        pieces, shapes, targets = stacked(next(batches))
        exits = network(pieces, shapes)
        loss = torch.stack([_surprise(one.log_softmax(-1), targets, loose) for one in exits.values()]).sum()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        now = time.monotonic()
        done = (now - began) / budget.total_seconds()
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * max(0.0, min(done / _WARM, (1 - done) / (1 - _WARM)))
        optimizer.step()
        optimizer.zero_grad()
        total, seen = total + float(loss.detach()), seen + int((pieces != 0).sum())
        if step % _LOUD == 0:
            line = f"step {step} loss {total / _LOUD:.4f} {seen / (now - began):.0f} pieces/s {done:.0%}\n"
            sys.stderr.write(line)
            total = 0.0
        if done >= 1 or now - saved > _SAVE_EVERY.total_seconds():
            torch.save(network.state_dict(), save)
            saved = now
        if done >= 1:
            break
    return network.eval()


def batches(
    sentences: Sequence[Sentence], tokenizer: Tokenizer, names: Names, chance: Random
) -> Iterator[Sequence[Window]]:
    """Yield batches of windows of like length, for ever."""
    pool: list[Window] = []
    while True:
        for window in epoch(sentences, tokenizer, names, chance):
            pool.append(window)
            if len(pool) == _BATCH * _POOL:
                pool.sort(key=lambda one: len(one.pieces))
                groups = [pool[at : at + _BATCH] for at in range(0, len(pool), _BATCH)]
                chance.shuffle(groups)
                yield from groups
                pool = []


_POOL: Final = 16


def stacked(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Return pieces, shapes and targets of all windows, padded to the longest."""
    longest = max(len(one.pieces) for one in windows)
    pieces, shapes, targets = (torch.zeros(len(windows), longest, dtype=torch.long) for _ in range(3))
    targets += TARGET[ANY]
    for row, one in enumerate(windows):
        size = len(one.pieces)
        pieces[row, :size], shapes[row, :size] = torch.tensor(one.pieces), torch.tensor(one.shapes)
        targets[row, :size] = torch.tensor(one.targets)
    return pieces, shapes, targets


def _surprise(logits: Tensor, targets: Tensor, loose: Tensor) -> Tensor:
    """Return how surprised the network is by what the tags allow; where they allow all, it cannot be."""
    told = targets != TARGET[ANY]
    return -(logits + loose[targets]).logsumexp(-1)[told].mean()


def _groups(network: Network) -> list[dict[str, object]]:
    new = [*network.shapes.parameters(), *network.labels.parameters()]
    fresh = {id(one) for one in new}
    old = [one for one in network.parameters() if one.requires_grad and id(one) not in fresh]
    return [{"params": old, "peak": _RATE, "lr": 0.0}, {"params": new, "peak": _NEW_RATE, "lr": 0.0}]
